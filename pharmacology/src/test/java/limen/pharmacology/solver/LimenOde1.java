package limen.pharmacology.solver;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// The benchmark problem limen-ode-1: six states, a saturable and inactivated clearance, 29 doses of 15
/// mg in 2088 hours. Its values are plausible and chosen to be solved; they are no model of MDMA.
///
/// Symbols as in the problem's statement: amounts A1 (gut), A2 (central), A3 (peripheral) and M
/// (metabolite) in ug, active enzyme E as a fraction, effect site Ce in ug/L.
final class LimenOde1 {
    static final int STATES = 6;
    static final int END_HOURS = 2088;
    static final Dosing DOSES = new Dosing(
            0, every(72, 29), IntStream.range(0, 29).mapToDouble(i -> 12750).toArray());

    /// ka Vc CLo Vmax Km Q Vp kdeg kinact KI CLm Vm ke0.
    private static final double[] TYPICAL = {1.2, 230, 12, 12000, 300, 30, 120, 0.0149, 17, 2500, 30, 150, 0.6};

    private static final double[] OMEGA = {0.5, 0.2, 0.3, 0.5, 0.2, 0.3, 0.3, 0.25, 0.3, 0.3, 0.3, 0.2, 0.4};
    private static final long SEED = 20260101;
    /// What SplitMix64 adds to its state at each draw; Java's SplittableRandom is that generator.
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private LimenOde1() {}

    /// The thirteen parameters of one subject, counted from 0.
    static double[] subject(int index) {
        var random = new SplittableRandom(SEED + GOLDEN_GAMMA * (2L * TYPICAL.length * index));
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

    static double[][] subjects(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(LimenOde1::subject)
                .toArray(double[][]::new);
    }

    /// Every hour from 0 to the end, both included.
    static double[] everyHour() {
        return every(1, END_HOURS + 1);
    }

    private static double[] every(double hours, int times) {
        return IntStream.range(0, times).mapToDouble(i -> hours * i).toArray();
    }

    /// The right-hand side in the order in which the problem states it, for all lanes, without a depot.
    static Kernel asPrinted(double[]... subjects) {
        return new Kernel() {
            @Override
            public int states() {
                return STATES;
            }

            @Override
            public int lanes() {
                return subjects.length;
            }

            @Override
            public void start(double[] y) {
                Arrays.fill(y, 0);
                Arrays.fill(y, 3 * lanes(), 4 * lanes(), 1);
            }

            @Override
            public void derivatives(double[] y, double[] dy) {
                for (int lane = 0; lane < lanes(); lane++) {
                    asPrinted(subjects[lane], lane, lanes(), y, dy);
                }
            }
        };
    }

    private static void asPrinted(double[] p, int lane, int lanes, double[] y, double[] dy) {
        double ka = p[0], vc = p[1], clo = p[2], vmax = p[3], km = p[4], q = p[5], vp = p[6];
        double kdeg = p[7], kinact = p[8], ki = p[9], clm = p[10], vm = p[11], ke0 = p[12];
        int gut = lane, central = gut + lanes, peripheral = central + lanes;
        int active = peripheral + lanes, metabolite = active + lanes, effect = metabolite + lanes;
        double e = y[active];
        double c = y[central] / vc;
        double v = vmax * e * c / (km + c);
        dy[gut] = -ka * y[gut];
        dy[central] = ka * y[gut] - clo * c - v - q * c + q / vp * y[peripheral];
        dy[peripheral] = q * c - q / vp * y[peripheral];
        dy[active] = kdeg * (1 - e) - kinact * e * c / (ki + c);
        dy[metabolite] = 0.6 * v - clm / vm * y[metabolite];
        dy[effect] = ke0 * (c - y[effect]);
    }
}
