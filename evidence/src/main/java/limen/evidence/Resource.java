package limen.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The text of a file that lies beside the classes of this module.
public final class Resource {
    private Resource() {}

    /// All of it, as UTF-8.
    public static String text(String file) {
        try (var stream = Resource.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalArgumentException("there is no file %s beside %s".formatted(file, Resource.class));
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
