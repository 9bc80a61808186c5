/// Files that are whole or not there, stay when the power goes, and are their owner's alone.
@NullMarked
package limen.storage.file;

import org.jspecify.annotations.NullMarked;
