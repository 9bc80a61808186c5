package limen.inference.algebra;

/// The principal axes of a small symmetric matrix, by Jacobi's rotations: each makes one pair of entries
/// zero, until none is left. Slow for large matrices, but it always ends and keeps small curvatures exact.
///
/// @param curvatures eigenvalues, in no order
/// @param directions `directions[k]` is the unit vector that belongs to `curvatures[k]`
@SuppressWarnings("ArrayRecordComponent") // never leaves this module, and nobody changes it
public record Axes(double[] curvatures, double[][] directions) {
    private static final int MOST_SWEEPS = 60;

    public static Axes of(double[][] symmetric) {
        var n = symmetric.length;
        var a = new double[n][];
        var v = new double[n][n];
        for (var i = 0; i < n; i++) {
            a[i] = symmetric[i].clone();
            v[i][i] = 1;
        }
        var rotated = true;
        for (var sweep = 0; sweep < MOST_SWEEPS && rotated; sweep++) {
            rotated = false;
            for (var i = 0; i < n; i++) {
                for (var j = i + 1; j < n; j++) {
                    if (Math.abs(a[i][j]) > Math.ulp(Math.sqrt(Math.abs(a[i][i] * a[j][j])))) {
                        rotate(a, v, i, j);
                        rotated = true;
                    }
                }
            }
        }
        var curvatures = new double[n];
        for (var i = 0; i < n; i++) {
            curvatures[i] = a[i][i];
        }
        return new Axes(curvatures, v);
    }

    private static void rotate(double[][] a, double[][] v, int i, int j) {
        var half = (a[j][j] - a[i][i]) / (2 * a[i][j]);
        var tangent = Math.copySign(1, half) / (Math.abs(half) + Math.hypot(1, half));
        var cosine = 1 / Math.hypot(1, tangent);
        var sine = tangent * cosine;
        for (var k = 0; k < a.length; k++) {
            var ki = a[k][i];
            var kj = a[k][j];
            a[k][i] = cosine * ki - sine * kj;
            a[k][j] = sine * ki + cosine * kj;
        }
        for (var k = 0; k < a.length; k++) {
            var ik = a[i][k];
            var jk = a[j][k];
            a[i][k] = cosine * ik - sine * jk;
            a[j][k] = sine * ik + cosine * jk;
            var vi = v[i][k];
            var vj = v[j][k];
            v[i][k] = cosine * vi - sine * vj;
            v[j][k] = sine * vi + cosine * vj;
        }
        a[i][j] = 0;
        a[j][i] = 0;
    }
}
