package limen.study.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import limen.notation.Fault;
import limen.notation.Parsed;

/// The example protocols of the repository, and how tests read them.
final class ProtocolFiles {
    static final Path EXAMPLES = Path.of("../examples/protocols");
    static final List<String> NAMES =
            List.of("n-of-1.yaml", "parallel-groups.yaml", "dose-finding.yaml", "personal-journal.yaml");

    private ProtocolFiles() {}

    static String example(String name) throws IOException {
        return Files.readString(EXAMPLES.resolve(name));
    }

    static Protocol protocol(String text) {
        return switch (ProtocolFile.read(text)) {
            case Parsed.Read<Protocol>(var protocol) -> protocol;
            case Parsed.Faulty<Protocol>(var faults) ->
                throw new AssertionError(
                        "refused: " + faults.stream().map(Fault::sentence).toList());
        };
    }

    static SupervisedStudy study(String text) {
        var protocol = protocol(text);
        assertThat(protocol).isInstanceOf(SupervisedStudy.class);
        return (SupervisedStudy) protocol;
    }

    static List<Fault> faults(String text) {
        return switch (ProtocolFile.read(text)) {
            case Parsed.Read<Protocol> _ -> List.of();
            case Parsed.Faulty<Protocol>(var faults) -> faults;
        };
    }
}
