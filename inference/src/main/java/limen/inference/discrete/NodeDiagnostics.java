package limen.inference.discrete;

/// How well the nodes of an integration fitted the posterior they were to cover.
///
/// @param nodes how many
/// @param effectiveNodes as many equally weighted ones would carry the same information: `(sum w)^2 / sum w^2`
/// @param paretoK shape of the tail of the weights; above 0.7 no number of nodes would do
public record NodeDiagnostics(int nodes, double effectiveNodes, double paretoK) {
    static final double WORST_K = 0.7;
    static final double SMALLEST_SHARE = 0.1;

    /// Whether the result can be relied on. Not where anything is NaN.
    public boolean isGood() {
        return paretoK <= WORST_K && effectiveNodes >= SMALLEST_SHARE * nodes;
    }
}
