/// One person's series of days: what an active capsule did for this person, with whole posterior distributions
/// instead of draws, and a randomisation test that assumes nothing but the allocation.
@NullMarked
package limen.inference.series;

import org.jspecify.annotations.NullMarked;
