package limen.pharmacology.solver;

/// Sums over all states and lanes, each a loop of its own: the compiler turns short loops over whole
/// arrays into vector instructions, and long ones not.
final class Combination {
    private Combination() {}

    static void of(double[] out, double[] y, double a, double[] k) {
        for (int i = 0; i < out.length; i++) {
            out[i] = y[i] + a * k[i];
        }
    }

    static void of(double[] out, double[] y, double a, double[] k, double b, double[] l) {
        for (int i = 0; i < out.length; i++) {
            out[i] = y[i] + (a * k[i] + b * l[i]);
        }
    }

    static void of(double[] out, double[] y, double a, double[] k, double b, double[] l, double c, double[] m) {
        for (int i = 0; i < out.length; i++) {
            out[i] = y[i] + (a * k[i] + b * l[i] + c * m[i]);
        }
    }

    static void of(
            double[] out,
            double[] y,
            double a,
            double[] k,
            double b,
            double[] l,
            double c,
            double[] m,
            double d,
            double[] n) {
        for (int i = 0; i < out.length; i++) {
            out[i] = y[i] + (a * k[i] + b * l[i] + c * m[i] + d * n[i]);
        }
    }

    static void of(
            double[] out,
            double[] y,
            double a,
            double[] k,
            double b,
            double[] l,
            double c,
            double[] m,
            double d,
            double[] n,
            double e,
            double[] o) {
        for (int i = 0; i < out.length; i++) {
            out[i] = y[i] + (a * k[i] + b * l[i] + c * m[i] + d * n[i] + e * o[i]);
        }
    }

    static void of(
            double[] out,
            double[] y,
            double a,
            double[] k,
            double b,
            double[] l,
            double c,
            double[] m,
            double d,
            double[] n,
            double e,
            double[] o,
            double f,
            double[] p) {
        for (int i = 0; i < out.length; i++) {
            out[i] = y[i] + (a * k[i] + b * l[i] + c * m[i] + d * n[i] + e * o[i] + f * p[i]);
        }
    }

    static void of(
            double[] out,
            double a,
            double[] k,
            double b,
            double[] l,
            double c,
            double[] m,
            double d,
            double[] n,
            double e,
            double[] o,
            double f,
            double[] p) {
        for (int i = 0; i < out.length; i++) {
            out[i] = a * k[i] + b * l[i] + c * m[i] + d * n[i] + e * o[i] + f * p[i];
        }
    }

    /// Squares errors after dividing each by what the tolerance allows between two states.
    static void squaredInUnitsOf(double[] errors, double[] y, double[] next, double relative, double absolute) {
        for (int i = 0; i < errors.length; i++) {
            var allowed = absolute + relative * Math.max(Math.abs(y[i]), Math.abs(next[i]));
            var ratio = errors[i] / allowed;
            errors[i] = ratio * ratio;
        }
    }
}
