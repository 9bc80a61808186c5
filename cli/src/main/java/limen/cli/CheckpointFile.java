package limen.cli;

import java.nio.file.Path;
import limen.exchange.Printable;
import limen.storage.chain.Checkpoint;

/// A checkpoint that somebody keeps in a file.
final class CheckpointFile {
    private CheckpointFile() {}

    static Checkpoint read(Path file) {
        return switch (Checkpoint.read(PlainFile.text(file, "a checkpoint"))) {
            case Checkpoint.Understood(var checkpoint) -> checkpoint;
            case Checkpoint.Unreadable(var sentence) ->
                throw new BadInput("%s: %s".formatted(Printable.of(file.toString()), sentence));
        };
    }
}
