package limen.report.timeline;

import java.util.List;
import limen.report.words.Numbers;
import limen.study.AdverseEvents;

/// How an adverse event is judged, in words.
public final class HarmWords {
    private HarmWords() {}

    /// `2 adverse events, worst grade 2.`
    public static String counted(List<Harm> harms) {
        var graded = harms.stream().filter(harm -> harm.grade() > 0).toList();
        if (graded.isEmpty()) {
            return "No adverse event is recorded.";
        }
        return "%s adverse %s, worst grade %s."
                .formatted(Numbers.count(graded.size()), graded.size() == 1 ? "event" : "events", Harms.worst(graded));
    }

    static String causality(AdverseEvents.Causality causality) {
        return switch (causality) {
            case UNRELATED -> "not related to the capsule";
            case UNLIKELY -> "unlikely to be related";
            case POSSIBLE -> "possibly related";
            case PROBABLE -> "probably related";
            case DEFINITE -> "related";
        };
    }

    static String outcome(AdverseEvents.Outcome outcome) {
        return switch (outcome) {
            case RECOVERED -> "recovered";
            case RECOVERING -> "recovering";
            case NOT_RECOVERED -> "not recovered";
            case RECOVERED_WITH_SEQUELAE -> "recovered with lasting effects";
            case FATAL -> "fatal";
            case UNKNOWN -> "outcome not known";
        };
    }

    static String action(AdverseEvents.Action action) {
        return switch (action) {
            case NONE -> "nothing was changed";
            case DOSE_HELD -> "capsules held";
            case DOSING_STOPPED -> "dosing stopped";
            case TREATED -> "treated";
        };
    }
}
