/// What is known about one quantity after the data: its distribution, and the few numbers that are printed of it.
@NullMarked
package limen.inference.posterior;

import org.jspecify.annotations.NullMarked;
