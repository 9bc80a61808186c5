package limen.report.timeline;

import java.util.List;
import java.util.stream.Stream;
import limen.study.Access;
import limen.study.Admission;
import limen.study.AdverseEvents;
import limen.study.Dosing;
import limen.study.Measurement;
import limen.study.Oversight;
import limen.study.Report;
import limen.study.Rights;
import limen.study.StudyEvent;

/// What happened between capsules and measurements.
record Marks(List<Line> lines) {
    List<EventMark> all() {
        return lines.stream().flatMap(Marks::mark).toList();
    }

    private static Stream<EventMark> mark(Line line) {
        return switch (line.event()) {
            case AdverseEvents.Reported reported ->
                Stream.of(new EventMark(EventMark.Kind.ADVERSE, line.moment(), reported.term(), reported.grade()));
            case Report report -> mark(line, report);
            case Access _, Admission _, Dosing _, AdverseEvents _, Measurement _, Oversight _, Rights _, StudyEvent _ ->
                Stream.empty();
        };
    }

    private static Stream<EventMark> mark(Line line, Report report) {
        return switch (report) {
            case Report.UnwellReported _ -> Stream.of(new EventMark(EventMark.Kind.UNWELL, line.moment(), "unwell", 0));
            case Report.EffectReported effect ->
                Stream.of(new EventMark(EventMark.Kind.EFFECT, line.moment(), Names.observation(effect.effect()), 0));
            case Report.ContactMade contact ->
                Stream.of(new EventMark(
                        contact.reached() ? EventMark.Kind.CONTACT : EventMark.Kind.NOT_REACHED,
                        line.moment(),
                        Names.code(contact.followUp()),
                        0));
            case Report.CheckInAnswered _,
                    Report.QuestionnaireAnswered _,
                    Report.TaskPerformed _,
                    Report.JournalWritten _,
                    Report.AllocationGuessed _,
                    Report.MedicineReported _,
                    Report.DependenceChecked _,
                    Report.LifeEventReported _ -> Stream.empty();
        };
    }
}
