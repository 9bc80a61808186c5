/// How often harm happens, whether one capsule does it more often than another, and when a study must
/// stop for it.
@NullMarked
package limen.inference.harm;

import org.jspecify.annotations.NullMarked;
