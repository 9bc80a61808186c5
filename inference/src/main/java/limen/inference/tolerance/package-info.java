/// Whether an effect fades from dose to dose.
@NullMarked
package limen.inference.tolerance;

import org.jspecify.annotations.NullMarked;
