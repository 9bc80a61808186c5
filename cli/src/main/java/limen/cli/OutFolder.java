package limen.cli;

import java.nio.file.Path;
import limen.exchange.FolderWrite;
import limen.exchange.ResultFolder;

/// The folder that option `--out` names.
final class OutFolder {
    private OutFolder() {}

    /// Refuses a folder that cannot be written, before any work is done.
    static void require(Path out) {
        if (out.toString().isBlank()) {
            throw new BadInput("Option --out is empty; expected the name of a folder.");
        }
        ResultFolder.obstacle(out).ifPresent(refused -> {
            throw new BadInput(refused.sentence());
        });
    }

    /// Passes on why nothing was written.
    static void accept(FolderWrite write) {
        switch (write) {
            case FolderWrite.Written _ -> {}
            case FolderWrite.Refused(var sentence) -> throw new BadInput(sentence);
        }
    }
}
