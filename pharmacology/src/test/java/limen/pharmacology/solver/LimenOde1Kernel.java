package limen.pharmacology.solver;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/// The right-hand side of limen-ode-1 as many short loops, each of a size that the compiler turns into
/// vector instructions. `LimenOde1.asPrinted` is the same in the order in which the problem states it.
final class LimenOde1Kernel implements DepotKernel {
    static final int STATES = 6;

    private final int lanes;
    private final double[] ka;
    private final double[] perVc;
    private final double[] clo;
    private final double[] vmax;
    private final double[] km;
    private final double[] q;
    private final double[] k31;
    private final double[] kdeg;
    private final double[] kinact;
    private final double[] ki;
    private final double[] metaboliteRate;
    private final double[] ke0;

    private final double[][] y = new double[STATES][];
    private final double[][] dy = new double[STATES][];
    private final double[] c;
    private final double[] s;
    private final double[] v;
    private final double[] loss;

    /// @param subjects one array of parameters per lane
    LimenOde1Kernel(double[]... subjects) {
        lanes = subjects.length;
        ka = column(subjects, p -> p[0]);
        perVc = column(subjects, p -> 1 / p[1]);
        clo = column(subjects, p -> p[2]);
        vmax = column(subjects, p -> p[3]);
        km = column(subjects, p -> p[4]);
        q = column(subjects, p -> p[5]);
        k31 = column(subjects, p -> p[5] / p[6]);
        kdeg = column(subjects, p -> p[7]);
        kinact = column(subjects, p -> p[8]);
        ki = column(subjects, p -> p[9]);
        metaboliteRate = column(subjects, p -> p[10] / p[11]);
        ke0 = column(subjects, p -> p[12]);
        for (int state = 0; state < STATES; state++) {
            y[state] = new double[lanes];
            dy[state] = new double[lanes];
        }
        c = new double[lanes];
        s = new double[lanes];
        v = new double[lanes];
        loss = new double[lanes];
    }

    private static double[] column(double[][] subjects, ToDoubleFunction<double[]> parameter) {
        return Arrays.stream(subjects).mapToDouble(parameter).toArray();
    }

    @Override
    public int states() {
        return STATES;
    }

    @Override
    public int lanes() {
        return lanes;
    }

    @Override
    public int depot() {
        return 0;
    }

    @Override
    public double[] emptyingRates() {
        return ka;
    }

    @Override
    public void start(double[] start) {
        Arrays.fill(start, 0);
        Arrays.fill(start, 3 * lanes, 4 * lanes, 1);
    }

    @Override
    public void derivatives(double[] states, double[] slopes) {
        for (int state = 0; state < STATES; state++) {
            System.arraycopy(states, state * lanes, y[state], 0, lanes);
        }
        concentration(c, y[1], perVc);
        saturation(s, y[3], c, km, ki);
        saturable(v, vmax, s, ki, c);
        saturable(loss, kinact, s, km, c);
        gut(dy[0], ka, y[0]);
        peripheral(dy[2], q, c, k31, y[2]);
        central(dy[1], dy[0], clo, c, v, dy[2]);
        enzyme(dy[3], kdeg, y[3], loss);
        metabolite(dy[4], v, metaboliteRate, y[4]);
        effectSite(dy[5], ke0, c, y[5]);
        for (int state = 0; state < STATES; state++) {
            System.arraycopy(dy[state], 0, slopes, state * lanes, lanes);
        }
    }

    private static void concentration(double[] c, double[] a2, double[] perVc) {
        for (int i = 0; i < c.length; i++) {
            c[i] = a2[i] * perVc[i];
        }
    }

    /// What both saturable terms share, with one division for the two.
    private static void saturation(double[] s, double[] e, double[] c, double[] km, double[] ki) {
        for (int i = 0; i < s.length; i++) {
            s[i] = e[i] * c[i] / ((km[i] + c[i]) * (ki[i] + c[i]));
        }
    }

    private static void saturable(double[] out, double[] rate, double[] s, double[] other, double[] c) {
        for (int i = 0; i < out.length; i++) {
            out[i] = rate[i] * s[i] * (other[i] + c[i]);
        }
    }

    private static void gut(double[] dA1, double[] ka, double[] a1) {
        for (int i = 0; i < dA1.length; i++) {
            dA1[i] = -ka[i] * a1[i];
        }
    }

    private static void central(double[] dA2, double[] dA1, double[] clo, double[] c, double[] v, double[] dA3) {
        for (int i = 0; i < dA2.length; i++) {
            dA2[i] = -dA1[i] - clo[i] * c[i] - v[i] - dA3[i];
        }
    }

    private static void peripheral(double[] dA3, double[] q, double[] c, double[] k31, double[] a3) {
        for (int i = 0; i < dA3.length; i++) {
            dA3[i] = q[i] * c[i] - k31[i] * a3[i];
        }
    }

    private static void enzyme(double[] dE, double[] kdeg, double[] e, double[] loss) {
        for (int i = 0; i < dE.length; i++) {
            dE[i] = kdeg[i] * (1 - e[i]) - loss[i];
        }
    }

    private static void metabolite(double[] dM, double[] v, double[] metaboliteRate, double[] m) {
        for (int i = 0; i < dM.length; i++) {
            dM[i] = 0.6 * v[i] - metaboliteRate[i] * m[i];
        }
    }

    private static void effectSite(double[] dCe, double[] ke0, double[] c, double[] ce) {
        for (int i = 0; i < dCe.length; i++) {
            dCe[i] = ke0[i] * (c[i] - ce[i]);
        }
    }
}
