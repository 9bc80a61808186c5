package limen.report.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import limen.evidence.Lifter;
import limen.evidence.RuleId;
import limen.evidence.Verdict;
import limen.safety.Value;
import limen.study.Admission;
import limen.study.AdverseEvents;
import limen.study.Dosing;
import limen.study.Event;
import limen.study.EventId;
import limen.study.KitNumber;
import limen.study.Measurement;
import limen.study.Oversight;
import limen.study.ParticipantId;
import limen.study.Report;
import limen.study.Rights;
import limen.study.SlotId;
import limen.study.StudyEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventWordsTest {
    private static final String PRIVATE = "my secret words";
    private static final EventId ID = EventId.of("00000000-0000-0000-0000-000000000001");
    private static final SlotId SLOT = new SlotId(1, 2);

    /// Everything that carries free words, or an arm.
    static Stream<Event> events() {
        return Stream.of(
                new Admission.Screened(Map.of("note", Value.of(PRIVATE))),
                new Dosing.PreDoseAnswered(SLOT, Map.of("note", Value.of(PRIVATE))),
                new Dosing.DoseSkipped(SLOT, PRIVATE),
                new Dosing.DoseMissed(SLOT, PRIVATE),
                new Measurement.EchoRead(Set.of(PRIVATE), "reader"),
                new Report.CheckInAnswered("LIMEN-DAY", Map.of(), Map.of("note", Value.of(PRIVATE))),
                new Report.TaskPerformed("alternative-uses", List.of(PRIVATE)),
                new Report.JournalWritten(PRIVATE, Set.of(PRIVATE)),
                new Report.AllocationGuessed(SLOT, Report.AllocationGuessed.GuessedArm.PLACEBO, 70, Set.of()),
                new Report.UnwellReported(Map.of("note", Value.of(PRIVATE))),
                new Report.MedicineReported(PRIVATE, false),
                new Report.DependenceChecked(Map.of("note", Value.of(PRIVATE))),
                new Report.LifeEventReported(PRIVATE, PRIVATE),
                new AdverseEvents.Reported(
                        "headache",
                        PRIVATE,
                        1,
                        Set.of(),
                        AdverseEvents.Causality.POSSIBLE,
                        true,
                        AdverseEvents.Action.NONE,
                        AdverseEvents.Outcome.RECOVERED),
                new AdverseEvents.FollowedUp(
                        ID, AdverseEvents.Causality.POSSIBLE, AdverseEvents.Outcome.RECOVERED, PRIVATE),
                new Oversight.HoldPlaced(new RuleId("BP_A"), Lifter.PHYSICIAN, PRIVATE),
                new Oversight.HoldLifted(ID, PRIVATE),
                new Oversight.DosingStopped(null, PRIVATE),
                new Oversight.AlarmOpened(Verdict.STOP, null, PRIVATE),
                new Oversight.AlarmRead(ID, PRIVATE),
                new Oversight.AlarmSending(ID, Oversight.Channel.EMAIL, PRIVATE, 1),
                new Oversight.AlarmSent(ID, Oversight.Channel.EMAIL, PRIVATE, true, PRIVATE),
                new Oversight.TitrationApproved("placebo-up", PRIVATE),
                new Oversight.UnblindingAsked(PRIVATE),
                new Oversight.EmergencyUnblinded(PRIVATE, "Dr Lind"),
                new Oversight.DeviationRecorded("late", PRIVATE, false),
                new Rights.EntryCorrected(ID, new Report.JournalWritten(PRIVATE, Set.of()), null, PRIVATE),
                new Rights.WithdrawnFromDosing(PRIVATE),
                new Rights.WithdrawnFromData(PRIVATE),
                new Rights.Erased(PRIVATE),
                new StudyEvent.DataLocked(PRIVATE),
                new StudyEvent.KitsReceived(
                        List.of(new KitNumber("LOW-0001")), "L1", LocalDate.of(2028, 1, 1), PRIVATE),
                new StudyEvent.StudyStopped(null, PRIVATE),
                new StudyEvent.StopAlarm(new Oversight.AlarmRead(ID, PRIVATE)),
                new StudyEvent.CopyTaken(StudyEvent.CopyTaken.Copy.BACKUP),
                new StudyEvent.AllocationsOpened(
                        "abc",
                        List.of(new StudyEvent.AllocationsOpened.Opened(new ParticipantId("P"), List.of("placebo")))));
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_sentence_repeats_neither_free_words_nor_an_arm(Event event) {
        assertThat(EventWords.sentence(event))
                .endsWith(".")
                .doesNotContain("secret")
                .doesNotContainIgnoringCase("placebo")
                .doesNotContainIgnoringCase("active")
                .matches("[A-Z].*");
    }
}
