package limen.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import limen.exchange.Printable;

/// A small file of text that is read whole.
final class PlainFile {
    /// Far more than anybody writes by hand.
    private static final int MOST_BYTES = 4_000_000;

    private PlainFile() {}

    /// @param what it should be, "a protocol file in YAML"
    static String text(Path file, String what) {
        var name = Printable.of(file.toString());
        if (name.isBlank()) {
            throw new BadInput("The name of the file is empty; expected %s.".formatted(what));
        }
        if (Files.isDirectory(file)) {
            throw new BadInput("%s is a folder; expected %s.".formatted(name, what));
        }
        try (var stream = Files.newInputStream(file)) {
            var bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new BadInput(
                        "%s is larger than %d MB; expected %s.".formatted(name, MOST_BYTES / 1_000_000, what));
            }
            return decoded(name, bytes, what);
        } catch (NoSuchFileException _) {
            throw new BadInput("%s does not exist; expected %s.".formatted(name, what));
        } catch (AccessDeniedException _) {
            throw new BadInput("%s may not be read by this user; expected %s.".formatted(name, what));
        } catch (IOException e) {
            throw new BadInput(
                    "%s cannot be read: %s.".formatted(name, e.getClass().getSimpleName()));
        }
    }

    private static String decoded(String name, byte[] bytes, String what) {
        var chars = CharBuffer.allocate(bytes.length);
        var rest = ByteBuffer.wrap(bytes);
        var result = StandardCharsets.UTF_8.newDecoder().decode(rest, chars, true);
        chars.flip();
        if (result.isError()) {
            var line = 1 + chars.chars().filter(c -> c == '\n').count();
            throw new BadInput("%s: line %d: the byte 0x%02X is not UTF-8; expected %s, saved as UTF-8."
                    .formatted(name, line, bytes[rest.position()] & 0xFF, what));
        }
        return chars.toString();
    }
}
