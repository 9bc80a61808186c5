/// From a supervised study's record to what its dose-finding design says about the next written
/// level: counts per level, a recommendation, and nobody's allocation.
@NullMarked
package limen.analysis.escalation;

import org.jspecify.annotations.NullMarked;
