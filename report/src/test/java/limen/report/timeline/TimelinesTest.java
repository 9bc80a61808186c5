package limen.report.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import limen.evidence.Lifter;
import limen.report.timeline.Decision.Form;
import limen.study.Entry;
import limen.study.Oversight;
import limen.study.ParticipantId;
import limen.study.Rights;
import limen.study.StudyEvent;
import org.junit.jupiter.api.Test;

class TimelinesTest {
    private static final Timeline STOPPED = ExampleRecords.stoppedTimeline();

    @Test
    void every_hold_of_the_record_is_a_span() {
        var holds = ExampleRecords.stopped().stream()
                .filter(entry -> entry.event() instanceof Oversight.HoldPlaced)
                .map(Entry::id)
                .toList();
        assertThat(holds).isNotEmpty();
        assertThat(STOPPED.lanes().holds()).extracting(HoldSpan::entry).containsExactlyElementsOf(holds);
    }

    @Test
    void every_decision_of_the_record_is_listed_exactly_once() {
        var decided = ExampleRecords.stopped().stream()
                .filter(entry -> switch (entry.event()) {
                    case Oversight.AlarmRead _, Oversight.AlarmSent _ -> false;
                    case Oversight _, Rights.EntryCorrected _, Rights.WithdrawnFromDosing _ -> true;
                    case limen.study.Dosing.DoseSkipped _ -> true;
                    case limen.study.Event _ -> false;
                })
                .map(Entry::id)
                .toList();
        assertThat(STOPPED.decisions().stream().flatMap(decision -> decision.entries().stream()))
                .containsExactlyInAnyOrderElementsOf(decided);
    }

    @Test
    void decisions_stand_in_order_of_time() {
        assertThat(STOPPED.decisions())
                .extracting(decision -> decision.at().toInstant())
                .isSorted();
    }

    @Test
    void a_refusal_is_a_decision_too() {
        var background = ExampleRecords.background();
        var refused = new Refused(
                RecordBuilder.at(3, "09:00"),
                RecordBuilder.OKAFOR,
                "a capsule.",
                new limen.evidence.RuleId("ACUTE-SLEEP"),
                "Sleep 4 hours.");
        var timeline = of(
                ExampleRecords.stopped(),
                new Background(
                        background.rules(),
                        background.planned(),
                        background.scoring(),
                        List.of(refused),
                        true,
                        background.provenance()));
        assertThat(timeline.decisions())
                .hasSize(STOPPED.decisions().size() + 1)
                .filteredOn(decision -> decision.state().equals("Refused"))
                .singleElement()
                .satisfies(decision -> assertThat(decision.facts())
                        .extracting(Decision.Fact::text)
                        .contains("ACUTE-SLEEP: Sleep hours < 5, before a capsule", "Dr Okafor (investigator)"));
    }

    @Test
    void a_lift_ends_its_span_and_a_hold_of_time_lasts_a_day() {
        var spans = STOPPED.lanes().holds();
        assertThat(spans.get(0).to()).isEqualTo(RecordBuilder.at(15, "00:00").toInstant());
        assertThat(spans.get(1).to()).isEqualTo(RecordBuilder.at(24, "11:30").toInstant());
        assertThat(spans).noneMatch(HoldSpan::open);
    }

    @Test
    void a_hold_that_nobody_lifts_reaches_to_the_end_and_is_the_state() {
        var log = new RecordBuilder("P-014");
        log.vitals(0, "09:00", 148, 80, 70, 36.6);
        log.add(
                RecordBuilder.LIND,
                0,
                "09:01",
                new Oversight.HoldPlaced(null, Lifter.PHYSICIAN, "I want to see them."));
        log.checkIn(4, 50, 50);
        var timeline = of(log.entries(), ExampleRecords.background());
        assertThat(timeline.lanes().holds())
                .singleElement()
                .matches(HoldSpan::open)
                .extracting(HoldSpan::to)
                .isEqualTo(RecordBuilder.at(4, "20:30").toInstant());
        assertThat(timeline.lead().form()).isEqualTo(Form.HOLD);
        assertThat(timeline.decisions().getFirst().facts()).contains(new Decision.Fact("Found", "I want to see them."));
    }

    @Test
    void capsules_are_counted_by_what_became_of_them() {
        assertThat(CapsuleWords.counted(STOPPED.lanes().capsules()))
                .containsExactly("3 taken", "1 taken in part", "1 off schedule", "2 held", "2 no longer due");
    }

    @Test
    void a_capsule_that_was_left_out_without_a_hold_is_not_called_held() {
        var log = new RecordBuilder("P-014");
        log.self(0, "10:00", new limen.study.Dosing.DoseSkipped(new limen.study.SlotId(1, 1), "busy"));
        log.self(7, "18:00", new limen.study.Dosing.DoseMissed(new limen.study.SlotId(1, 2), "busy"));
        assertThat(of(log.entries(), ExampleRecords.background()).lanes().capsules())
                .extracting(Capsule::kind)
                .startsWith(Capsule.Kind.SKIPPED, Capsule.Kind.MISSED, Capsule.Kind.PLANNED);
    }

    @Test
    void why_a_capsule_was_left_out_is_said_of_nobody_but_simulated_people() {
        var background = ExampleRecords.background();
        var real = of(
                ExampleRecords.stopped(),
                new Background(
                        background.rules(),
                        background.planned(),
                        background.scoring(),
                        List.of(),
                        false,
                        background.provenance()));
        var said = "Capsule 3 was left out: " + ExampleRecords.SLEPT;
        assertThat(STOPPED.record()).extracting(RecordLine::sentence).contains(said);
        assertThat(STOPPED.decisions()).extracting(Decision::sentence).contains(said);
        assertThat(real.record()).extracting(RecordLine::sentence).contains("Capsule 3 was left out.");
        assertThat(TimelinePage.html(real)).doesNotContain(ExampleRecords.SLEPT);
    }

    @Test
    void in_a_journal_no_capsule_is_off_schedule() {
        assertThat(CapsuleWords.counted(
                        ExampleRecords.personalTimeline().lanes().capsules()))
                .containsExactly("4 taken");
    }

    @Test
    void a_late_capsule_stands_where_it_was_taken_and_its_tick_where_it_was_due() {
        var late = STOPPED.lanes().capsules().get(1);
        assertThat(late.at()).isEqualTo(RecordBuilder.at(7, "14:20").toInstant());
        assertThat(late.planned()).isEqualTo(RecordBuilder.at(7, "09:00").toInstant());
    }

    @Test
    void a_corrected_reading_is_drawn_as_it_reads_now() {
        var systolic = STOPPED.lanes().vitals().getFirst();
        assertThat(systolic.readings())
                .extracting(ValueLane.Reading::value)
                .doesNotContain(168.0)
                .contains(126.0);
    }

    @Test
    void the_usual_value_is_the_last_before_the_first_capsule() {
        assertThat(STOPPED.lanes().vitals().getFirst().usual()).hasValue(126);
        assertThat(ExampleRecords.personalTimeline().lanes().vitals().getFirst().usual())
                .as("this journal begins with a capsule")
                .isEmpty();
    }

    @Test
    void readings_at_the_limit_are_marked() {
        assertThat(STOPPED.lanes().vitals().getFirst().readings())
                .filteredOn(ValueLane.Reading::held)
                .extracting(ValueLane.Reading::value)
                .containsExactly(148.0);
    }

    @Test
    void of_somebody_who_was_erased_nothing_is_left_but_that() {
        var log = new RecordBuilder("P-014");
        log.vitals(0, "09:00", 148, 80, 70, 36.6);
        log.self(3, "09:00", new Rights.Erased("private"));
        var timeline = of(log.entries(), ExampleRecords.background());
        assertThat(timeline.record()).hasSize(1);
        assertThat(timeline.lanes().vitals()).isEmpty();
        assertThat(timeline.decisions())
                .singleElement()
                .extracting(Decision::state)
                .isEqualTo("Erased");
    }

    @Test
    void a_stop_of_the_whole_study_holds_everybody() {
        var log = new RecordBuilder("P-014");
        log.vitals(0, "09:00", 120, 80, 70, 36.6);
        log.study(2, "09:00", new StudyEvent.StudyStopped("STUDY-SAE", "Two related events."));
        log.study(5, "09:00", new StudyEvent.StudyResumed("The board has met.", "Dr Lind"));
        var timeline = of(log.entries(), ExampleRecords.background());
        assertThat(timeline.lanes().holds()).singleElement().satisfies(hold -> {
            assertThat(hold.label()).isEqualTo("whole study, STUDY-SAE");
            assertThat(hold.to()).isEqualTo(RecordBuilder.at(5, "09:00").toInstant());
        });
        assertThat(timeline.decisions()).extracting(Decision::form).containsExactly(Form.STOP, Form.OPEN);
    }

    @Test
    void somebody_without_an_entry_has_no_timeline() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Timelines.of(
                        ExampleProtocols.study(), new ParticipantId("P-1"), List.of(), ExampleRecords.background()))
                .withMessageContaining("P-1");
    }

    private static Timeline of(List<Entry> entries, Background background) {
        return Timelines.of(ExampleProtocols.study(), new ParticipantId("P-014"), entries, background);
    }
}
