package limen.cli;

import java.nio.file.Path;
import java.util.function.Consumer;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Trouble;
import limen.storage.key.KeyFile;
import limen.storage.key.Opener;

/// Key files on the command line: what cannot be read or made is bad input.
final class KeyFiles {
    private KeyFiles() {}

    static Opener.KeyFile read(Path file) {
        return held(KeyFile.read(file));
    }

    /// Draws a key and writes it into a file that was not there before; if what it is for fails
    /// without a trace, the file goes again.
    static void makeFor(Path file, Consumer<Opener.KeyFile> use) {
        var made = held(KeyFile.make(file));
        try {
            use.accept(made);
        } catch (RuntimeException e) {
            if (nothingWasStored(e)) {
                KeyFile.remove(file);
            }
            throw e;
        }
    }

    /// A file stays where there is a doubt: it may be the only one that opens a lock.
    private static boolean nothingWasStored(RuntimeException e) {
        if (e instanceof StorageFault fault) {
            // Where the connection broke, what was written may be there all the same.
            return !(fault.trouble() instanceof Trouble.Unreachable || fault.trouble() instanceof Trouble.OurFault);
        }
        return e instanceof BadInput || e instanceof Interruption.Stopped;
    }

    private static Opener.KeyFile held(KeyFile file) {
        return switch (file) {
            case KeyFile.Held(var opener) -> opener;
            case KeyFile.Refused(var why) -> throw new BadInput(why);
        };
    }
}
