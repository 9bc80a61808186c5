package limen.exchange;

import java.util.Optional;
import limen.study.Access;
import limen.study.Admission;
import limen.study.AdverseEvents;
import limen.study.Correctable;
import limen.study.Dosing;
import limen.study.Entry;
import limen.study.Event;
import limen.study.Measurement;
import limen.study.Oversight;
import limen.study.Report;
import limen.study.Rights;
import limen.study.StudyEvent;

/// An entry without what somebody wrote in their own words, and none at all where nothing else would be left: a page of
/// a journal, something that happened in a life, who came in with what and took what away. No analysis reads any of it.
final class Wordless {
    /// Stands in the place of words that were there.
    static final String LEFT_OUT = "left out";

    /// A task whose answers are words somebody made up.
    private static final String OF_WORDS = "alternative-uses";

    private Wordless() {}

    static Optional<Entry> of(Entry entry) {
        return of(entry.event())
                .map(event -> new Entry(entry.id(), entry.participant(), entry.author(), entry.times(), event));
    }

    private static Optional<Event> of(Event event) {
        return switch (event) {
            case Access _, StudyEvent.StaffAccess _, StudyEvent.CopyTaken _ -> Optional.empty();
            case StudyEvent.StopAlarm(Oversight.AlarmRead(var stop, var note)) ->
                Optional.of(new StudyEvent.StopAlarm(new Oversight.AlarmRead(stop, words(note))));
            case StudyEvent study -> Optional.of(study);
            case Correctable told -> correctable(told).map(kept -> kept);
            case Admission admission -> Optional.of(admission);
            case Dosing dosing -> Optional.of(dosing);
            case AdverseEvents.FollowedUp(var reported, var causality, var outcome, var note) ->
                Optional.of(new AdverseEvents.FollowedUp(reported, causality, outcome, words(note)));
            case AdverseEvents events -> Optional.of(events);
            case Oversight.AlarmRead(var alarm, var note) -> Optional.of(new Oversight.AlarmRead(alarm, words(note)));
            case Oversight.DeviationRecorded(var kind, var description, var important) ->
                Optional.of(new Oversight.DeviationRecorded(kind, words(description), important));
            case Oversight oversight -> Optional.of(oversight);
            case Rights rights -> rights(rights);
        };
    }

    private static Optional<Correctable> correctable(Correctable told) {
        return switch (told) {
            case Report.JournalWritten _, Report.LifeEventReported _ -> Optional.empty();
            case Report.TaskPerformed performed when performed.task().equals(OF_WORDS) -> Optional.empty();
            case Report.MedicineReported(var name, var ended) ->
                Optional.of(new Report.MedicineReported(words(name), ended));
            case Report report -> Optional.of(report);
            case Dosing.DoseSkipped(var slot, var reason) -> Optional.of(new Dosing.DoseSkipped(slot, words(reason)));
            case Dosing.DoseMissed(var slot, var reason) -> Optional.of(new Dosing.DoseMissed(slot, words(reason)));
            case Dosing.Account account -> Optional.of(account);
            case Measurement measurement -> Optional.of(measurement);
            case AdverseEvents.Reported event ->
                Optional.of(new AdverseEvents.Reported(
                        event.term(),
                        words(event.words()),
                        event.grade(),
                        event.seriousness(),
                        event.causality(),
                        event.expected(),
                        event.action(),
                        event.outcome()));
        };
    }

    private static Optional<Event> rights(Rights rights) {
        return switch (rights) {
            case Rights.EntryCorrected(var corrected, var replacement, var occurredAt, var reason) ->
                correctable(replacement)
                        .map(kept -> new Rights.EntryCorrected(corrected, kept, occurredAt, words(reason)));
            case Rights.WithdrawnFromDosing(var reason) -> Optional.of(new Rights.WithdrawnFromDosing(words(reason)));
            case Rights.WithdrawnFromData(var reason) -> Optional.of(new Rights.WithdrawnFromData(words(reason)));
            case Rights.Erased(var reason) -> Optional.of(new Rights.Erased(words(reason)));
            case Rights.Signed signed -> Optional.of(signed);
        };
    }

    private static String words(String written) {
        return written.isEmpty() ? "" : LEFT_OUT;
    }
}
