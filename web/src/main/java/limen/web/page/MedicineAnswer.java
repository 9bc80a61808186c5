package limen.web.page;

import java.util.Comparator;
import java.util.List;
import limen.evidence.Interactions;
import limen.evidence.Verdict;

/// The answer to a list of medicines: the strictest first, then what is not known.
///
/// @param fault what is wrong with the list, one sentence; empty if nothing is
public record MedicineAnswer(MedicineList list, List<Met> met, String fault) {
    static final MedicineAnswer NOTHING = new MedicineAnswer(MedicineList.NOTHING, List.of(), "");

    public MedicineAnswer {
        met = List.copyOf(met);
    }

    public static MedicineAnswer of(MedicineList list) {
        if (!list.fault().isEmpty()) {
            return new MedicineAnswer(list, List.of(), list.fault());
        }
        var table = Interactions.reviewed();
        return new MedicineAnswer(
                list,
                list.names().stream()
                        .map(name -> Met.of(name, table))
                        .sorted(Comparator.comparing(Met::verdict).reversed())
                        .toList(),
                "");
    }

    /// In a few words, before any detail. There is no word for "nothing found": that would be read as
    /// an all-clear.
    public String headline() {
        return switch (strictest()) {
            case EXCLUDE, STOP, SEEK_CARE ->
                met.size() == 1 ? "It must not meet MDMA." : "At least one of these must not meet MDMA.";
            case HOLD -> "While it counts, nothing is taken.";
            case CAUTION -> "A doctor or pharmacist should look at it first.";
            case NONE -> "We do not know.";
        };
    }

    /// How the line over the headline is drawn.
    public String form() {
        return switch (strictest()) {
            case EXCLUDE, STOP, SEEK_CARE -> "stop";
            case HOLD, CAUTION -> "hold";
            case NONE -> "open";
        };
    }

    /// Whether something was typed that cannot be answered.
    public boolean faulty() {
        return !fault.isEmpty();
    }

    private Verdict strictest() {
        return met.stream().map(Met::verdict).max(Comparator.naturalOrder()).orElse(Verdict.NONE);
    }
}
