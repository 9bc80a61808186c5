/// The written form of the record: one entry, one line of JSON.
@NullMarked
package limen.study.log;

import org.jspecify.annotations.NullMarked;
