package limen.inference;

import static limen.testkit.Close.assertNumber;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import limen.testkit.Seeded;
import limen.testkit.SharedReference;
import org.junit.jupiter.api.Test;

class RandomInterceptFitTest {
    /// Potthoff and Roy's growth data, `distance ~ age + (1 | Subject)`: Newton on the analytic score, 12 digits or
    /// more.
    @Test
    void orthodont_agrees_with_the_high_precision_optimum() {
        var reference = new HashMap<String, Double>();
        var standardErrors = new HashMap<String, Double>();
        for (var row : SharedReference.table("reference/statistics/reml_highprecision.csv")
                .rows()) {
            if (row.text("case").equals("Orthodont_RI_REML")) {
                reference.put(row.text("parameter"), row.number("value"));
                if (!row.text("se").isEmpty()) {
                    standardErrors.put(row.text("parameter"), row.number("se"));
                }
            }
        }
        var rows =
                SharedReference.table("reference/statistics/nlme_Orthodont.csv").rows();
        var subjects = new HashMap<String, Integer>();
        var person = new int[rows.size()];
        var cell = new int[rows.size()];
        var distance = new double[rows.size()];
        for (var i = 0; i < rows.size(); i++) {
            person[i] = subjects.computeIfAbsent(rows.get(i).text("Subject"), unseen -> subjects.size());
            cell[i] = (rows.get(i).integer("age") - 8) / 2;
            distance[i] = rows.get(i).number("distance");
        }
        var design = new Design(new double[][] {{1, 8}, {1, 10}, {1, 12}, {1, 14}});
        var fit = RandomInterceptFit.of(CellData.of(subjects.size(), 4, rows.size(), person, cell, distance), design);

        assertNumber(fit.coefficient(0).value()).agreesTo(12, reference.get("b_(Intercept)"));
        assertNumber(fit.coefficient(1).value()).agreesTo(12, reference.get("b_age"));
        assertNumber(fit.coefficient(0).standardError()).agreesTo(12, standardErrors.get("b_(Intercept)"));
        assertNumber(fit.coefficient(1).standardError()).agreesTo(12, standardErrors.get("b_age"));
        assertNumber(fit.participantSd()).agreesTo(12, reference.get("sd_Intercept"));
        assertNumber(fit.residualSd()).agreesTo(12, reference.get("sigma"));
        assertNumber(fit.logLikelihood()).agreesTo(12, reference.get("logLik"));
    }

    /// Everybody takes both capsules once: the mixed model is the paired t-test, whatever the numbers.
    @Test
    void one_row_per_capsule_each_is_the_paired_t_test() {
        Seeded.forAll("paired t-test", 50, random -> {
            var people = random.nextInt(5, 40);
            var placebo = new double[people];
            var active = new double[people];
            for (var i = 0; i < people; i++) {
                var level = 3 * random.nextGaussian();
                placebo[i] = 20 + level + random.nextGaussian();
                active[i] = 21 + level + random.nextGaussian();
            }
            var fit = RandomInterceptFit.of(pairs(placebo, active), Design.capsule());

            var mean = 0.0;
            for (var i = 0; i < people; i++) {
                mean += (active[i] - placebo[i]) / people;
            }
            var squares = 0.0;
            for (var i = 0; i < people; i++) {
                squares += Math.pow(active[i] - placebo[i] - mean, 2);
            }
            var standardError = Math.sqrt(squares / (people - 1) / people);
            var found = fit.contrast(-1, 1);
            assertThat(fit.participantSd()).isPositive();
            assertNumber(found.value()).isWithin(1e-10, standardError, mean);
            assertNumber(found.standardError()).agreesTo(9, standardError);
            assertNumber(found.df()).agreesTo(7, people - 1);
        });
    }

    /// Where people differ less than chance would make them, the random intercept vanishes and least squares remains.
    @Test
    void at_the_boundary_it_is_least_squares() {
        var placebo = new double[] {1, 2, 3, 4, 5, 6};
        var active = new double[] {7, 6, 5, 4, 3.5, 2};
        var data = pairs(placebo, active);
        var mixed = RandomInterceptFit.of(data, Design.capsule());
        var plain = LeastSquaresFit.of(data, Design.capsule());

        assertThat(mixed.participantSd()).isZero();
        assertNumber(mixed.coefficient(1).value())
                .agreesTo(12, plain.coefficient(1).value());
        assertNumber(mixed.coefficient(1).standardError())
                .agreesTo(12, plain.coefficient(1).standardError());
        assertThat(mixed.coefficient(1).df()).isEqualTo(plain.coefficient(1).df());
    }

    @Test
    void the_derivatives_of_the_criterion_are_those_of_its_values() {
        Seeded.forAll("derivatives", 50, random -> {
            var data = clustered(random, 30, 0.7);
            var criterion = new RestrictedLikelihood(data, Design.capsuleAndGuess());
            var lambda = Math.exp(random.nextDouble(-3, 2));
            var step = 1e-4 * lambda;
            var up = criterion.at(lambda + step);
            var here = criterion.at(lambda);
            var down = criterion.at(lambda - step);
            assertNumber(here.first())
                    .isWithin(1, 1e-5 * (1 + Math.abs(here.first())), (up.criterion() - down.criterion()) / (2 * step));
            assertNumber(here.second())
                    .isWithin(1, 1e-5 * (1 + Math.abs(here.second())), (up.first() - down.first()) / (2 * step));
            assertNumber(here.residualSquaresSecond())
                    .isWithin(
                            1,
                            1e-5 * (1 + Math.abs(here.residualSquaresSecond())),
                            (up.residualSquaresFirst() - down.residualSquaresFirst()) / (2 * step));
        });
    }

    @Test
    void no_other_variance_ratio_is_more_likely() {
        Seeded.forAll("global optimum", 50, random -> {
            var data = clustered(random, 12, random.nextDouble(0, 2));
            var criterion = new RestrictedLikelihood(data, Design.capsuleAndGuess());
            var best = criterion.maximise();
            for (var i = 0; i < 200; i++) {
                var other = criterion.at(Math.exp(random.nextDouble(-12, 8)));
                assertThat(best.criterion()).isLessThanOrEqualTo(other.criterion() + 1e-9);
            }
        });
    }

    @Test
    void influences_sum_to_zero_over_people() {
        Seeded.forAll("influence", 50, random -> {
            var fit = RandomInterceptFit.of(clustered(random, 25, 1), Design.capsuleAndGuess());
            var sum = 0.0;
            for (var influence : fit.influenceOn(-0.3, -0.7, 0.4, 0.6)) {
                sum += influence;
            }
            assertThat(Math.abs(sum)).isLessThan(1e-10);
        });
    }

    private static CellData pairs(double[] placebo, double[] active) {
        var people = placebo.length;
        var person = new int[2 * people];
        var cell = new int[2 * people];
        var value = new double[2 * people];
        for (var i = 0; i < people; i++) {
            person[2 * i] = i;
            value[2 * i] = placebo[i];
            person[2 * i + 1] = i;
            cell[2 * i + 1] = 1;
            value[2 * i + 1] = active[i];
        }
        return CellData.of(people, 2, 2 * people, person, cell, value);
    }

    private static CellData clustered(java.util.random.RandomGenerator random, int people, double participantSd) {
        var rows = 4 * people;
        var person = new int[rows];
        var cell = new int[rows];
        var value = new double[rows];
        for (var i = 0; i < people; i++) {
            var level = participantSd * random.nextGaussian();
            for (var j = 0; j < 4; j++) {
                var row = 4 * i + j;
                person[row] = i;
                cell[row] = row < 8 ? row % 4 : random.nextInt(4);
                value[row] = 50 + level + 0.5 * cell[row] + random.nextGaussian();
            }
        }
        return CellData.of(people, 4, rows, person, cell, value);
    }
}
