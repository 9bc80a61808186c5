/// The log itself: its audit, its exports and its copies.
@NullMarked
package limen.web.console.record;

import org.jspecify.annotations.NullMarked;
