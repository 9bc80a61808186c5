/// Attempts on the life of a log: killed writers, cuts of power, damaged files, eyes without a key.
@NullMarked
package limen.storage.crash;

import org.jspecify.annotations.NullMarked;
