/// What the safety board sees: harm by arm, and the boundary at which a study stops.
@NullMarked
package limen.web.console.board;

import org.jspecify.annotations.NullMarked;
