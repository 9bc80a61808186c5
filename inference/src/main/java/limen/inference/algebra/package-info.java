/// Small matrices, enough for models of a few terms. Not for export: inside this room a model says what it is about.
@NullMarked
package limen.inference.algebra;

import org.jspecify.annotations.NullMarked;
