/// The sealed list of allocations, and the two ways to open it. Nothing that a blinded role looks at is built from
/// here.
@NullMarked
package limen.web.console.sealed;

import org.jspecify.annotations.NullMarked;
