/// What people believed they had taken, how sure they were, and how much of a difference belief could
/// explain.
@NullMarked
package limen.inference.belief;

import org.jspecify.annotations.NullMarked;
