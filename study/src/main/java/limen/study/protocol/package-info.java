/// The plan of a study as data, and its reader.
@NullMarked
package limen.study.protocol;

import org.jspecify.annotations.NullMarked;
