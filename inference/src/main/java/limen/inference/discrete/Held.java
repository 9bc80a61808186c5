package limen.inference.discrete;

import limen.inference.algebra.SymmetricMatrix;

/// A criterion one of whose parameters is held at a value, and is no parameter any more.
record Held(Criterion criterion, int index, double at) implements Criterion {
    @Override
    public int order() {
        return criterion.order() - 1;
    }

    @Override
    public double value(double[] parameters) {
        return criterion.value(with(parameters));
    }

    @Override
    public Slope slope(double[] parameters) {
        var whole = criterion.slope(with(parameters));
        var curvature = new SymmetricMatrix(order());
        for (var i = 0; i < order(); i++) {
            for (var j = 0; j <= i; j++) {
                curvature.add(i, j, whole.curvature().entry(whole(i), whole(j)));
            }
        }
        return new Slope(whole.value(), without(whole.gradient()), curvature);
    }

    private int whole(int i) {
        return i < index ? i : i + 1;
    }

    double[] without(double[] parameters) {
        var fewer = new double[order()];
        for (var i = 0; i < fewer.length; i++) {
            fewer[i] = parameters[whole(i)];
        }
        return fewer;
    }

    double[] with(double[] parameters) {
        var whole = new double[parameters.length + 1];
        whole[index] = at;
        for (var i = 0; i < parameters.length; i++) {
            whole[whole(i)] = parameters[i];
        }
        return whole;
    }
}
