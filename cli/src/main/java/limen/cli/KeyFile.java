package limen.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import limen.exchange.Printable;
import limen.storage.DurableFile;
import limen.storage.key.Opener;
import limen.storage.keeper.Blob;

/// A file that opens a lock instead of a passphrase: 32 random bytes as 64 hexadecimal digits in one line.
final class KeyFile {
    private static final int BYTES = 32;
    private static final String WHAT = "a key file of 64 hexadecimal digits";

    private KeyFile() {}

    static Opener.KeyFile read(Path file) {
        var text = PlainFile.text(file, WHAT).strip();
        if (!text.matches("[0-9a-fA-F]{%d}".formatted(2 * BYTES))) {
            throw new BadInput("%s is not %s.".formatted(Printable.of(file.toString()), WHAT));
        }
        return new Opener.KeyFile(Blob.of(HexFormat.of().parseHex(text)));
    }

    /// Draws a key and writes it into a file that was not there before, for its owner alone.
    static Opener.KeyFile make(Path file) {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        DurableFile.create(file, HexFormat.of().formatHex(bytes) + "\n");
        return new Opener.KeyFile(Blob.of(bytes));
    }
}
