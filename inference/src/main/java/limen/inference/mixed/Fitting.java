package limen.inference.mixed;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import limen.inference.algebra.Axes;
import limen.inference.mixed.Undetermined.Reason;

/// From rows to a result: what can be refused before, the search, and what the optimum says about
/// whether it is one.
final class Fitting {
    private static final double LARGEST_RATIO = 1e7;
    private static final double NEAREST_TO_ONE = 1e-5;
    private static final double FLATTEST = 1e-6;

    private Fitting() {}

    static MixedResult of(MixedModel model, Rows rows, Likelihood likelihood) {
        if (model.slopeTerm() >= rows.termCount() && rows.count() > 0) {
            throw new IllegalArgumentException("the slope of term %d varies; expected one of %d terms"
                    .formatted(model.slopeTerm(), rows.termCount()));
        }
        if (rows.count() - rows.termCount() < model.spreadParameters()) {
            return new Undetermined(Reason.TOO_FEW_ROWS);
        }
        if ((!(model.random() instanceof RandomEffects.None) && rows.people() < 2)
                || (model.slopeTerm() >= 0 && rows.isConstant(model.slopeTerm()))) {
            return new Undetermined(Reason.PEOPLE_NOT_TOLD_APART);
        }
        if (!model.showsSerialCorrelation(rows)) {
            return new Undetermined(Reason.CORRELATION_NOT_TOLD);
        }
        var found = Working.of(rows, model.slopeTerm());
        if (found.isEmpty()) {
            return new Undetermined(Reason.TERMS_OVERLAP);
        }
        var working = found.get();
        if (working.isWithoutError()) {
            return new Undetermined(Reason.NO_ERROR_LEFT);
        }
        var criterion = new Criterion(rows, working, model, likelihood);
        var optimum = new Optimum(criterion, model).find();
        return judged(model, rows, working, criterion, optimum);
    }

    private static MixedResult judged(
            MixedModel model, Rows rows, Working working, Criterion criterion, Descent.Point optimum) {
        var natural = optimum.coordinates().natural(optimum.w());
        if (Math.max(natural[0], natural[2]) > LARGEST_RATIO) {
            return new Undetermined(Reason.NO_ERROR_LEFT);
        }
        if (1 - Math.abs(natural[Criterion.PHI]) < NEAREST_TO_ONE) {
            return new Undetermined(Reason.CORRELATION_AT_ONE);
        }
        if (isFlat(optimum)) {
            return new Undetermined(Reason.FLAT);
        }
        var edges = edges(model, optimum.coordinates());
        if (edges.contains(Edge.NO_SPREAD_OF_PEOPLE) || edges.contains(Edge.PERFECTLY_CORRELATED_EFFECTS)) {
            if (isFlatAcrossTheEdge(model, criterion, optimum)) {
                return new Undetermined(Reason.PEOPLE_NOT_TOLD_APART);
            }
        }
        return new MixedFit(model, rows, working, criterion, optimum, edges);
    }

    private static Set<Edge> edges(MixedModel model, Coordinates face) {
        var edges = EnumSet.noneOf(Edge.class);
        if (!(model.random() instanceof RandomEffects.None) && !face.isFree(0)) {
            edges.add(Edge.NO_SPREAD_OF_PEOPLE);
        }
        if (model.slopeTerm() >= 0 && face.isFree(0) && !face.isFree(2)) {
            edges.add(Edge.PERFECTLY_CORRELATED_EFFECTS);
        }
        if (model.correlation() != SerialCorrelation.NONE && !face.isFree(Coordinates.SERIAL)) {
            edges.add(Edge.NO_SERIAL_CORRELATION);
        }
        return edges;
    }

    /// Whether some direction of relative change leaves the criterion as it is.
    private static boolean isFlat(Descent.Point optimum) {
        var free = optimum.coordinates().free();
        if (free.length == 0) {
            return false;
        }
        var w = optimum.w();
        var spread = Math.hypot(w[1], w[2]);
        var scale = new double[] {Math.abs(w[0]), spread, spread, 1};
        if (!optimum.coordinates().isFree(2)) {
            scale[0] = Math.hypot(w[0], w[1]);
            scale[1] = scale[0];
        }
        var relative = new double[free.length][free.length];
        for (var i = 0; i < free.length; i++) {
            for (var j = 0; j <= i; j++) {
                relative[i][j] = optimum.hessian()[i][j] * scale[free[i]] * scale[free[j]];
                relative[j][i] = relative[i][j];
            }
        }
        return smallestCurvature(relative) < FLATTEST;
    }

    /// Whether the people might as well differ: the criterion does not rise as `Lambda` leaves the
    /// edge.
    private static boolean isFlatAcrossTheEdge(MixedModel model, Criterion criterion, Descent.Point optimum) {
        var natural = optimum.coordinates().natural(optimum.w());
        if (model.slopeTerm() < 0) {
            return criterion.at(natural, new int[] {0}).gradient()[0] < FLATTEST;
        }
        var slopes = criterion.at(natural, new int[] {0, 1, 2}).gradient();
        if (!optimum.coordinates().isFree(0)) {
            return smallestCurvature(new double[][] {{slopes[0], slopes[1] / 2}, {slopes[1] / 2, slopes[2]}})
                    < FLATTEST;
        }
        // Across the line of (l0, l1): the direction (-l1, l0).
        var across = natural[2] * slopes[0] - natural[1] * slopes[1] + natural[0] * slopes[2];
        return across / (natural[0] + natural[2]) < FLATTEST;
    }

    private static double smallestCurvature(double[][] matrix) {
        return Arrays.stream(Axes.of(matrix).curvatures()).min().orElseThrow();
    }
}
