package limen.web.api;

import java.time.Instant;
import java.util.List;
import limen.capture.LiveStudy;
import limen.capture.Raised;
import limen.capture.Situation;
import limen.study.Participant;
import limen.study.ParticipantId;
import limen.study.Supervision;
import limen.study.schedule.Due;
import limen.study.schedule.DueState;
import limen.study.schedule.Task;
import org.jspecify.annotations.Nullable;

/// Where somebody stands, as it is told to a program.
final class Standings {
    private Standings() {}

    static Told.Somebody somebody(Participant person) {
        return new Told.Somebody(person.id(), stage(person));
    }

    static Told.Person person(Situation situation, Instant now) {
        var person = situation.person();
        var standing = person.standing();
        var stop = person.supervision().stop();
        var enrolment = standing.enrolment();
        return new Told.Person(
                person.id(),
                stage(person),
                enrolment == null ? null : enrolment.site(),
                standing.firstDay(),
                standing.zone(now).getId(),
                standing.dataWithdrawn(),
                person.supervision().holds().stream().map(Standings::hold).toList(),
                stop == null ? null : new Told.Stop(stop.entry(), stop.rule(), stop.because(), stop.since()),
                person.doses().taken().size(),
                adverse(person));
    }

    private static Told.Stage stage(Participant person) {
        if (person.standing().left() != null) {
            return Told.Stage.LEFT;
        }
        if (person.supervision().stop() != null) {
            return Told.Stage.STOPPED;
        }
        if (person.standing().hasBegun()) {
            return Told.Stage.ON_COURSE;
        }
        if (person.standing().isEnrolled()) {
            return Told.Stage.ENROLLED;
        }
        return person.standing().consented() == null ? Told.Stage.SCREENING : Told.Stage.CONSENTED;
    }

    private static Told.Hold hold(Supervision.Hold hold) {
        return new Told.Hold(hold.entry(), hold.rule(), hold.lifter(), hold.because(), hold.since(), hold.lifted());
    }

    private static List<Told.Adverse> adverse(Participant person) {
        return person.adverseEvents().entrySet().stream()
                .map(event -> new Told.Adverse(
                        event.getKey(),
                        event.getValue().report().term(),
                        event.getValue().report().grade(),
                        event.getValue().report().isSerious(),
                        event.getValue().report().outcome(),
                        event.getValue().onset()))
                .sorted((one, other) -> one.onset().compareTo(other.onset()))
                .toList();
    }

    static Told.Alarms alarms(Participant person) {
        return new Told.Alarms(person.supervision().alarms().stream()
                .map(alarm -> alarm(person.id(), alarm))
                .sorted((one, other) -> one.opened().compareTo(other.opened()))
                .toList());
    }

    /// Of everybody and of the study as a whole.
    static Told.Alarms alarms(LiveStudy study) {
        return new Told.Alarms(Raised.in(study)
                .map(raised -> alarm(raised.about(), raised.alarm()))
                .sorted((one, other) -> one.opened().compareTo(other.opened()))
                .toList());
    }

    private static Told.Alarm alarm(@Nullable ParticipantId about, Supervision.Alarm alarm) {
        return new Told.Alarm(
                about,
                alarm.entry(),
                alarm.verdict(),
                alarm.rule(),
                alarm.because(),
                alarm.opened(),
                alarm.readBy() == null ? null : alarm.readBy().toString(),
                alarm.readAt());
    }

    static Told.Agenda agenda(Situation situation, Instant now) {
        return new Told.Agenda(
                situation.agenda(now).stream().map(Standings::due).toList());
    }

    private static Told.Due due(Due due) {
        var kind = switch (due.task()) {
            case Task.TakeCapsule _ -> Told.DueKind.CAPSULE;
            case Task.Assess _ -> Told.DueKind.ASSESSMENT;
            case Task.Contact _ -> Told.DueKind.CONTACT;
        };
        var state = switch (due.state()) {
            case DueState.Ahead _ -> Told.DueState.AHEAD;
            case DueState.Open _ -> Told.DueState.OPEN;
            case DueState.Overdue _ -> Told.DueState.OVERDUE;
            case DueState.Held _ -> Told.DueState.HELD;
        };
        var because = due.state() instanceof DueState.Held(var holds)
                ? holds.stream().map(Supervision.Hold::because).toList()
                : List.<String>of();
        return new Told.Due(due.key(), kind, due.planned(), due.opens(), due.closes(), state, because);
    }
}
