package limen.study.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import limen.notation.Parsed;
import limen.study.Conduct;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.EvolveStudy;
import limen.study.Story;
import limen.study.StudyEvent;
import limen.study.Times;
import limen.study.protocol.Protocol;
import limen.study.protocol.ProtocolFile;
import org.junit.jupiter.api.Test;

class AmendingTest {
    private static final String TEXT = text("n-of-1.yaml");
    private static final String NEXT = TEXT.replace("version: \"1.0\"", "version: \"1.1\"");
    private static final Conduct SEALED = new EvolveStudy(_ -> Optional.empty())
            .after(
                    Conduct.NEW,
                    Entry.ofStudy(
                            new EventId(new UUID(1, 1)),
                            Story.PREPARER,
                            Times.now(ZonedDateTime.parse("2027-01-04T08:00Z")),
                            new StudyEvent.AllocationsSealed(Story.SEALED, 4)));

    @Test
    void a_new_version_of_the_same_study_takes_its_place_before_and_after_the_list_is_sealed() {
        assertThat(obstacle(Conduct.NEW, NEXT)).isEmpty();
        assertThat(obstacle(SEALED, NEXT)).isEmpty();
        assertThat(obstacle(SEALED, NEXT.replace("label: \"15 mg\"", "label: \"A\"")))
                .isEmpty();
    }

    @Test
    void another_study_a_journal_and_the_same_version_take_no_place() {
        assertThat(obstacle(Conduct.NEW, TEXT).orElseThrow()).contains("a version of its own");
        assertThat(obstacle(Conduct.NEW, NEXT.replace("code: EX-N1", "code: EX-N2"))
                        .orElseThrow())
                .contains("this study is EX-N1");
        assertThat(obstacle(Conduct.NEW, text("personal-journal.yaml")).orElseThrow())
                .contains("Only the protocol of a study");
    }

    @Test
    void what_a_sealed_list_was_made_from_stays() {
        var smaller = NEXT.replace("label: \"15 mg\"\n    dose: 15 mg", "label: \"10 mg\"\n    dose: 10 mg");
        assertThat(smaller).isNotEqualTo(NEXT);
        assertThat(obstacle(Conduct.NEW, smaller)).isEmpty();
        assertThat(obstacle(SEALED, smaller).orElseThrow()).contains("A list of allocations is sealed");
        var elsewhere = NEXT.replace("  - code: zurich", "  - code: berne");
        assertThat(obstacle(Conduct.NEW, elsewhere)).isEmpty();
        assertThat(obstacle(SEALED, elsewhere).orElseThrow()).contains("strata");
    }

    private static Optional<String> obstacle(Conduct conduct, String next) {
        return Amending.obstacle(conduct, read(TEXT), read(next));
    }

    private static Protocol read(String text) {
        return switch (ProtocolFile.read(text)) {
            case Parsed.Read<Protocol>(var protocol) -> protocol;
            case Parsed.Faulty<Protocol>(var faults) -> throw new AssertionError(faults.toString());
        };
    }

    private static String text(String example) {
        try {
            return Files.readString(Path.of("..", "examples", "protocols", example));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
