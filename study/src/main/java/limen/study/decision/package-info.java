/// What may enter the record, and what follows from it by the rules.
@NullMarked
package limen.study.decision;

import org.jspecify.annotations.NullMarked;
