package limen.pharmacology;

import java.util.List;
import java.util.function.ToDoubleFunction;
import limen.pharmacology.solver.DepotKernel;
import limen.pharmacology.solver.Dosing;
import limen.quantity.Salt;

/// The equations Limen-PK1, as `docs/models/limen-pk1.md` prints them, for one person in each lane.
///
/// Amounts are mg of base, time is hours. The states after MDA belong to the effects and change nothing before them.
public final class LimenPk1 implements DepotKernel {
    /// G: gut, mg.
    static final int GUT = 0;
    /// L: liver, mg.
    static final int LIVER = 1;
    /// A: central, mg.
    static final int CENTRAL = 2;
    /// E: active share of CYP2D6.
    static final int CYP2D6 = 3;
    /// M: MDA, mg.
    static final int MDA = 4;
    /// Tol: acute tolerance of the subjective effect, ng/mL.
    static final int TOLERANCE = 5;
    /// m: moderator of pressure and heart rate, ng/mL.
    static final int MODERATOR = 6;
    /// Ce: effect site of temperature, ng/mL.
    static final int EFFECT_SITE = 7;

    private static final int STATES = 8;
    /// 1 mg/L is 1000 ng/mL; 1 mg/L of 1 g/mol is 1000 uM.
    private static final double THOUSAND = 1000;

    private final int lanes;
    private final List<Individual> people;
    private final double[] ka;
    private final double[] perVc;
    private final double[] perVh;
    private final double[] perVmda;
    private final double[] qh;
    /// From mg in the liver to uM unbound.
    private final double[] unbound;
    /// What all of CYP2D6 would remove unsaturated, mg/h of each uM.
    private final double[] unsaturated;
    private final double[] perKm;
    private final double[] kinact;
    private final double[] ki;
    private final double[] kdeg;
    /// What all other enzymes remove, 1/h of what is in the liver.
    private final double[] kx;
    private final double[] clr;
    private final double[] toMda;
    private final double[] kMda;
    private final double[] ktol;
    private final double[] kmod;
    private final double[] ke0;

    private final double[][] y;
    private final double[][] dy;
    private final double[] c;
    private final double[] cl;
    private final double[] cu;
    private final double[] crowding;
    private final double[] shared;
    private final double[] v2;
    private final double[] loss;
    private final double[] plasma;

    public LimenPk1(List<Individual> people) {
        if (people.isEmpty()) {
            throw new IllegalArgumentException("A simulation has 0 people; expected at least 1");
        }
        this.people = List.copyOf(people);
        lanes = people.size();
        var uM = THOUSAND / Salt.BASE.gramsPerMole();
        ka = kinetic(Kinetics::ka);
        perVc = kinetic(k -> 1 / k.vc());
        perVh = kinetic(k -> 1 / k.vh());
        perVmda = kinetic(k -> 1 / k.vmda());
        qh = kinetic(Kinetics::qh);
        unbound = kinetic(k -> k.fu() * uM / k.vh());
        unsaturated = kinetic(k -> k.cli2() * k.act() / uM);
        perKm = kinetic(k -> 1 / k.km());
        kinact = kinetic(Kinetics::kinact);
        ki = kinetic(Kinetics::ki);
        kdeg = kinetic(Kinetics::kdeg);
        kx = kinetic(k -> k.clix() * k.fu() / k.vh());
        clr = kinetic(Kinetics::clr);
        toMda = kinetic(k -> k.fx() * k.mwMda() / Salt.BASE.gramsPerMole());
        kMda = kinetic(k -> k.clmda() / k.vmda());
        ktol = response(Response::ktol);
        kmod = response(Response::kmod);
        ke0 = response(Response::ke0);
        y = new double[STATES][lanes];
        dy = new double[STATES][lanes];
        c = new double[lanes];
        cl = new double[lanes];
        cu = new double[lanes];
        crowding = new double[lanes];
        shared = new double[lanes];
        v2 = new double[lanes];
        loss = new double[lanes];
        plasma = new double[lanes];
    }

    private double[] kinetic(ToDoubleFunction<Kinetics> symbol) {
        return people.stream().map(Individual::kinetics).mapToDouble(symbol).toArray();
    }

    private double[] response(ToDoubleFunction<Response> symbol) {
        return people.stream().map(Individual::response).mapToDouble(symbol).toArray();
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
        return GUT;
    }

    @Override
    public double[] emptyingRates() {
        return ka.clone();
    }

    @Override
    public void start(double[] y) {
        for (int i = 0; i < STATES * lanes; i++) {
            y[i] = i / lanes == CYP2D6 ? 1 : 0;
        }
    }

    /// Each line of the page is a short loop of its own over all lanes, which the compiler turns into vector
    /// instructions; a single loop over everything takes twice as long.
    @Override
    public void derivatives(double[] states, double[] slopes) {
        for (int state = 0; state < STATES; state++) {
            System.arraycopy(states, state * lanes, y[state], 0, lanes);
        }
        times(c, y[CENTRAL], perVc);
        times(cl, y[LIVER], perVh);
        times(cu, y[LIVER], unbound);
        crowding(crowding, cu, perKm);
        shared(shared, y[CYP2D6], cu, crowding, ki);
        byCyp2d6(v2, unsaturated, shared, ki, cu);
        lost(loss, kinact, shared, crowding);
        gut(dy[GUT], ka, y[GUT]);
        liver(dy[LIVER], dy[GUT], qh, c, cl, v2, kx, y[LIVER]);
        central(dy[CENTRAL], qh, c, cl, clr);
        enzyme(dy[CYP2D6], kdeg, y[CYP2D6], loss);
        mda(dy[MDA], toMda, kx, y[LIVER], kMda, y[MDA]);
        inNanograms(plasma, c);
        following(dy[TOLERANCE], ktol, plasma, y[TOLERANCE]);
        following(dy[MODERATOR], kmod, plasma, y[MODERATOR]);
        following(dy[EFFECT_SITE], ke0, plasma, y[EFFECT_SITE]);
        for (int state = 0; state < STATES; state++) {
            System.arraycopy(dy[state], 0, slopes, state * lanes, lanes);
        }
    }

    private static void times(double[] out, double[] a, double[] b) {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] * b[i];
        }
    }

    /// 1 + Cu/Km.
    private static void crowding(double[] out, double[] cu, double[] perKm) {
        for (int i = 0; i < out.length; i++) {
            out[i] = 1 + cu[i] * perKm[i];
        }
    }

    /// What `v2` and the loss of enzyme have in common, with one division for the two: E Cu / ((1 + Cu/Km) (KI + Cu)).
    private static void shared(double[] out, double[] e, double[] cu, double[] crowding, double[] ki) {
        for (int i = 0; i < out.length; i++) {
            out[i] = e[i] * cu[i] / (crowding[i] * (ki[i] + cu[i]));
        }
    }

    private static void byCyp2d6(double[] v2, double[] unsaturated, double[] shared, double[] ki, double[] cu) {
        for (int i = 0; i < v2.length; i++) {
            v2[i] = unsaturated[i] * shared[i] * (ki[i] + cu[i]);
        }
    }

    private static void lost(double[] loss, double[] kinact, double[] shared, double[] crowding) {
        for (int i = 0; i < loss.length; i++) {
            loss[i] = kinact[i] * shared[i] * crowding[i];
        }
    }

    private static void gut(double[] dG, double[] ka, double[] g) {
        for (int i = 0; i < dG.length; i++) {
            dG[i] = -ka[i] * g[i];
        }
    }

    private static void liver(
            double[] dL, double[] dG, double[] qh, double[] c, double[] cl, double[] v2, double[] kx, double[] l) {
        for (int i = 0; i < dL.length; i++) {
            dL[i] = qh[i] * (c[i] - cl[i]) - dG[i] - v2[i] - kx[i] * l[i];
        }
    }

    private static void central(double[] dA, double[] qh, double[] c, double[] cl, double[] clr) {
        for (int i = 0; i < dA.length; i++) {
            dA[i] = qh[i] * (cl[i] - c[i]) - clr[i] * c[i];
        }
    }

    private static void enzyme(double[] dE, double[] kdeg, double[] e, double[] loss) {
        for (int i = 0; i < dE.length; i++) {
            dE[i] = kdeg[i] * (1 - e[i]) - loss[i];
        }
    }

    private static void mda(double[] dM, double[] toMda, double[] kx, double[] l, double[] kMda, double[] m) {
        for (int i = 0; i < dM.length; i++) {
            dM[i] = toMda[i] * kx[i] * l[i] - kMda[i] * m[i];
        }
    }

    private static void inNanograms(double[] out, double[] c) {
        for (int i = 0; i < out.length; i++) {
            out[i] = THOUSAND * c[i];
        }
    }

    private static void following(double[] slope, double[] rate, double[] c, double[] state) {
        for (int i = 0; i < slope.length; i++) {
            slope[i] = rate[i] * (c[i] - state[i]);
        }
    }

    /// What a regimen puts into the gut, and when: base, after the lag.
    Dosing dosing(Regimen regimen) {
        var lag = people.getFirst().kinetics().lag();
        if (people.stream().anyMatch(person -> person.kinetics().lag() != lag)) {
            throw new IllegalArgumentException("People of one simulation have different lags; expected one lag");
        }
        var intakes = regimen.intakes();
        return new Dosing(
                GUT,
                intakes.stream().mapToDouble(intake -> intake.hours() + lag).toArray(),
                intakes.stream().mapToDouble(Intake::milligramsOfBase).toArray());
    }

    /// What one lane shows in a state of the solver.
    double observed(Variable variable, double[] states, int lane) {
        var c = mdma(states, lane);
        var response = people.get(lane).response();
        return switch (variable) {
            case MDMA -> c;
            case MDA -> Math.max(0, THOUSAND * states[MDA * lanes + lane] * perVmda[lane]);
            case CYP2D6 -> states[CYP2D6 * lanes + lane];
            case ANY_EFFECT -> response.anyEffect(c, states[TOLERANCE * lanes + lane]);
            case SBP -> response.systolic(c, states[MODERATOR * lanes + lane]);
            case DBP -> response.diastolic(c, states[MODERATOR * lanes + lane]);
            case HR -> response.heartRate(c, states[MODERATOR * lanes + lane]);
            case TEMPERATURE -> response.temperature(states[EFFECT_SITE * lanes + lane]);
        };
    }

    // A solver may leave a billionth below nothing.
    private double mdma(double[] states, int lane) {
        return Math.max(0, THOUSAND * states[CENTRAL * lanes + lane] * perVc[lane]);
    }
}
