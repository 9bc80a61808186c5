/// Ordinary differential equations of many people at once.
@NullMarked
package limen.pharmacology.solver;

import org.jspecify.annotations.NullMarked;
