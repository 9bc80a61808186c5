/// Linear and linear mixed models by restricted or full maximum likelihood, with rows of a person that
/// may be alike because they are near in time.
@NullMarked
package limen.inference.mixed;

import org.jspecify.annotations.NullMarked;
