package limen.study.protocol;

import java.util.List;
import java.util.Map;

/// What will be analysed, in the terms of ICH E9(R1).
///
/// @param intercurrentEvents what happens to data after such an event: event to strategy
/// @param smallestEffect of interest, in units of the primary outcome
/// @param looks how often the data are opened before the end; 0 for never
public record AnalysisPlan(
        String estimand,
        String population,
        Map<String, Strategy> intercurrentEvents,
        String primary,
        double smallestEffect,
        Multiplicity multiplicity,
        int looks,
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

    public AnalysisPlan {
        intercurrentEvents = Map.copyOf(intercurrentEvents);
        covariates = List.copyOf(covariates);
    }
}
