package limen.inference.discrete;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import limen.inference.Estimate;

/// What maximum likelihood says.
public sealed interface LikelihoodAnswer {
    /// A maximum that the data determine. At a boundary (spread 0: people do not differ; log shape
    /// infinite: a Poisson count) an estimate has no standard error, it is NaN.
    ///
    /// @param estimates by name, in order: intercept or thresholds (`3|4`), slopes, log shape, spread
    /// @param logLikelihood with all constants
    record Determined(Map<String, Estimate> estimates, double logLikelihood) implements LikelihoodAnswer {
        public Determined {
            estimates = Collections.unmodifiableMap(new LinkedHashMap<>(estimates));
        }

        public Estimate estimate(String name) {
            var estimate = estimates.get(name);
            if (estimate == null) {
                throw new IllegalArgumentException(
                        "no estimate \"%s\"; there are %s".formatted(name, estimates.keySet()));
            }
            return estimate;
        }
    }

    /// No finite estimate, or too little to compare.
    record NotDetermined(CannotTell reason) implements LikelihoodAnswer {}
}
