package limen.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// "No analysis that Limen makes from the record uses them": whoever turns entries into data for an analysis must ask
/// whether they were withdrawn.
class WithdrawnDataTest {
    /// Of a person as they stand, or of a log as a whole.
    private static final List<String> ASKS = List.of("dataWithdrawn()", "Rights.WithdrawnFromData");

    @Test
    void every_package_that_makes_data_of_entries_asks_whether_they_were_withdrawn() {
        var seen = packagesWith("import limen.study.Entry;");
        assertThat(seen).isNotEmpty();
        assertThat(ASKS.stream().flatMap(asked -> packagesWith(asked).stream()).collect(Collectors.toSet()))
                .containsAll(seen);
    }

    private static Set<String> packagesWith(String text) {
        return Stream.of("analysis", "exchange")
                .flatMap(module -> sources(Path.of("..", module, "src", "main", "java")))
                .filter(file -> read(file).contains(text))
                .map(file -> read(file).replaceFirst("(?s).*?package ([a-z.]+);.*", "$1"))
                .collect(Collectors.toSet());
    }

    private static Stream<Path> sources(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
