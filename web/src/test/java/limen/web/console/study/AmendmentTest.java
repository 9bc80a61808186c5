package limen.web.console.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import limen.notation.Parsed;
import limen.study.Conduct;
import limen.study.protocol.Protocol;
import limen.study.protocol.ProtocolFile;
import limen.study.protocol.SupervisedStudy;
import org.junit.jupiter.api.Test;

class AmendmentTest {
    private static final String TEXT = text("n-of-1.yaml");

    @Test
    void every_fault_is_named_with_its_line() {
        var broken = TEXT.replace("expires: 2028-12-31", "expires: tomorrow")
                .replace("hours_between_doses: 144", "hours_between_doses: 2");

        assertThat(of(broken))
                .isInstanceOfSatisfying(
                        Amendment.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .hasSize(2)
                                .anySatisfy(fault -> assertThat(fault).contains("approval.expires"))
                                .allSatisfy(fault -> assertThat(fault).startsWith("line ")));
    }

    @Test
    void what_is_planned_otherwise_is_said_in_words_and_in_lines() {
        var next = TEXT.replace("version: \"1.0\"", "version: \"2.0\"")
                .replace("expires: 2028-12-31", "expires: 2029-12-31");

        assertThat(of(next)).isInstanceOfSatisfying(Amendment.Possible.class, possible -> {
            assertThat(possible.planned()).extracting(Otherwise::about).containsExactly("approval");
            assertThat(possible.planned().getFirst().is()).endsWith("until 2029-12-31");
            assertThat(possible.lines().sentence()).isEqualTo("3 lines are taken out, 3 put in.");
            assertThat(Amendment.name(possible.next(), possible.sha256()))
                    .matches("protocol-2\\.0-[0-9a-f]{12}\\.yaml");
        });
    }

    @Test
    void what_is_no_amendment_of_this_study_is_a_fault() {
        assertThat(of(TEXT)).isInstanceOf(Amendment.Faulty.class);
        assertThat(of(text("personal-journal.yaml"))).isInstanceOf(Amendment.Faulty.class);
        assertThat(of("")).isInstanceOf(Amendment.Faulty.class);
        assertThat(of("x".repeat(Amendment.LONGEST + 1)))
                .isEqualTo(new Amendment.Faulty(List.of("This has 40,001 characters; at most 40,000 fit.")));
    }

    private static Amendment of(String text) {
        var now = (SupervisedStudy) ((Parsed.Read<Protocol>) ProtocolFile.read(TEXT)).value();
        return Amendment.of(Conduct.NEW, now, TEXT, text);
    }

    private static String text(String example) {
        try {
            return Files.readString(Path.of("..", "examples", "protocols", example));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
