package limen.storage.key;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import limen.storage.file.DurableFile;
import limen.storage.keeper.Blob;
import limen.storage.keeper.OwnFile;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Trouble;

/// A key file on disk: 64 hexadecimal digits and a line feed, which only its owner may read.
public sealed interface KeyFile {
    /// It was read, or made.
    record Held(Opener.KeyFile opener) implements KeyFile {}

    /// It was not.
    ///
    /// @param why one sentence, which shows nothing of the content
    record Refused(String why) implements KeyFile {}

    /// Draws a key and writes it into a new file; a file that is there stays as it is.
    static KeyFile make(Path file) {
        var key = Drawn.bytes(GcmKey.BYTES);
        try {
            // A log may be locked by it a moment later: it must be on the disk before that log is.
            DurableFile.create(file, key.hex() + "\n");
        } catch (StorageFault fault) {
            return new Refused(
                    fault.trouble() instanceof Trouble.Occupied
                            ? "%s is there already; a key file is never written over. Use another name.".formatted(file)
                            : "%s cannot be written: %s"
                                    .formatted(file, fault.trouble().sentence()));
        }
        return new Held(new Opener.KeyFile(key));
    }

    /// Takes away a file that was made for nothing.
    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // It opens nothing; whoever tries again is told that it is there.
        }
    }

    /// Reads a key file, unless others than its owner could read it too.
    static KeyFile read(Path file) {
        try {
            if (OwnFile.isPosix(file)) {
                var others = EnumSet.copyOf(Files.getPosixFilePermissions(file));
                others.removeAll(PosixFilePermissions.fromString(OwnFile.FOLDER));
                if (!others.isEmpty()) {
                    return new Refused(
                            "Others than its owner may use the key file %s (%s). Make a new key if they may have read it; else run: chmod 600 %s"
                                    .formatted(file, written(file), file));
                }
            }
            return content(file);
        } catch (NoSuchFileException _) {
            return new Refused("There is no key file %s.".formatted(file));
        } catch (IOException e) {
            return new Refused("The key file %s cannot be read: %s.".formatted(file, e));
        }
    }

    private static KeyFile content(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var text = new String(in.readNBytes(2 * 64), StandardCharsets.ISO_8859_1).strip();
            return text.matches("[0-9a-fA-F]{64}")
                    ? new Held(new Opener.KeyFile(Blob.of(HexFormat.of().parseHex(text))))
                    : new Refused("%s is no key file; expected 64 hexadecimal digits in one line.".formatted(file));
        }
    }

    private static String written(Path file) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        return PosixFilePermissions.toString(permissions);
    }
}
