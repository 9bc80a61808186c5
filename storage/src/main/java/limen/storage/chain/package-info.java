/// The chain that binds each row of a log to all rows before it, its signed checkpoints, and their
/// audit.
@NullMarked
package limen.storage.chain;

import org.jspecify.annotations.NullMarked;
