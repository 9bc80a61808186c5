package limen.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import limen.exchange.Printable;
import limen.simulation.Rehearsal;
import limen.study.AdverseEvents;
import limen.study.Dosing;
import limen.study.Event;
import limen.study.Oversight;
import limen.study.Participant;

/// What a rehearsal comes to in a few lines, harm first.
final class RehearsalSummary {
    private RehearsalSummary() {}

    static List<String> lines(Rehearsal rehearsal) {
        var people = rehearsal.people().values();
        var lines = new ArrayList<>(List.of(
                "%d simulated %s, %d entries. Simulated: nothing here says what the drug does."
                        .formatted(
                                people.size(),
                                people.size() == 1 ? "person" : "people",
                                rehearsal.log().size()),
                "Adverse events %d; alarms %d; stopped by a rule %d; withdrew %d."
                        .formatted(
                                count(rehearsal, AdverseEvents.Reported.class),
                                count(rehearsal, Oversight.AlarmOpened.class),
                                people.stream()
                                        .filter(person -> person.supervision().stop() != null && !hasLeft(person))
                                        .count(),
                                people.stream()
                                        .filter(RehearsalSummary::hasLeft)
                                        .count()),
                "Holds %d, lifted %d; capsules taken %d, left out %d, forgotten %d; refusals %d."
                        .formatted(
                                count(rehearsal, Oversight.HoldPlaced.class),
                                count(rehearsal, Oversight.HoldLifted.class),
                                count(rehearsal, Dosing.DoseTaken.class),
                                count(rehearsal, Dosing.DoseSkipped.class),
                                count(rehearsal, Dosing.DoseMissed.class),
                                rehearsal.refusals().size())));
        refused(rehearsal.refusals()).ifPresent(lines::add);
        return List.copyOf(lines);
    }

    /// Why most of what was refused was refused; of equals, the first.
    private static Optional<String> refused(List<Rehearsal.Refused> refusals) {
        var counts = new LinkedHashMap<String, Integer>();
        refusals.forEach(refusal -> counts.merge(refusal.because(), 1, Integer::sum));
        var most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return counts.entrySet().stream()
                .filter(reason -> reason.getValue() == most)
                .findFirst()
                .map(reason -> "Refused %s %s"
                        .formatted(
                                refusals.size() == 1 ? "once:" : refusals.size() + " times, for example:",
                                Printable.of(reason.getKey())));
    }

    private static boolean hasLeft(Participant person) {
        return person.standing().left() != null;
    }

    private static long count(Rehearsal rehearsal, Class<? extends Event> kind) {
        return rehearsal.log().stream()
                .filter(entry -> kind.isInstance(entry.event()))
                .count();
    }
}
