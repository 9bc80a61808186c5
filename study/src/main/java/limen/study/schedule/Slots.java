package limen.study.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import limen.study.Doses.LeftOut;
import limen.study.Doses.Taken;
import limen.study.Participant;
import limen.study.SlotId;
import limen.study.protocol.SupervisedStudy;
import limen.study.schedule.Slot.State;
import org.jspecify.annotations.Nullable;

/// The planned capsules of a participant.
///
/// A slot is never dropped from the list. Once dosing has ended, those that had not gone by are `LEFT_OUT`, so that
/// the list still says what was planned, and nothing in it can be taken whatever the clock of the reader shows.
public final class Slots {
    /// The floor between two capsules, 72 h of elapsed time. A protocol can only ask for more.
    public static final Duration FLOOR = Duration.ofDays(3);

    private Slots() {}

    /// All slots of the course in order; none before the course begins.
    public static List<Slot> of(SupervisedStudy study, Participant participant, Instant at) {
        var standing = participant.standing();
        var firstDay = standing.firstDay();
        if (firstDay == null || standing.erased() || standing.zones().isEmpty()) {
            return List.of();
        }
        var beats = Rhythm.of(study.course(), firstDay, WallClock.of(standing));
        var windows = new Windows(study.course().window(), apart(study), inOrder(participant));
        var slots = new ArrayList<Slot>(beats.size());
        for (int i = 0; i < beats.size(); i++) {
            var beat = beats.get(i);
            var next = i + 1 < beats.size() ? beats.get(i + 1).planned().toInstant() : null;
            var window = windows.of(beat.slot(), beat.planned().toInstant(), next);
            var state = state(participant, beat.slot(), window, at);
            slots.add(new Slot(beat.slot(), beat.planned(), window.opens(), window.closes(), state));
        }
        return List.copyOf(slots);
    }

    public static Optional<Slot> find(SupervisedStudy study, Participant participant, SlotId id, Instant at) {
        return of(study, participant, at).stream()
                .filter(slot -> slot.id().equals(id))
                .findFirst();
    }

    private static Duration apart(SupervisedStudy study) {
        var own = Duration.ofHours(study.limits().hoursBetweenDoses());
        return own.compareTo(FLOOR) > 0 ? own : FLOOR;
    }

    private static List<Taken> inOrder(Participant participant) {
        return participant.doses().taken().stream()
                .sorted(Comparator.comparing(Taken::at))
                .toList();
    }

    private static State state(Participant participant, SlotId id, Windows.Window window, Instant at) {
        var doses = participant.doses();
        if (doses.in(id).isPresent()) {
            return State.TAKEN;
        }
        var leftOut =
                doses.leftOut().stream().filter(left -> left.slot().equals(id)).toList();
        if (!leftOut.isEmpty()) {
            return leftOut.stream().allMatch(LeftOut::forgotten) ? State.MISSED : State.LEFT_OUT;
        }
        var ended = ended(participant);
        if (ended != null) {
            return window.isOver(ended) ? State.MISSED : State.LEFT_OUT;
        }
        if (window.isOver(at)) {
            return State.MISSED;
        }
        return at.isBefore(window.opens()) ? State.LATER : State.OPEN;
    }

    /// When dosing ended for this person, by a stop or because they withdrew.
    static @Nullable Instant ended(Participant participant) {
        var left = participant.standing().left();
        var stop = participant.supervision().stop();
        if (left == null || stop == null) {
            return stop == null ? left : stop.since();
        }
        return left.isBefore(stop.since()) ? left : stop.since();
    }
}
