/// The keys of a log: the locks that open it, a key for each strand, and what is sealed apart.
@NullMarked
package limen.storage.key;

import org.jspecify.annotations.NullMarked;
