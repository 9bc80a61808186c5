package limen.pharmacology;

import java.util.List;
import java.util.function.ToDoubleFunction;
import limen.pharmacology.solver.DepotKernel;
import limen.pharmacology.solver.Dosing;

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
    private final double[] vc;
    private final double[] vh;
    private final double[] qh;
    private final double[] fu;
    private final double[] cli2;
    private final double[] km;
    private final double[] kinact;
    private final double[] ki;
    private final double[] kdeg;
    private final double[] clix;
    private final double[] clr;
    private final double[] vmda;
    private final double[] clmda;
    private final double[] uM;
    private final double[] toMda;
    private final double[] ktol;
    private final double[] kmod;
    private final double[] ke0;

    public LimenPk1(List<Individual> people) {
        if (people.isEmpty()) {
            throw new IllegalArgumentException("A simulation has 0 people; expected at least 1");
        }
        this.people = List.copyOf(people);
        lanes = people.size();
        ka = kinetic(Kinetics::ka);
        vc = kinetic(Kinetics::vc);
        vh = kinetic(Kinetics::vh);
        qh = kinetic(Kinetics::qh);
        fu = kinetic(Kinetics::fu);
        cli2 = kinetic(k -> k.cli2() * k.act());
        km = kinetic(Kinetics::km);
        kinact = kinetic(Kinetics::kinact);
        ki = kinetic(Kinetics::ki);
        kdeg = kinetic(Kinetics::kdeg);
        clix = kinetic(Kinetics::clix);
        clr = kinetic(Kinetics::clr);
        vmda = kinetic(Kinetics::vmda);
        clmda = kinetic(Kinetics::clmda);
        uM = kinetic(k -> THOUSAND / k.mwMdma());
        toMda = kinetic(k -> k.fx() * k.mwMda() / k.mwMdma());
        ktol = response(Response::ktol);
        kmod = response(Response::kmod);
        ke0 = response(Response::ke0);
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

    @Override
    public void derivatives(double[] y, double[] dy) {
        for (int i = 0; i < lanes; i++) {
            var g = y[GUT * lanes + i];
            var e = y[CYP2D6 * lanes + i];
            var c = y[CENTRAL * lanes + i] / vc[i];
            var cl = y[LIVER * lanes + i] / vh[i];
            var cu = fu[i] * cl * uM[i];
            var v2 = cli2[i] * e * fu[i] * cl / (1 + cu / km[i]);
            var vx = clix[i] * fu[i] * cl;
            dy[GUT * lanes + i] = -ka[i] * g;
            dy[LIVER * lanes + i] = ka[i] * g + qh[i] * (c - cl) - v2 - vx;
            dy[CENTRAL * lanes + i] = qh[i] * (cl - c) - clr[i] * c;
            dy[CYP2D6 * lanes + i] = kdeg[i] * (1 - e) - kinact[i] * e * cu / (ki[i] + cu);
            dy[MDA * lanes + i] = toMda[i] * vx - clmda[i] * y[MDA * lanes + i] / vmda[i];
        }
        for (int i = 0; i < lanes; i++) {
            var c = THOUSAND * y[CENTRAL * lanes + i] / vc[i];
            dy[TOLERANCE * lanes + i] = ktol[i] * (c - y[TOLERANCE * lanes + i]);
            dy[MODERATOR * lanes + i] = kmod[i] * (c - y[MODERATOR * lanes + i]);
            dy[EFFECT_SITE * lanes + i] = ke0[i] * (c - y[EFFECT_SITE * lanes + i]);
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
    double observed(Variable variable, double[] y, int lane) {
        var c = mdma(y, lane);
        var response = people.get(lane).response();
        return switch (variable) {
            case MDMA -> c;
            case MDA -> Math.max(0, THOUSAND * y[MDA * lanes + lane] / vmda[lane]);
            case CYP2D6 -> y[CYP2D6 * lanes + lane];
            case ANY_EFFECT -> response.anyEffect(c, y[TOLERANCE * lanes + lane]);
            case SBP -> response.systolic(c, y[MODERATOR * lanes + lane]);
            case DBP -> response.diastolic(c, y[MODERATOR * lanes + lane]);
            case HR -> response.heartRate(c, y[MODERATOR * lanes + lane]);
            case TEMPERATURE -> response.temperature(y[EFFECT_SITE * lanes + lane]);
        };
    }

    // A solver may leave a billionth below nothing.
    private double mdma(double[] y, int lane) {
        return Math.max(0, THOUSAND * y[CENTRAL * lanes + lane] / vc[lane]);
    }
}
