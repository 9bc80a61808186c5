package limen.pharmacology;

import java.util.List;
import limen.pharmacology.solver.Kernel;
import limen.pharmacology.solver.Solver;
import limen.quantity.Salt;

/// By which way a dose left a body, in mg of base.
record Routes(double given, double inside, double byCyp2d6, double byOthers, double byKidney) {
    double everything() {
        return inside + byCyp2d6 + byOthers + byKidney;
    }

    static Routes of(Individual body, Regimen regimen, double until) {
        var model = new LimenPk1(List.of(body));
        var end = new Routes[1];
        Solver.solve(
                new Ledger(model, body.kinetics()),
                model.dosing(regimen),
                new double[] {until},
                Bodies.TIGHT,
                (row, hour, y) -> end[0] = new Routes(
                        regimen.intakes().stream()
                                .mapToDouble(Intake::milligramsOfBase)
                                .sum(),
                        y[LimenPk1.GUT] + y[LimenPk1.LIVER] + y[LimenPk1.CENTRAL],
                        y[model.states()],
                        y[model.states() + 1],
                        y[model.states() + 2]));
        return end[0];
    }

    /// The model with three states more, which add up what leaves; their rates are written down a second time here.
    private record Ledger(LimenPk1 model, Kinetics k) implements Kernel {
        @Override
        public int states() {
            return model.states() + 3;
        }

        @Override
        public int lanes() {
            return 1;
        }

        @Override
        public void start(double[] y) {
            model.start(y);
        }

        @Override
        public void derivatives(double[] y, double[] dy) {
            model.derivatives(y, dy);
            var cl = y[LimenPk1.LIVER] / k.vh();
            var cu = k.fu() * cl * 1000 / Salt.BASE.gramsPerMole();
            dy[model.states()] = k.cli2() * k.act() * y[LimenPk1.CYP2D6] * k.fu() * cl / (1 + cu / k.km());
            dy[model.states() + 1] = k.clix() * k.fu() * cl;
            dy[model.states() + 2] = k.clr() * y[LimenPk1.CENTRAL] / k.vc();
        }
    }
}
