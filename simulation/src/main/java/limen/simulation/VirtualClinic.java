package limen.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import limen.evidence.Lifter;
import limen.study.AdverseEvents;
import limen.study.Author;
import limen.study.EventId;
import limen.study.Oversight;
import limen.study.Participant;
import limen.study.Report;
import limen.study.Role;
import limen.study.StudyEvent;
import limen.study.protocol.FollowUp;
import limen.study.protocol.SupervisedStudy;
import org.jspecify.annotations.Nullable;

/// The people who run a rehearsed study: they read alarms, look at holds, and call back.
final class VirtualClinic {
    private static final Duration LOOKS_AT_A_HOLD_AFTER = Duration.ofHours(20);

    private static final int DAYS_OF_REVIEW = 7;

    final Author investigator;
    final Author physician;
    final Author monitor = new Author(Role.MONITOR, "Monitor");
    final Author preparer = new Author(Role.PREPARER, "Preparer");

    private final Scene scene;
    private @Nullable LocalDate stoppedSince;

    VirtualClinic(SupervisedStudy study, Scene scene) {
        this.investigator = new Author(Role.INVESTIGATOR, study.approval().investigator());
        this.physician = new Author(Role.PHYSICIAN, study.approval().physician());
        this.scene = scene;
    }

    /// The board looks at a stopped study, and after a week lets it go on: in a rehearsal it always does.
    void reviews(LocalDate date, ZoneId zone) {
        if (scene.conduct().authority().stop() == null) {
            stoppedSince = null;
        } else if (stoppedSince == null) {
            stoppedSince = date;
        } else if (!date.isBefore(stoppedSince.plusDays(DAYS_OF_REVIEW))) {
            scene.propose(
                    monitor,
                    date.atTime(18, 0).atZone(zone).toInstant(),
                    zone,
                    new StudyEvent.StudyResumed("Reviewed by the board: every case seen.", investigator.name()));
        }
    }

    /// What is done about one person on an afternoon.
    void looksAt(Participant person, Instant at, ZoneId zone) {
        for (var alarm : person.supervision().alarms()) {
            if (alarm.readAt() == null) {
                scene.propose(
                        person.id(),
                        physician,
                        at,
                        zone,
                        new Oversight.AlarmRead(alarm.entry(), "Called the participant and checked on them."));
            }
        }
        for (var hold : person.supervision().standing()) {
            if (hold.since().plus(LOOKS_AT_A_HOLD_AFTER).isBefore(at)) {
                lift(person, hold.entry(), hold.lifter(), at, zone);
            }
        }
        person.adverseEvents().forEach((entry, event) -> {
            if (event.report().isSerious() && !event.sent()) {
                scene.propose(person.id(), investigator, at, zone, new AdverseEvents.SentToAuthority(entry, "sponsor"));
            }
            if (event.report().outcome() == AdverseEvents.Outcome.RECOVERING
                    && event.onset().plus(Duration.ofDays(5)).isBefore(at)) {
                scene.propose(
                        person.id(),
                        physician,
                        at,
                        zone,
                        new AdverseEvents.FollowedUp(
                                entry,
                                event.report().causality(),
                                AdverseEvents.Outcome.RECOVERED,
                                "Gone without treatment."));
            }
        });
    }

    private void lift(Participant person, EventId hold, Lifter lifter, Instant at, ZoneId zone) {
        var author = switch (lifter) {
            case PHYSICIAN -> physician;
            case INVESTIGATOR -> investigator;
            case TIME, NOBODY -> null;
        };
        if (author != null) {
            scene.propose(
                    person.id(),
                    author,
                    at,
                    zone,
                    new Oversight.HoldLifted(
                            hold, "Seen the next day: three repeat readings at rest in the usual range."));
        }
    }

    void makes(FollowUp contact, Participant person, Instant at, ZoneId zone) {
        scene.propose(person.id(), investigator, at, zone, new Report.ContactMade(contact.code(), true));
    }
}
