/// Dose-finding designs: which of a few written dose levels a supervised study may try next, from who
/// was troubled at which level. Knows levels and probabilities, no drug and no milligram; what is
/// recommended here takes effect only when somebody who may do so signs it.
@NullMarked
package limen.inference.escalation;

import org.jspecify.annotations.NullMarked;
