package limen.analysis;

import limen.inference.Estimate;

/// One planned difference between two strata.
///
/// @param pTukey p-value adjusted by Tukey's method for all six pairs of the four means
public record StratumContrast(PlannedContrast contrast, Estimate difference, double pTukey) {}
