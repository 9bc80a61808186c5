package limen.inference.discrete;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The two linear numbers of every row that its [Likelihood] is a function of:
/// `z1 = a1't + s1 u`, `z2 = a2't + s2 u`, with parameters `t` and the person's intercept `u`.
///
/// | response | z1 | z2 | parameters |
/// |---|---|---|---|
/// | binary | `b0 + x'b + u` | - | `b0, b` |
/// | ordinal | `c_k - x'b - u` | `c_{k-1} - x'b - u` | `c, b` |
/// | count | `b0 + x'b + u` | `log k` | `b0, b, log k` |
///
/// `x` is centred at its means, so that the intercept and the thresholds are those of an average row. Rows are sorted
/// by person.
@SuppressWarnings("ArrayRecordComponent") // never leaves this package, and nobody changes it
record Predictors(
        Likelihood likelihood,
        List<Parameter> parameters,
        double[][] first,
        double[][] second,
        int shiftOfFirst,
        int shiftOfSecond,
        int[] answers,
        int[] starts,
        double[] means) {

    /// One parameter: its name, and what is believed about its kind.
    record Parameter(String name, Kind kind) {}

    /// What a parameter is; its prior and its coordinate go by it.
    enum Kind {
        INTERCEPT,
        LOWEST_THRESHOLD,
        HIGHER_THRESHOLD,
        SLOPE,
        LOG_SHAPE,
        SPREAD
    }

    static Predictors of(Response response, DiscreteRows rows) {
        var different = rows.differentAnswers();
        var slopes = rows.terms().size();
        var leading = response == Response.ORDINAL ? different.length - 1 : 1;
        var order = leading + slopes + (response == Response.COUNT ? 1 : 0);
        var sorted = IntStream.range(0, rows.count())
                .boxed()
                .sorted(Comparator.comparingInt(rows::person))
                .mapToInt(Integer::intValue)
                .toArray();
        var means = IntStream.range(0, slopes).mapToDouble(rows::mean).toArray();
        var first = new double[sorted.length][order];
        var second = new double[sorted.length][order];
        var answers = new int[sorted.length];
        var sign = response == Response.ORDINAL ? -1 : 1;
        for (var i = 0; i < sorted.length; i++) {
            var answer = rows.answer(sorted[i]);
            answers[i] = response == Response.ORDINAL ? Arrays.binarySearch(different, answer) : answer;
            for (var term = 0; term < slopes; term++) {
                first[i][leading + term] = sign * (rows.covariate(sorted[i], term) - means[term]);
            }
            switch (response) {
                case BINARY -> first[i][0] = 1;
                case ORDINAL -> {
                    System.arraycopy(first[i], leading, second[i], leading, slopes);
                    if (answers[i] < leading) {
                        first[i][answers[i]] = 1;
                    }
                    if (answers[i] > 0) {
                        second[i][answers[i] - 1] = 1;
                    }
                }
                case COUNT -> {
                    first[i][0] = 1;
                    second[i][order - 1] = 1;
                }
            }
        }
        return new Predictors(
                likelihood(response, different),
                parameters(response, different, rows.terms()),
                first,
                second,
                sign,
                response == Response.ORDINAL ? -1 : 0,
                answers,
                starts(rows, sorted),
                means);
    }

    private static Likelihood likelihood(Response response, int[] different) {
        return switch (response) {
            case BINARY -> new Bernoulli();
            case ORDINAL -> new CumulativeLogit(different.length);
            case COUNT -> new NegativeBinomial();
        };
    }

    private static List<Parameter> parameters(Response response, int[] different, List<String> terms) {
        var parameters = new ArrayList<Parameter>();
        if (response == Response.ORDINAL) {
            for (var k = 0; k < different.length - 1; k++) {
                parameters.add(new Parameter(
                        "%d|%d".formatted(different[k], different[k + 1]),
                        k == 0 ? Kind.LOWEST_THRESHOLD : Kind.HIGHER_THRESHOLD));
            }
        } else {
            parameters.add(new Parameter("intercept", Kind.INTERCEPT));
        }
        terms.forEach(term -> parameters.add(new Parameter(term, Kind.SLOPE)));
        if (response == Response.COUNT) {
            parameters.add(new Parameter("log shape", Kind.LOG_SHAPE));
        }
        return List.copyOf(parameters);
    }

    /// Where each person's rows begin, and at the end where the last one's stop.
    private static int[] starts(DiscreteRows rows, int[] sorted) {
        return IntStream.rangeClosed(0, sorted.length)
                .filter(i -> i == 0 || i == sorted.length || rows.person(sorted[i]) != rows.person(sorted[i - 1]))
                .toArray();
    }

    int rows() {
        return answers.length;
    }

    int order() {
        return parameters.size();
    }

    int people() {
        return starts.length - 1;
    }

    /// What a parameter's value for covariates at zero is, as a combination of the parameters for average covariates.
    double[] atZero(int parameter) {
        var weights = new double[order()];
        weights[parameter] = 1;
        var kind = parameters.get(parameter).kind();
        var sign = switch (kind) {
            case INTERCEPT -> -1;
            case LOWEST_THRESHOLD, HIGHER_THRESHOLD -> 1;
            case SLOPE, LOG_SHAPE, SPREAD -> 0;
        };
        var leading = firstSlope();
        for (var term = 0; term < means.length; term++) {
            weights[leading + term] += sign * means[term];
        }
        return weights;
    }

    int firstSlope() {
        return (int) parameters.stream()
                .takeWhile(parameter -> switch (parameter.kind()) {
                    case INTERCEPT, LOWEST_THRESHOLD, HIGHER_THRESHOLD -> true;
                    case SLOPE, LOG_SHAPE, SPREAD -> false;
                })
                .count();
    }
}
