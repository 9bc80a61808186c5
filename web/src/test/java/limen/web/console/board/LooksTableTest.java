package limen.web.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import limen.analysis.record.StudyRecord;
import limen.notation.Parsed;
import limen.study.Entry;
import limen.study.decision.Tables;
import limen.study.instrument.InstrumentObservations;
import limen.study.protocol.Protocol;
import limen.study.protocol.ProtocolFile;
import limen.study.protocol.SupervisedStudy;
import limen.web.participant.LivedStudy;
import org.junit.jupiter.api.Test;

/// What is planned of looks, before anybody has come.
class LooksTableTest {
    private static final Tables TABLES = Tables.reviewed(InstrumentObservations.shipped());

    private static LooksTable table(String example, String looks) throws IOException {
        return LooksTable.of(
                StudyRecord.whole(study(example, text -> text.replace("  looks: 0", looks)), TABLES, List.of()));
    }

    private static SupervisedStudy study(String example, UnaryOperator<String> change) throws IOException {
        var text = change.apply(Files.readString(Path.of("..", "examples", "protocols", example)));
        return (SupervisedStudy) ((Parsed.Read<Protocol>) ProtocolFile.read(text)).value();
    }

    /// Critical values of three equal looks, two-sided 0.05, as in the published tables.
    @Test
    void what_must_be_reached_follows_from_the_rule_that_the_protocol_names() throws IOException {
        var slow = table("n-of-1.yaml", "  looks: 2\n  spending: obrien_fleming");
        var even = table("n-of-1.yaml", "  looks: 2\n  spending: pocock");

        assertThat(slow.looks()).extracting(LooksTable.Look::statistic).containsExactly("3.71", "2.51", "1.99");
        assertThat(even.looks()).extracting(LooksTable.Look::statistic).containsExactly("2.28", "2.29", "2.30");
        assertThat(slow.sentence()).contains("plans 2 looks", "O’Brien and Fleming");
        assertThat(even.sentence()).contains("Pocock");
        assertThat(slow.standing())
                .isEqualTo(
                        "0 of 12 planned people have come to the end of their course. That is too few for the first look.");
        assertThat(slow.looks()).noneMatch(LooksTable.Look::due);
    }

    /// Three people who came to the end of their course, of as many as are planned.
    @Test
    void the_look_that_is_due_is_the_last_that_so_many_people_are_enough_for() throws Exception {
        try (var lived = LivedStudy.of("n-of-1.yaml", 3, 11, UnaryOperator.identity())) {
            lived.until(Instant.parse("2028-03-01T12:00:00Z"));
            var entries = new ArrayList<Entry>(lived.study().history());
            lived.study()
                    .people()
                    .forEach(person -> entries.addAll(lived.study().entries(person)));

            assertThat(due(12, entries)).isEmpty();
            assertThat(due(6, entries)).containsExactly("look 1");
            assertThat(due(4, entries)).containsExactly("look 2");
            assertThat(due(3, entries)).containsExactly("at the end");
        }
    }

    private static List<String> due(int planned, List<Entry> entries) throws IOException {
        var study = study(
                "n-of-1.yaml",
                text -> text.replace("  looks: 0", "  looks: 2\n  spending: pocock")
                        .replace("people: 12", "people: " + planned));
        return LooksTable.of(StudyRecord.whole(study, TABLES, entries)).looks().stream()
                .filter(LooksTable.Look::due)
                .map(LooksTable.Look::name)
                .toList();
    }

    @Test
    void without_looks_or_without_a_plan_the_page_says_which() throws IOException {
        assertThat(table("n-of-1.yaml", "  looks: 0").sentence()).contains("plans no look at outcomes");
        assertThat(table("dose-finding.yaml", "").sentence()).contains("has no analysis plan");
        assertThat(table("dose-finding.yaml", "").looks()).isEmpty();
    }
}
