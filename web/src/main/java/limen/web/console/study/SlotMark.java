package limen.web.console.study;

import java.time.Instant;
import java.util.List;
import limen.evidence.Lifter;
import limen.study.Participant;
import limen.study.Supervision.Hold;
import limen.study.protocol.SupervisedStudy;
import limen.study.schedule.Slot;
import limen.study.schedule.Slots;

/// What became of one planned capsule, as the whole team may see it.
public enum SlotMark {
    AS_PLANNED("as planned"),
    OUTSIDE("outside its window"),
    LEFT_OUT("left out"),
    MISSED("missed"),
    HELD("held"),
    /// Dosing had ended for this person before its time came.
    ENDED("after the end"),
    AHEAD("to come");

    private final String words;

    SlotMark(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// Whether its time has come.
    public boolean isDue() {
        return this != AHEAD && this != ENDED;
    }

    /// All of one person in order; none before the course begins.
    static List<SlotMark> of(SupervisedStudy study, Participant person, Instant now) {
        return Slots.of(study, person, now).stream()
                .map(slot -> of(person, slot))
                .toList();
    }

    private static SlotMark of(Participant person, Slot slot) {
        return switch (slot.state()) {
            case TAKEN ->
                person.doses()
                                .in(slot.id())
                                .filter(dose -> !dose.at().isBefore(slot.opens())
                                        && !dose.at().isAfter(slot.closes()))
                                .isPresent()
                        ? AS_PLANNED
                        : OUTSIDE;
            case LEFT_OUT -> person.doses().wasLeftOut(slot.id()) ? unlessHeld(person, slot, LEFT_OUT) : ENDED;
            case MISSED -> unlessHeld(person, slot, MISSED);
            case OPEN -> person.supervision().standing().isEmpty() ? AHEAD : HELD;
            case LATER -> AHEAD;
        };
    }

    private static SlotMark unlessHeld(Participant person, Slot slot, SlotMark otherwise) {
        return person.supervision().holds().stream().anyMatch(hold -> stoodIn(hold, slot)) ? HELD : otherwise;
    }

    /// Whether a hold stood while the capsule could have been taken. One that lapses by itself stands on its day alone.
    private static boolean stoodIn(Hold hold, Slot slot) {
        if (hold.since().isAfter(slot.closes())) {
            return false;
        }
        if (hold.lifter() == Lifter.TIME) {
            return !hold.since().isBefore(slot.opens());
        }
        var lifted = hold.lifted();
        return lifted == null || lifted.isAfter(slot.opens());
    }
}
