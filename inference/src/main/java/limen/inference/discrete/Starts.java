package limen.inference.discrete;

import java.util.Arrays;

/// Where a search for a maximum begins: the values that the answers alone suggest, with all slopes zero.
final class Starts {
    private static final double LOG_SHAPE_AT_MOST = 3;

    private Starts() {}

    static double[] parameters(Predictors rows) {
        var start = new double[rows.order()];
        var answers = rows.answers();
        var n = answers.length;
        switch (rows.likelihood()) {
            case Bernoulli b -> start[0] = logOdds(Arrays.stream(answers).sum(), n);
            case CumulativeLogit ordinal -> {
                for (var k = 0; k < ordinal.steps() - 1; k++) {
                    var step = k;
                    var upTo = (int) Arrays.stream(answers)
                            .filter(answer -> answer <= step)
                            .count();
                    start[k] = logOdds(upTo, n);
                }
            }
            case NegativeBinomial counts -> {
                var mean = Arrays.stream(answers).average().orElseThrow() + 0.5 / n;
                var variance = Arrays.stream(answers)
                        .mapToDouble(answer -> (answer - mean) * (answer - mean))
                        .average()
                        .orElseThrow();
                start[0] = Math.log(mean);
                var shape = mean * mean / Math.max(variance - mean, 1e-3 * mean);
                start[start.length - 1] = Math.clamp(Math.log(shape), -LOG_SHAPE_AT_MOST, LOG_SHAPE_AT_MOST);
            }
        }
        return start;
    }

    private static double logOdds(int yes, int of) {
        return Math.log((yes + 0.5) / (of - yes + 0.5));
    }
}
