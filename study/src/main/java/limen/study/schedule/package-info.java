/// When capsules are planned and may be taken, and what is due.
@NullMarked
package limen.study.schedule;

import org.jspecify.annotations.NullMarked;
