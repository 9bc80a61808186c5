package limen.study.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import limen.safety.Value;
import limen.study.Amount;
import limen.study.Author;
import limen.study.Dosing;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.ParticipantEvent;
import limen.study.ParticipantId;
import limen.study.Report;
import limen.study.Role;
import limen.study.SlotId;
import limen.study.Times;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class EntryJsonTest {
    private static final EventId ID = EventId.of("6b1f0c52-2f0d-4f0e-9d3a-0a3f5f6c7d8e");
    private static final Times TIMES = new Times(
            null,
            ZonedDateTime.parse("2026-03-29T09:00+02:00[Europe/Berlin]"),
            Instant.parse("2026-03-29T07:00:04.250Z"));

    @Test
    void a_line_is_readable_by_people() {
        assertThat(EntryJson.write(skipped("too tired")))
                .isEqualTo("{\"format\":1,\"id\":\"6b1f0c52-2f0d-4f0e-9d3a-0a3f5f6c7d8e\",\"participant\":\"P7\","
                        + "\"author\":{\"role\":\"participant\",\"name\":\"P7\"},"
                        + "\"times\":{\"occurred_at\":\"2026-03-29T09:00+02:00[Europe/Berlin]\","
                        + "\"recorded_at\":\"2026-03-29T07:00:04.250Z\"},"
                        + "\"event\":{\"type\":\"dose_skipped\",\"slot\":\"1/2\",\"reason\":\"too tired\"}}");
    }

    @Test
    void what_is_written_is_read_back() {
        Seeded.forAll("round trip", 400, random -> {
            var events = new RandomEvents(random);
            for (var type : EventNames.OF.keySet()) {
                var entry = events.entry(events.ofType(type));
                var line = EntryJson.write(entry);
                assertThat(line).doesNotContain("\n").doesNotContain("null");
                assertThat(EntryJson.read(line)).isEqualTo(new Line.Read(entry));
            }
        });
    }

    @Test
    void the_hour_that_comes_twice_in_autumn_stays_the_one_it_was() {
        for (var offset : List.of("+02:00", "+01:00")) {
            var at = ZonedDateTime.parse("2026-10-25T02:30" + offset + "[Europe/Berlin]");
            var entry = Entry.of(
                    ID,
                    new ParticipantId("P7"),
                    new Author(Role.PARTICIPANT, "P7"),
                    Times.now(at),
                    new Report.EffectReported("euphoria", 3));
            assertThat(EntryJson.read(EntryJson.write(entry))).isEqualTo(new Line.Read(entry));
        }
    }

    @Test
    void the_same_entry_is_the_same_bytes_however_its_sets_and_maps_were_filled() {
        assertThat(EntryJson.write(unwell(Map.of("b", Value.of(1), "a", Value.yes(), "c", Value.no()))))
                .contains("\"observations\":{\"a\":\"yes\",\"b\":1.0,\"c\":\"no\"}");
        assertThat(EntryJson.write(entry(new Report.JournalWritten("x", Set.of("c", "a", "b")))))
                .contains("\"tags\":[\"a\",\"b\",\"c\"]");
    }

    @Test
    void a_newer_line_is_told_apart_from_a_damaged_one() {
        var line = EntryJson.write(skipped("x"));
        assertThat(EntryJson.read(line.replace("\"format\":1", "\"format\":2")))
                .isEqualTo(new Line.Unreadable(
                        Line.Cause.NEWER,
                        "It is in format 2, written by a newer Limen; this one reads up to format 1."));
        assertThat(sentence(line.replace("\"format\":1", "\"format\":0")))
                .isEqualTo("Its format is 0; expected 1 to 1");
        assertThat(sentence(line.replace("\"format\":1,", "")))
                .isEqualTo("It does not begin like an entry; expected {\"format\":1,...");
        assertThat(sentence("{\"format\":1}")).isEqualTo("It ends after its format");
        assertThat(sentence("[]")).startsWith("It does not begin like an entry");
    }

    @Test
    void a_line_cut_anywhere_is_damaged_and_quotes_nobody() {
        var line = EntryJson.write(skipped("a secret"));
        for (int end = 0; end < line.length(); end++) {
            assertThat(sentence(line.substring(0, end))).isNotBlank().doesNotContain("secret", "null", "limen.");
        }
        assertThat(sentence(line.substring(0, 40))).isEqualTo("It is not whole JSON: it breaks at column 41");
        assertThat(sentence(line + "}")).isEqualTo("It is not whole JSON: it breaks at column 290");
        assertThat(sentence(line + line)).isEqualTo("It goes on after its end");
    }

    @Test
    void a_fault_names_the_field_and_what_was_expected() {
        var line = EntryJson.write(skipped("x"));
        assertThat(sentence(line.replace("\"reason\":\"x\"", "\"reason\":\"x\",\"mood\":3")))
                .isEqualTo("event.mood is a field that this version does not know; expected only reason, slot");
        assertThat(sentence(line.replace(",\"reason\":\"x\"", ""))).isEqualTo("The field event.reason is missing");
        assertThat(sentence(line.replace("\"reason\":\"x\"", "\"reason\":null")))
                .isEqualTo("event.reason is empty; expected a value");
        assertThat(sentence(line.replace("\"reason\":\"x\"", "\"reason\":5")))
                .isEqualTo("event.reason is not of the expected kind; expected text");
        assertThat(sentence(line.replace("\"reason\":\"x\"", "\"reason\":\"x\",\"reason\":\"y\"")))
                .startsWith("It is not whole JSON: it breaks at column");
        assertThat(sentence(line.replace("dose_skipped", "dose_doubled")))
                .isEqualTo("event has the type \"dose_doubled\", which this version does not know");
        assertThat(sentence(line.replace("\"type\":\"dose_skipped\",", ""))).isEqualTo("event has no type");
        assertThat(sentence(line.replace("\"role\":\"participant\"", "\"role\":\"Participant\"")))
                .isEqualTo("author.role is no known word; expected one of participant, investigator, physician,"
                        + " preparer, monitor, statistician, rules");
        assertThat(sentence(line.replace("1/2", "1-2")))
                .isEqualTo("event.slot cannot be read; expected a slot as in 1/2");
        assertThat(sentence(line.replace("2026-03-29T09:00+02:00[Europe/Berlin]", "tomorrow")))
                .isEqualTo("times.occurred_at cannot be read; expected a time as in"
                        + " 2026-03-29T09:00+02:00[Europe/Berlin]");
        assertThat(sentence(line.replace("\"participant\":\"P7\",", "")))
                .isEqualTo("The line cannot be: DoseSkipped is an event of one participant");
    }

    @Test
    void a_number_is_a_finite_number_and_nothing_else() {
        var line = EntryJson.write(unwell(Map.of("anxiety", Value.of(61.5))));
        assertThat(sentence(line.replace("61.5", "1e999")))
                .isEqualTo("event.observations.anxiety cannot be read; expected a word or a number");
        assertThat(sentence(line.replace("61.5", "true")))
                .isEqualTo("event.observations.anxiety cannot be read; expected a word or a number");
        assertThat(sentence(line.replace("61.5", "\" \""))).contains("expected a word or a number");
        var taken = EntryJson.write(entry(new Dosing.DoseTaken(new SlotId(1, 2), null, 0.5, new Amount.Unknown())));
        assertThat(sentence(taken.replace("0.5", "\"0.5\"")))
                .isEqualTo("event.capsules cannot be read; expected a finite number");
        assertThat(sentence(taken.replace("0.5", "50")))
                .isEqualTo("event cannot be: 50.0 capsules cannot be; expected more than 0, at most 20");
    }

    @Test
    void an_older_line_is_lifted_step_by_step() {
        UnaryOperator<ObjectNode> renamed = line -> {
            var event = (ObjectNode) line.get("event");
            event.set("reason", event.remove("why"));
            return line;
        };
        UnaryOperator<ObjectNode> nothing = line -> line;
        var old = EntryJson.write(skipped("x")).replace("\"reason\"", "\"why\"");
        assertThat(EntryJson.read(old, new Upcasters(List.of(renamed, nothing))))
                .isEqualTo(new Line.Read(skipped("x")));
        assertThat(EntryJson.read(
                        old.replace("\"format\":1", "\"format\":2"), new Upcasters(List.of(nothing, renamed))))
                .isEqualTo(new Line.Read(skipped("x")));
    }

    private static Entry skipped(String reason) {
        return entry(new Dosing.DoseSkipped(new SlotId(1, 2), reason));
    }

    private static Entry unwell(Map<String, Value> observations) {
        return entry(new Report.UnwellReported(observations));
    }

    private static Entry entry(ParticipantEvent event) {
        return Entry.of(ID, new ParticipantId("P7"), new Author(Role.PARTICIPANT, "P7"), TIMES, event);
    }

    private static String sentence(String line) {
        return switch (EntryJson.read(line)) {
            case Line.Read(var entry) -> throw new AssertionError("read " + entry);
            case Line.Unreadable(var cause, var sentence) -> {
                assertThat(cause).isEqualTo(Line.Cause.DAMAGED);
                yield sentence;
            }
        };
    }
}
