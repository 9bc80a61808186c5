/// What the data show, and the passport from which anybody can recompute it.
@NullMarked
package limen.web.console.findings;

import org.jspecify.annotations.NullMarked;
