package limen.web.console.people;

import java.time.Instant;
import limen.capture.Situation;
import limen.evidence.Verdict;
import limen.study.Participant;
import limen.study.protocol.PersonalJournal;
import limen.study.protocol.SupervisedStudy;
import limen.study.schedule.Slots;

/// Where somebody stands in a study; in the order in which it calls for somebody to look.
enum Stage {
    CARE("Seek care", "care"),
    HELD("Held", "hold"),
    STOPPED("Stopped", "stop"),
    IN_COURSE("In course", "open"),
    ENROLLED("Enrolled", "note"),
    CONSENTED("Consented", "note"),
    SCREENING("Screening", "note"),
    INELIGIBLE("Not eligible", "note"),
    LEFT("Left", "note"),
    COMPLETED("Completed", "note"),
    ERASED("Erased", "note");

    private final String words;
    private final String form;

    Stage(String words, String form) {
        this.words = words;
        this.form = form;
    }

    String words() {
        return words;
    }

    /// How its line is drawn, by its name in the style sheet.
    String form() {
        return form;
    }

    static Stage of(Situation situation, Instant now) {
        var person = situation.person();
        var standing = person.standing();
        if (standing.erased()) {
            return ERASED;
        }
        if (callsForCare(person)) {
            return CARE;
        }
        var stop = person.supervision().stop();
        if (stop != null && !stop.since().equals(standing.left())) {
            return STOPPED;
        }
        if (standing.left() != null) {
            return LEFT;
        }
        if (person.supervision().ineligible() != null && !standing.isEnrolled()) {
            return INELIGIBLE;
        }
        if (!person.supervision().standing().isEmpty()) {
            return HELD;
        }
        return onTheWay(situation, now);
    }

    /// A call for medical help that nobody has read yet.
    private static boolean callsForCare(Participant person) {
        return person.supervision().alarms().stream()
                .anyMatch(alarm -> alarm.verdict() == Verdict.SEEK_CARE && alarm.readAt() == null);
    }

    private static Stage onTheWay(Situation situation, Instant now) {
        var standing = situation.person().standing();
        if (standing.hasBegun()) {
            return isOver(situation, now) ? COMPLETED : IN_COURSE;
        }
        if (standing.isEnrolled()) {
            return ENROLLED;
        }
        return standing.consented() == null ? SCREENING : CONSENTED;
    }

    private static boolean isOver(Situation situation, Instant now) {
        return switch (situation.protocol()) {
            case SupervisedStudy study ->
                Slots.of(study, situation.person(), now).stream()
                        .noneMatch(slot -> slot.state().isToCome());
            case PersonalJournal _ -> false;
        };
    }
}
