package limen.study.decision;

import static limen.study.Story.KIT;
import static limen.study.Story.PHYSICIAN;
import static limen.study.Story.at;
import static limen.study.Story.inShort;
import static limen.study.Story.vitals;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import limen.safety.Value;
import limen.study.AdverseEvents;
import limen.study.Amount;
import limen.study.Dosing;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.Measurement;
import limen.study.Oversight;
import limen.study.Report;
import limen.study.Rights;
import limen.study.SlotId;
import limen.study.Story;
import org.junit.jupiter.api.Test;

class CorrectionsTest {
    private final Story story = Story.begun();

    @Test
    void a_corrected_value_takes_the_place_of_that_one_alone() {
        story.tells(vitals(120, 70), "2027-01-11T07:00");
        story.tells(vitals(121, 71), "2027-01-11T08:00");
        corrects(story.last(Measurement.VitalsMeasured.class), vitals(125, 72));
        assertThat(story.anna().readings().series("systolic_bp"))
                .extracting(past -> past.value())
                .containsExactly(Value.of(118), Value.of(120), Value.of(125));
    }

    @Test
    void a_correction_lifts_no_hold_but_may_place_one() {
        story.tells(vitals(148, 80), "2027-01-11T08:00");
        assertThat(inShort(corrects(story.last(Measurement.VitalsMeasured.class), vitals(118, 80))))
                .isEmpty();
        assertThat(story.anna().supervision().standing()).hasSize(2);
        var calm = Story.begun();
        calm.tells(vitals(118, 80), "2027-01-11T08:00");
        var wrong = calm.last(Measurement.VitalsMeasured.class);
        assertThat(inShort(calm.tells(
                        new Rights.EntryCorrected(wrong, vitals(148, 80), null, "misread"), "2027-01-11T09:00")))
                .contains("hold BP_A");
    }

    @Test
    void a_corrected_time_moves_the_capsule_and_may_make_it_early() {
        story.takes(new SlotId(1, 1), "2027-01-11T09:00");
        story.takes(new SlotId(2, 1), "2027-01-18T09:00");
        var second = story.last(Dosing.DoseTaken.class);
        var moved = new Rights.EntryCorrected(
                second,
                new Dosing.DoseTaken(new SlotId(2, 1), KIT, 1, new Amount.Unknown()),
                at("2027-01-14T08:00"),
                "it was on Thursday");
        assertThat(inShort(story.tells(moved, "2027-01-19T09:00"))).contains("stop DEP-EARLY");
        assertThat(story.anna().doses().taken())
                .extracting(dose -> dose.at())
                .containsExactly(
                        at("2027-01-11T09:00").toInstant(),
                        at("2027-01-14T08:00").toInstant());
        assertThat(story.anna().entry(second).orElseThrow().at())
                .isEqualTo(at("2027-01-14T08:00").toInstant());
    }

    @Test
    void decisions_are_not_corrected_and_one_kind_does_not_replace_another() {
        story.tells(vitals(148, 80), "2027-01-11T08:00");
        assertThat(story.isRefused(
                        PHYSICIAN,
                        new Rights.EntryCorrected(
                                story.last(Oversight.HoldPlaced.class), vitals(118, 80), null, "away with it"),
                        "2027-01-11T09:00"))
                .contains("is a decision");
        assertThat(story.isRefused(
                        new Rights.EntryCorrected(
                                story.last(Measurement.VitalsMeasured.class),
                                new Report.JournalWritten("fine", Set.of()),
                                null,
                                "away with it"),
                        "2027-01-11T09:00"))
                .contains("can only be corrected by another \"VitalsMeasured\"");
        assertThat(story.isRefused(
                        new Rights.EntryCorrected(story.nextId(), vitals(118, 80), null, "never said"),
                        "2027-01-11T09:00"))
                .contains("There is no entry");
    }

    @Test
    void only_who_may_write_an_entry_may_correct_it() {
        story.tells(PHYSICIAN, new Measurement.LaboratoryResulted("serum_sodium", 133, "lab"), "2027-01-11T08:00");
        var better = new Rights.EntryCorrected(
                story.last(Measurement.LaboratoryResulted.class),
                new Measurement.LaboratoryResulted("serum_sodium", 140, "lab"),
                null,
                "typing mistake");
        assertThat(story.isRefused(better, "2027-01-11T09:00")).contains("cannot write \"LaboratoryResulted\"");
        story.tells(PHYSICIAN, better, "2027-01-11T09:00");
        assertThat(story.anna().supervision().standing()).hasSize(1);
    }

    @Test
    void a_correction_cannot_say_what_could_not_have_been_said() {
        story.takes(new SlotId(1, 1), "2027-01-11T09:00");
        var dose = story.last(Dosing.DoseTaken.class);
        assertThat(story.isRefused(
                        new Rights.EntryCorrected(
                                dose,
                                new Dosing.DoseTaken(new SlotId(9, 9), KIT, 1, new Amount.Unknown()),
                                null,
                                "another slot"),
                        "2027-01-11T10:00"))
                .contains("has no planned capsule 9/9");
        assertThat(story.isRefused(
                        new Rights.EntryCorrected(
                                dose,
                                new Dosing.DoseTaken(new SlotId(1, 1), KIT, 1, new Amount.Unknown()),
                                at("2027-01-12T09:00"),
                                "tomorrow"),
                        "2027-01-11T10:00"))
                .contains("lies in the future");
    }

    @Test
    void a_corrected_adverse_event_keeps_the_hour_at_which_it_became_known() {
        story.tells(event(AdverseEvents.Causality.UNRELATED), "2027-01-11T08:00");
        var report = story.last(AdverseEvents.Reported.class);
        story.tells(
                PHYSICIAN,
                new Rights.EntryCorrected(report, event(AdverseEvents.Causality.POSSIBLE), null, "on review"),
                "2027-01-15T08:00");
        assertThat(story.anna().adverseEvents().get(report))
                .extracting(known -> known.aware())
                .isEqualTo(at("2027-01-11T08:00").toInstant());
    }

    private static AdverseEvents.Reported event(AdverseEvents.Causality causality) {
        return new AdverseEvents.Reported(
                "Headache",
                "my head",
                2,
                Set.of(),
                causality,
                false,
                AdverseEvents.Action.NONE,
                AdverseEvents.Outcome.RECOVERED);
    }

    private List<Entry> corrects(EventId wrong, Measurement.VitalsMeasured right) {
        return story.tells(new Rights.EntryCorrected(wrong, right, null, "misread"), "2027-01-11T09:00");
    }
}
