/// Telling people that somebody is needed: what is due to be sent, to whom, and what became of it. A message says no
/// more than that.
@NullMarked
package limen.web.notice;

import org.jspecify.annotations.NullMarked;
