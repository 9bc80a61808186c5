package limen.inference.discrete;

import limen.inference.algebra.SymmetricMatrix;

/// A smooth function of a few parameters that has a maximum worth finding: a log-likelihood, or a log-posterior.
interface Criterion {
    int order();

    /// The value alone; minus infinity where the parameters are impossible.
    double value(double[] parameters);

    /// The value with its first and second derivatives, at parameters that are possible.
    Slope slope(double[] parameters);

    /// The value with its derivatives at one place.
    ///
    /// @param gradient first derivatives
    /// @param curvature **minus** the second derivatives: the information
    @SuppressWarnings("ArrayRecordComponent") // never leaves this package, and nobody changes it
    record Slope(double value, double[] gradient, SymmetricMatrix curvature) {}
}
