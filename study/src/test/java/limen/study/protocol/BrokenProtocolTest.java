package limen.study.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import limen.notation.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each broken file says in its first lines what must be found in it, and nothing else may be.
class BrokenProtocolTest {
    private static final Path FOLDER = Path.of("src/test/resources/limen/study/protocol/broken");
    private static final String EXPECTED = "# expect: ";

    static List<Path> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_fault_is_found_in_its_line_and_nothing_besides(Path file) throws IOException {
        var text = Files.readString(file);
        var expected = text.lines()
                .takeWhile(line -> line.startsWith(EXPECTED))
                .map(line -> line.substring(EXPECTED.length()))
                .toList();

        assertThat(expected).isNotEmpty();
        assertThat(ProtocolFiles.faults(text).stream().map(BrokenProtocolTest::place))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_fault_says_what_was_found(Path file) throws IOException {
        assertThat(ProtocolFiles.faults(Files.readString(file))).allSatisfy(fault -> {
            assertThat(fault.found()).isNotBlank();
            assertThat(fault.sentence()).startsWith("line %d: ".formatted(fault.line()));
            assertThat(fault.sentence().lines()).hasSize(1);
        });
    }

    @Test
    void there_are_at_least_148_of_them() throws IOException {
        assertThat(files()).hasSizeGreaterThanOrEqualTo(148);
    }

    private static String place(Fault fault) {
        return "line %d: %s".formatted(fault.line(), fault.path().isEmpty() ? "(file)" : fault.path());
    }
}
