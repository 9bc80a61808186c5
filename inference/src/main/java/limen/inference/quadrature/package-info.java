/// Points at which an integral is evaluated: Gauss rules in one dimension, Sobol sequences in a few.
/// Not for export.
@NullMarked
package limen.inference.quadrature;

import org.jspecify.annotations.NullMarked;
