package limen.web.console.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import limen.quantity.BloodPressure;
import limen.safety.Value;
import limen.study.AdverseEvents;
import limen.study.Author;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.Measurement;
import limen.study.ParticipantEvent;
import limen.study.ParticipantId;
import limen.study.Report;
import limen.study.Rights;
import limen.study.Role;
import limen.study.Times;
import org.junit.jupiter.api.Test;

/// How much of an entry each role reads.
class ReadingTest {
    private static final AdverseEvents.Reported EVENT = new AdverseEvents.Reported(
            "Headache",
            "my head felt like a drum",
            1,
            Set.of(),
            AdverseEvents.Causality.POSSIBLE,
            true,
            AdverseEvents.Action.NONE,
            AdverseEvents.Outcome.RECOVERED);
    private static final Report.JournalWritten JOURNAL =
            new Report.JournalWritten("nobody's business", Set.of("night"));

    @Test
    void every_value_has_its_name_and_nothing_that_is_not_there_has_one() {
        var measured =
                new Measurement.VitalsMeasured(new BloodPressure(121, 77), null, null, null, null, false, "cuff");

        assertThat(Leaves.of(measured))
                .extracting(Leaf::name, Leaf::value)
                .containsExactly(
                        tuple("blood_pressure.systolic", "121"),
                        tuple("blood_pressure.diastolic", "77"),
                        tuple("irregular_pulse", "false"),
                        tuple("device", "cuff"));
    }

    @Test
    void a_statistician_reads_what_is_coded_and_nobodys_words() {
        assertThat(Reading.of(Role.STATISTICIAN).of(EVENT))
                .anyMatch(leaf -> leaf.value().equals("Headache"))
                .anyMatch(leaf -> leaf.name().equals("grade") && leaf.value().equals("1"))
                .anyMatch(leaf -> leaf.name().equals("words") && leaf.value().equals("withheld"))
                .noneMatch(leaf -> leaf.value().contains("drum"));
        assertThat(Reading.of(Role.STATISTICIAN).of(new Report.UnwellReported(Map.of("chest_pain", Value.yes()))))
                .containsExactly(new Leaf("chest_pain", "yes", Leaf.Nature.CODED));
        assertThat(Reading.of(Role.STATISTICIAN)
                        .of(new Report.AllocationGuessed(
                                null,
                                Report.AllocationGuessed.GuessedArm.ACTIVE,
                                60,
                                Set.of(
                                        Report.AllocationGuessed.GuessReason.SIDE_EFFECT,
                                        Report.AllocationGuessed.GuessReason.MOOD_CHANGE))))
                .contains(new Leaf("reasons", "mood_change, side_effect", Leaf.Nature.CODED));
    }

    @Test
    void the_clinic_reads_every_word_but_those_of_a_journal() {
        for (var role : List.of(Role.INVESTIGATOR, Role.PHYSICIAN)) {
            assertThat(Reading.of(role).of(EVENT)).anyMatch(leaf -> leaf.value().contains("drum"));
            assertThat(Reading.of(role).of(JOURNAL))
                    .hasSize(2)
                    .allMatch(leaf -> leaf.value().equals("withheld"));
        }
    }

    @Test
    void a_monitor_reads_that_there_was_an_entry() {
        assertThat(Reading.of(Role.MONITOR).of(EVENT)).isEmpty();
    }

    @Test
    void a_journal_leaves_in_no_copy_not_even_corrected() {
        var corrected = new Rights.EntryCorrected(new EventId(UUID.randomUUID()), JOURNAL, null, "a slip");

        assertThat(Reading.withoutJournal(entry(JOURNAL)).toString()).doesNotContain("business", "night");
        assertThat(Reading.withoutJournal(entry(corrected)).toString())
                .doesNotContain("business", "night")
                .contains("a slip");
        assertThat(Reading.withoutJournal(entry(EVENT))).isEqualTo(entry(EVENT));
    }

    private static Entry entry(ParticipantEvent event) {
        return Entry.of(
                new EventId(new UUID(1, 1)),
                new ParticipantId("P001"),
                new Author(Role.PARTICIPANT, "P001"),
                Times.now(ZonedDateTime.parse("2027-03-29T09:00+02:00[Europe/Berlin]")),
                event);
    }
}
