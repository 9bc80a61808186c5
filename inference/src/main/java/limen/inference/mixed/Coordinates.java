package limen.inference.mixed;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Where the optimiser walks: `Lambda = L L'` with `L = (l0 0; l1 l2)` and `phi = tanh(a)` (AR1) or
/// `1 / (1 + e^-a)` (CAR1), so that every point is allowed and an edge of the possible is an ordinary
/// stationary point: at `l2 = 0` nothing pulls, because `l2` and `-l2` are the same.
///
/// A face fixes some coordinates at zero and lets the others free.
///
/// @param free the free coordinates, ascending: 0, 1, 2 are `l0, l1, l2`, 3 is `a`
@SuppressWarnings("ArrayRecordComponent") // never leaves this package, and nobody changes it
record Coordinates(SerialCorrelation correlation, int[] free) {
    static final int SERIAL = 3;
    static final int COUNT = 4;

    boolean isFree(int coordinate) {
        return Arrays.stream(free).anyMatch(i -> i == coordinate);
    }

    /// The natural parameters that change with the free coordinates.
    int[] naturals() {
        return IntStream.range(0, COUNT)
                .filter(i -> switch (i) {
                    case 0 -> isFree(0);
                    case 1 -> isFree(1);
                    case 2 -> isFree(1) || isFree(2);
                    default -> isFree(SERIAL);
                })
                .toArray();
    }

    double[] natural(double[] w) {
        return new double[] {w[0] * w[0], w[0] * w[1], w[1] * w[1] + w[2] * w[2], phi(w[SERIAL])};
    }

    double phi(double a) {
        if (!isFree(SERIAL)) {
            return 0;
        }
        return switch (correlation) {
            case NONE -> 0;
            case AR1 -> Math.tanh(a);
            case CAR1 -> 1 / (1 + Math.exp(-a));
        };
    }

    double ofPhi(double phi) {
        return switch (correlation) {
            case NONE -> 0;
            case AR1 -> 0.5 * Math.log((1 + phi) / (1 - phi));
            case CAR1 -> Math.log(phi / (1 - phi));
        };
    }

    /// The derivatives of the natural parameters: `jacobian[coordinate][natural]`.
    double[][] jacobian(double[] w) {
        return new double[][] {
            {2 * w[0], w[1], 0, 0}, {0, w[0], 2 * w[1], 0}, {0, 0, 2 * w[2], 0}, {0, 0, 0, slope(phi(w[SERIAL]))}
        };
    }

    private double slope(double phi) {
        return switch (correlation) {
            case NONE -> 0;
            case AR1 -> 1 - phi * phi;
            case CAR1 -> phi * (1 - phi);
        };
    }

    private double curvature(double phi) {
        return switch (correlation) {
            case NONE -> 0;
            case AR1 -> -2 * phi * (1 - phi * phi);
            case CAR1 -> phi * (1 - phi) * (1 - 2 * phi);
        };
    }

    /// A gradient by natural parameters as one by the free coordinates.
    double[] gradient(double[] w, double[] natural) {
        var jacobian = jacobian(w);
        var gradient = new double[free.length];
        for (var i = 0; i < free.length; i++) {
            for (var a = 0; a < COUNT; a++) {
                gradient[i] += jacobian[free[i]][a] * natural[a];
            }
        }
        return gradient;
    }

    /// The Hessian by the free coordinates.
    double[][] hessian(double[] w, double[] gradient, double[][] hessian) {
        var jacobian = jacobian(w);
        var curved = new double[free.length][free.length];
        for (var i = 0; i < free.length; i++) {
            for (var j = 0; j <= i; j++) {
                for (var a = 0; a < COUNT; a++) {
                    for (var b = 0; b < COUNT; b++) {
                        curved[i][j] += jacobian[free[i]][a] * hessian[a][b] * jacobian[free[j]][b];
                    }
                }
                curved[i][j] += bend(free[i], free[j], w, gradient);
                curved[j][i] = curved[i][j];
            }
        }
        return curved;
    }

    /// What the bent coordinates add: the gradient times the second derivatives of the natural
    /// parameters.
    private double bend(int i, int j, double[] w, double[] gradient) {
        if (i != j) {
            return Math.min(i, j) == 0 && Math.max(i, j) == 1 ? gradient[1] : 0;
        }
        return switch (i) {
            case 0 -> 2 * gradient[0];
            case 1, 2 -> 2 * gradient[2];
            default -> curvature(phi(w[SERIAL])) * gradient[Criterion.PHI];
        };
    }
}
