package limen.pharmacology.solver;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// The benchmark problem limen-ode-1: six states, a saturable and inactivated clearance, 29 doses of 15 mg in 2088
/// hours.
/// Its values are plausible and chosen to be solved; they are no model of MDMA.
///
/// Symbols as in the problem's statement: amounts A1 (gut), A2 (central), A3 (peripheral) and M (metabolite) in ug,
/// active
/// enzyme E as a fraction, effect site Ce in ug/L; ka Vc CLo Vmax Km Q Vp kdeg kinact KI CLm Vm ke0.
final class LimenOde1 implements Kernel {
    static final int STATES = 6;
    static final double END_HOURS = 2088;
    static final double[] TYPICAL = {1.2, 230, 12, 12000, 300, 30, 120, 0.0149, 17, 2500, 30, 150, 0.6};
    static final double[] OMEGA = {0.5, 0.2, 0.3, 0.5, 0.2, 0.3, 0.3, 0.25, 0.3, 0.3, 0.3, 0.2, 0.4};

    private static final long SEED = 20260101;
    /// What SplitMix64 adds to its state at each draw; Java's SplittableRandom is that generator.
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private final int lanes;
    private final double[][] p;

    /// @param first the first subject, counted from 0; the lanes hold it and those after it
    LimenOde1(int first, int lanes) {
        this.lanes = lanes;
        p = new double[TYPICAL.length][lanes];
        for (int lane = 0; lane < lanes; lane++) {
            var subject = subject(first + lane);
            for (int j = 0; j < p.length; j++) {
                p[j][lane] = subject[j];
            }
        }
    }

    /// The thirteen parameters of one subject, counted from 0.
    static double[] subject(int index) {
        var random = new SplittableRandom(SEED + GOLDEN_GAMMA * 2 * TYPICAL.length * index);
        var subject = new double[TYPICAL.length];
        for (int j = 0; j < subject.length; j++) {
            var u1 = uniform(random.nextLong());
            var u2 = uniform(random.nextLong());
            subject[j] = TYPICAL[j] * Math.exp(OMEGA[j] * Math.sqrt(-2 * Math.log(u1)) * Math.cos(2 * Math.PI * u2));
        }
        return subject;
    }

    private static double uniform(long bits) {
        return ((bits >>> 11) + 0.5) * 0x1p-53;
    }

    static Dosing doses() {
        var hours = IntStream.range(0, 29).mapToDouble(i -> 72.0 * i).toArray();
        return new Dosing(
                0, hours, IntStream.range(0, 29).mapToDouble(i -> 12750).toArray());
    }

    static double[] everyHour() {
        return IntStream.rangeClosed(0, (int) END_HOURS).mapToDouble(i -> i).toArray();
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
    public void start(double[] y) {
        Arrays.fill(y, 0);
        Arrays.fill(y, 3 * lanes, 4 * lanes, 1);
    }

    @Override
    public void derivatives(double[] y, double[] dy) {
        for (int i = 0; i < lanes; i++) {
            var gut = y[i];
            var central = y[lanes + i];
            var peripheral = y[2 * lanes + i];
            var active = y[3 * lanes + i];
            var metabolite = y[4 * lanes + i];
            var effect = y[5 * lanes + i];
            var c = central / p[1][i];
            var v = p[3][i] * active * c / (p[4][i] + c);
            var exchange = p[5][i] * c - p[5][i] / p[6][i] * peripheral;
            dy[i] = -p[0][i] * gut;
            dy[lanes + i] = p[0][i] * gut - p[2][i] * c - v - exchange;
            dy[2 * lanes + i] = exchange;
            dy[3 * lanes + i] = p[7][i] * (1 - active) - p[8][i] * active * c / (p[9][i] + c);
            dy[4 * lanes + i] = 0.6 * v - p[10][i] / p[11][i] * metabolite;
            dy[5 * lanes + i] = p[12][i] * (c - effect);
        }
    }
}
