package limen.storage.crash;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What came of many kills.
///
/// @param early kills while the log was being opened or made, or the virtual machine began
/// @param deeds what else was done, by the word under which it is counted
/// @param traces pieces of dead keys and locks that were searched
/// @param keysLeft of people whose erasure was acknowledged, that lay there until the log was opened again
/// @param wrong everything that is not as it should be
record Outcome(
        int kills,
        int early,
        int logs,
        Ledger.Found entries,
        Map<String, Tally> deeds,
        int traces,
        int keysLeft,
        Shim.Counts counts,
        List<String> wrong) {
    static final Outcome NOTHING =
            new Outcome(0, 0, 0, new Ledger.Found(0, 0, 0), Map.of(), 0, 0, new Shim.Counts(0, 0, 0), List.of());

    /// One kill more.
    Outcome killed(boolean early, Shim.Counts more) {
        return plus(new Outcome(1, early ? 1 : 0, 0, NOTHING.entries, Map.of(), 0, 0, more, List.of()));
    }

    Outcome plus(Outcome more) {
        var sum = new LinkedHashMap<>(deeds);
        more.deeds.forEach((word, tally) -> sum.merge(word, tally, Tally::plus));
        var all = new ArrayList<>(wrong);
        all.addAll(more.wrong);
        return new Outcome(
                kills + more.kills,
                early + more.early,
                logs + more.logs,
                entries.plus(more.entries),
                sum,
                traces + more.traces,
                keysLeft + more.keysLeft,
                counts.plus(more.counts),
                all);
    }

    /// Entries and deeds that were acknowledged and are gone.
    int lost() {
        return entries.lost() + lostDeeds();
    }

    int lostDeeds() {
        return deeds.values().stream().mapToInt(Tally::lost).sum();
    }

    String sentence() {
        var acknowledged = entries.acknowledged();
        return "acknowledged %d, recovered %d+%d, lost %d, %s, kills %d (%d of them on opening), logs %d; "
                        .formatted(
                                acknowledged,
                                Math.min(acknowledged, entries.recovered()),
                                Math.max(0, entries.recovered() - acknowledged),
                                entries.lost(),
                                deeds.entrySet().stream()
                                        .map(deed -> deed.getKey() + " " + deed.getValue())
                                        .collect(Collectors.joining(", ")),
                                kills,
                                early,
                                logs)
                + "%d pieces of dead keys searched, %d keys of erased people there until the log was opened again; %s"
                        .formatted(traces, keysLeft, wrong.isEmpty() ? "chain verified" : wrong.size() + " WRONG");
    }
}
