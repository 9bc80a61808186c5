/// Outcomes that are no measurements: an item answered in steps, a yes or no, a count. For one person's days and for
/// many people with a random intercept; by maximum likelihood and by Bayes, both without chance.
@NullMarked
package limen.inference.discrete;

import org.jspecify.annotations.NullMarked;
