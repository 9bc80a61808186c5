/// The `limen` command: the only place with a clock, a console and an exit code.
@NullMarked
package limen.cli;

import org.jspecify.annotations.NullMarked;
