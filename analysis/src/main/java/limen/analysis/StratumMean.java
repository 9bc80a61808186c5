package limen.analysis;

import limen.inference.Estimate;
import limen.inference.Stratum;

/// The mean of one stratum, from the model with guess.
///
/// @param n rows in the stratum; with 0 rows (or a model that could not be fitted) the mean is unknown
public record StratumMean(Stratum stratum, int n, Estimate mean) {}
