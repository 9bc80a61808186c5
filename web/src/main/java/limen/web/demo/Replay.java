package limen.web.demo;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import limen.capture.LiveStudy;
import limen.study.Dosing;
import limen.study.Entry;
import limen.study.ParticipantId;
import limen.study.Role;

/// Simulated people who live on as the clock is moved. Whoever is visited lives by the visitor's hand from then on.
final class Replay {
    private final LiveStudy study;
    private final MovableClock clock;
    private final List<Entry> proposals;
    private final Set<ParticipantId> visited = new HashSet<>();
    private int next;

    Replay(LiveStudy study, MovableClock clock, List<Entry> toCome) {
        this.study = study;
        this.clock = clock;
        // What the rules wrote in the rehearsal they write again.
        this.proposals = toCome.stream()
                .filter(entry -> entry.author().role() != Role.RULES)
                .toList();
    }

    /// From here on nothing that the rehearsal had this person do happens by itself.
    synchronized void visit(ParticipantId person) {
        visited.add(person);
    }

    synchronized void liveToTheEnd() {
        if (!proposals.isEmpty()) {
            var last = proposals.getLast().times().recordedAt();
            liveUntil(last.isAfter(clock.instant()) ? last : clock.instant());
        }
    }

    /// Lets everybody live until then.
    synchronized void liveUntil(Instant until) {
        while (next < proposals.size()
                && !proposals.get(next).times().recordedAt().isAfter(until)) {
            var entry = proposals.get(next++);
            clock.moveTo(entry.times().recordedAt());
            if (!isVisitors(entry) && !isTakenAgainstARule(entry)) {
                study.propose(entry);
            }
        }
        clock.moveTo(until);
    }

    private boolean isVisitors(Entry entry) {
        return entry.participant() != null
                && visited.contains(entry.participant())
                && entry.author().role() == Role.PARTICIPANT;
    }

    /// Whom a visitor of the console held or stopped takes nothing either, whatever the rehearsal had them do.
    private boolean isTakenAgainstARule(Entry entry) {
        if (entry.participant() == null || !(entry.event() instanceof Dosing.DoseTaken)) {
            return false;
        }
        var supervision = study.situation(entry.participant()).person().supervision();
        return supervision.stop() != null
                || !supervision.standing().isEmpty()
                || study.conduct().authority().stop() != null;
    }
}
