/// What answers and trials say: scores of questionnaires and of cognitive tasks.
@NullMarked
package limen.study.instrument;

import org.jspecify.annotations.NullMarked;
