package limen.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import limen.evidence.Lifter;
import limen.study.AdverseEvents;
import limen.study.Author;
import limen.study.EventId;
import limen.study.Oversight;
import limen.study.Participant;
import limen.study.Report;
import limen.study.Role;
import limen.study.protocol.FollowUp;
import limen.study.protocol.SupervisedStudy;

/// The people who run a rehearsed study: they read alarms, look at holds, and call back.
final class VirtualClinic {
    private static final Duration LOOKS_AT_A_HOLD_AFTER = Duration.ofHours(20);

    final Author investigator;
    final Author physician;
    final Author preparer = new Author(Role.PREPARER, "preparer");

    private final Scene scene;

    VirtualClinic(SupervisedStudy study, Scene scene) {
        this.investigator = new Author(Role.INVESTIGATOR, study.approval().investigator());
        this.physician = new Author(Role.PHYSICIAN, study.approval().physician());
        this.scene = scene;
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
