package limen.study.protocol;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What will be analysed, in the terms of ICH E9(R1).
///
/// @param intercurrentEvents what happens to data after such an event: event to strategy
/// @param smallestEffect of interest, in units of the primary outcome
/// @param looks how often the data are opened before the end; 0 for never
/// @param spending how the allowed error is spent over looks and end; null where nobody looks before the end
public record AnalysisPlan(
        String estimand,
        String population,
        Map<String, Strategy> intercurrentEvents,
        String primary,
        double smallestEffect,
        Multiplicity multiplicity,
        int looks,
        @Nullable Spending spending,
        List<String> covariates) {
    public enum Strategy {
        TREATMENT_POLICY,
        HYPOTHETICAL,
        COMPOSITE,
        WHILE_ON_TREATMENT,
        PRINCIPAL_STRATUM
    }

    public enum Multiplicity {
        NONE,
        HOLM
    }

    /// Which looks may find how much by chance. Chosen after the first look it would keep no promise.
    public enum Spending {
        OBRIEN_FLEMING,
        POCOCK
    }

    public AnalysisPlan {
        if ((looks > 0) == (spending == null)) {
            throw new IllegalArgumentException(
                    "%d looks with spending %s; expected a spending where there are looks, and none where there are none"
                            .formatted(looks, spending));
        }
        intercurrentEvents = Map.copyOf(intercurrentEvents);
        covariates = List.copyOf(covariates);
    }
}
