package limen.web.console.people;

import limen.study.AdverseEvents.Action;
import limen.study.AdverseEvents.Causality;
import limen.study.AdverseEvents.Outcome;
import limen.study.AdverseEvents.Seriousness;

/// How an adverse event is judged, in the words of its form.
final class HarmNames {
    private HarmNames() {}

    static String serious(Seriousness seriousness) {
        return switch (seriousness) {
            case DEATH -> "Death";
            case LIFE_THREATENING -> "Life-threatening at the time";
            case HOSPITALISATION -> "Hospital, or a longer stay there";
            case DISABILITY -> "Lasting disability, or one that hinders daily life";
            case CONGENITAL_ANOMALY -> "Congenital anomaly";
            case OTHER_IMPORTANT -> "Otherwise medically important";
        };
    }

    static String causality(Causality causality) {
        return switch (causality) {
            case UNRELATED -> "Not related";
            case UNLIKELY -> "Unlikely";
            case POSSIBLE -> "Possible";
            case PROBABLE -> "Probable";
            case DEFINITE -> "Definite";
        };
    }

    static String action(Action action) {
        return switch (action) {
            case NONE -> "Nothing";
            case DOSE_HELD -> "The next capsule waits";
            case DOSING_STOPPED -> "Dosing stopped";
            case TREATED -> "The event was treated";
        };
    }

    static String outcome(Outcome outcome) {
        return switch (outcome) {
            case RECOVERED -> "Recovered";
            case RECOVERING -> "Recovering";
            case NOT_RECOVERED -> "Not recovered";
            case RECOVERED_WITH_SEQUELAE -> "Recovered with lasting effects";
            case FATAL -> "Fatal";
            case UNKNOWN -> "Not known";
        };
    }
}
