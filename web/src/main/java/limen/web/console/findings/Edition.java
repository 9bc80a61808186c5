package limen.web.console.findings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/// The version of Limen that computes findings, as the build wrote it: it stands in every passport.
public final class Edition {
    private Edition() {}

    public static String text() {
        var properties = new Properties();
        try (var file = Objects.requireNonNull(
                Edition.class.getResourceAsStream("/limen/web/console/version.properties"), "version.properties")) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
