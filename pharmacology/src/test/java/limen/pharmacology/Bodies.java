package limen.pharmacology;

import java.util.List;
import java.util.random.RandomGenerator;
import limen.pharmacology.solver.Solver;
import limen.pharmacology.solver.Tolerance;
import limen.quantity.BodyWeight;
import limen.quantity.Dose;
import limen.quantity.Salt;

/// Bodies and regimens that many tests speak of.
final class Bodies {
    static final Parameters TABLE = Parameters.reviewed();
    static final Tolerance TIGHT = new Tolerance(1e-11, 1e-13);

    private Bodies() {}

    static Individual typical() {
        return Individual.typical(Person.typical(), TABLE);
    }

    static Individual with(Phenotype phenotype) {
        return Individual.typical(Person.typical().withPhenotype(phenotype), TABLE);
    }

    static Dose hydrochloride(double milligrams) {
        return new Dose(milligrams, Salt.HYDROCHLORIDE);
    }

    static Regimen once(double milligrams) {
        return new Regimen.Once(hydrochloride(milligrams));
    }

    static Regimen every(double milligrams, double hours, int weeks) {
        return new Regimen.Every(hydrochloride(milligrams), hours, new Extent.Weeks(weeks));
    }

    /// Anybody whom the model may be asked about.
    static Individual anybody(RandomGenerator random) {
        var person = new Person(
                new BodyWeight(random.nextDouble(30, 250)),
                any(Phenotype.values(), random),
                any(Inhibition.values(), random),
                any(Sex.values(), random));
        return Individual.drawn(person, TABLE, random.nextDouble(0.8, 1.25), random);
    }

    static <T> T any(T[] values, RandomGenerator random) {
        return values[random.nextInt(values.length)];
    }

    /// MDMA in ng/mL, solved far more exactly than by default.
    static double[] exact(Individual individual, Regimen regimen, double[] hours) {
        var model = new LimenPk1(List.of(individual));
        var c = new double[hours.length];
        Solver.solve(
                model,
                model.dosing(regimen),
                hours,
                TIGHT,
                (row, hour, y) -> c[row] =
                        1000 * y[LimenPk1.CENTRAL] / individual.kinetics().vc());
        return c;
    }

    static double geometricMean(double[] values) {
        var sum = 0.0;
        for (var value : values) {
            sum += Math.log(value);
        }
        return Math.exp(sum / values.length);
    }

    static double coefficientOfVariation(double[] values) {
        var mean = 0.0;
        for (var value : values) {
            mean += value / values.length;
        }
        var square = 0.0;
        for (var value : values) {
            square += (value - mean) * (value - mean) / (values.length - 1);
        }
        return Math.sqrt(square) / mean;
    }
}
