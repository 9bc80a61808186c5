/// Alarms: what calls for somebody, who must answer, who was sent a message, and who has read it.
@NullMarked
package limen.web.console.alarms;

import org.jspecify.annotations.NullMarked;
