/// The record of a study, and what follows from it: `decide`, `evolve`, `agenda`, `verdict`.
@NullMarked
package limen.study;

import org.jspecify.annotations.NullMarked;
