/// The log of a study on disk: what may be asked of it, and how it answers.
@NullMarked
package limen.storage;

import org.jspecify.annotations.NullMarked;
