/// Who gets what, decided beforehand, locked away, and provable afterwards.
@NullMarked
package limen.study.randomisation;

import org.jspecify.annotations.NullMarked;
