/// Many people's days in one model: what the capsule did on average, how much people differ, and what it did for each.
@NullMarked
package limen.inference.hierarchy;

import org.jspecify.annotations.NullMarked;
