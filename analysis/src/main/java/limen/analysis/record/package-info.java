/// From the record of a whole study to its trial table and findings, and to what went wrong by arm.
@NullMarked
package limen.analysis.record;

import org.jspecify.annotations.NullMarked;
