/// From a dose to concentration, effect and exposure.
@NullMarked
package limen.pharmacology;

import org.jspecify.annotations.NullMarked;
