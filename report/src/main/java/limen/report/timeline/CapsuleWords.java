package limen.report.timeline;

import java.util.ArrayList;
import java.util.List;
import limen.report.words.Numbers;

/// What became of capsules, counted.
public final class CapsuleWords {
    private CapsuleWords() {}

    /// `5 taken`, `1 held`; `none planned` if there is none.
    public static List<String> counted(List<Capsule> capsules) {
        var parts = new ArrayList<String>();
        for (var kind : Capsule.Kind.values()) {
            var count = count(capsules, kind);
            if (count > 0) {
                parts.add("%s %s".formatted(Numbers.count(count), word(kind)));
            }
        }
        return parts.isEmpty() ? List.of("none planned") : List.copyOf(parts);
    }

    public static long count(List<Capsule> capsules, Capsule.Kind kind) {
        return capsules.stream().filter(capsule -> capsule.kind() == kind).count();
    }

    private static String word(Capsule.Kind kind) {
        return switch (kind) {
            case TAKEN -> "taken";
            case PARTIAL -> "taken in part";
            case OFF_SCHEDULE -> "off schedule";
            case HELD -> "held";
            case SKIPPED -> "left out";
            case MISSED -> "missed";
            case PLANNED -> "without a record";
            case NO_LONGER_DUE -> "no longer due";
        };
    }
}
