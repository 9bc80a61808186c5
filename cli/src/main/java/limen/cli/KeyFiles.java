package limen.cli;

import java.nio.file.Path;
import limen.storage.key.KeyFile;
import limen.storage.key.Opener;

/// Key files on the command line: what cannot be read or made is bad input.
final class KeyFiles {
    private KeyFiles() {}

    static Opener.KeyFile read(Path file) {
        return held(KeyFile.read(file));
    }

    /// Draws a key and writes it into a file that was not there before.
    static Opener.KeyFile make(Path file) {
        return held(KeyFile.make(file));
    }

    private static Opener.KeyFile held(KeyFile file) {
        return switch (file) {
            case KeyFile.Held(var opener) -> opener;
            case KeyFile.Refused(var why) -> throw new BadInput(why);
        };
    }
}
