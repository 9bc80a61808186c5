/// Looking at a study before its end without raising the chance of a false finding.
@NullMarked
package limen.inference.sequential;

import org.jspecify.annotations.NullMarked;
