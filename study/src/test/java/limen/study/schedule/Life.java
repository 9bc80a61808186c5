package limen.study.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import limen.evidence.Lifter;
import limen.study.Amount;
import limen.study.Answered;
import limen.study.Doses;
import limen.study.EventId;
import limen.study.Messages;
import limen.study.Participant;
import limen.study.ParticipantId;
import limen.study.SlotId;
import limen.study.Standing;
import limen.study.Standing.Zone;
import limen.study.Supervision;
import limen.study.protocol.Assessment;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePVector;

/// What happens to somebody, in the order in which it is written down.
final class Life {
    private @Nullable LocalDate firstDay;
    private final List<Zone> zones = new ArrayList<>();
    private final List<Doses.Taken> taken = new ArrayList<>();
    private final List<Doses.LeftOut> leftOut = new ArrayList<>();
    private final List<Answered.Done> done = new ArrayList<>();
    private final List<Supervision.Hold> holds = new ArrayList<>();
    private Supervision.@Nullable Stop stop;
    private @Nullable Instant left;
    private boolean erased;
    private PMap<String, Instant> contacts = HashTreePMap.empty();
    private int entries;

    static Life from(LocalDate firstDay, ZoneId zone) {
        var life = new Life();
        life.firstDay = firstDay;
        life.zones.add(new Zone(firstDay.minusDays(3).atStartOfDay(zone).toInstant(), zone));
        return life;
    }

    static Life notBegun() {
        return new Life();
    }

    Life moves(Instant at, ZoneId zone) {
        zones.add(new Zone(at, zone));
        return this;
    }

    Life takes(@Nullable SlotId slot, Instant at) {
        taken.add(new Doses.Taken(entry(), slot, null, 1, new Amount.Unknown(), at));
        return this;
    }

    Life leavesOut(SlotId slot, Instant at) {
        leftOut.add(new Doses.LeftOut(entry(), slot, false, "", at));
        return this;
    }

    Life forgets(SlotId slot, Instant at) {
        leftOut.add(new Doses.LeftOut(entry(), slot, true, "", at));
        return this;
    }

    Life does(Assessment.What what, Instant at) {
        done.add(new Answered.Done(entry(), what, at));
        return this;
    }

    Life isReached(String followUp, Instant at) {
        contacts = contacts.plus(followUp, at);
        return this;
    }

    Life isHeld(Lifter lifter, Instant at) {
        holds.add(new Supervision.Hold(entry(), null, lifter, "blood pressure 150, limit 140", at, null));
        return this;
    }

    Life isStopped(Instant at) {
        stop = new Supervision.Stop(entry(), null, "a related severe event", at);
        return this;
    }

    Life leaves(Instant at) {
        left = at;
        return this;
    }

    Life isErased() {
        erased = true;
        return this;
    }

    /// The same things, written down the other way round.
    Life backwards() {
        var other = new Life();
        other.firstDay = firstDay;
        other.zones.addAll(zones.reversed());
        other.taken.addAll(taken.reversed());
        other.leftOut.addAll(leftOut.reversed());
        other.done.addAll(done.reversed());
        other.holds.addAll(holds);
        other.stop = stop;
        other.left = left;
        other.erased = erased;
        other.contacts = contacts;
        return other;
    }

    List<Instant> doses() {
        return taken.stream().map(Doses.Taken::at).sorted().toList();
    }

    Participant person() {
        var unknown = Participant.unknown(new ParticipantId("P-001"));
        return new Participant(
                unknown.id(),
                new Standing(null, "1", null, null, firstDay, TreePVector.from(zones), left, false, erased, null),
                new Doses(TreePVector.from(taken), TreePVector.from(leftOut)),
                unknown.readings(),
                new Answered(TreePVector.from(done)),
                new Supervision(
                        null,
                        TreePVector.from(holds),
                        stop,
                        TreePVector.empty(),
                        HashTreePMap.empty(),
                        Messages.NONE,
                        TreePVector.empty()),
                unknown.medicines(),
                unknown.kits(),
                unknown.adverseEvents(),
                contacts,
                unknown.seen());
    }

    private EventId entry() {
        return new EventId(new UUID(0, ++entries));
    }
}
