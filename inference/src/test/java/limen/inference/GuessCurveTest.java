package limen.inference;

import static limen.testkit.Close.assertNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

class GuessCurveTest {
    @Test
    void at_the_observed_rate_it_gives_back_the_capsule_difference() {
        Seeded.forAll("observed rate", 100, random -> {
            var trial = Trial.random(random, 80);
            assertNumber(trial.curve().at(trial.curve().observedRate()).value())
                    .isWithin(1e-9, 1, trial.difference().value());
        });
    }

    @Test
    void with_everyone_right_it_compares_the_two_right_strata() {
        var trial = Trial.random(new SplittableRandom(20260101), 60);
        assertNumber(trial.curve().at(1).value()).isWithin(1e-12, 1, trial.mean(Stratum.AA) - trial.mean(Stratum.PP));
        assertNumber(trial.curve().at(0).value()).isWithin(1e-12, 1, trial.mean(Stratum.AP) - trial.mean(Stratum.PA));
    }

    @Test
    void without_any_gap_between_strata_belief_takes_nothing_away() {
        var person = new int[40];
        var cell = new int[40];
        var value = new double[40];
        for (var i = 0; i < 40; i++) {
            person[i] = i;
            cell[i] = i % 4;
            // Same guess or other guess, the capsule is worth exactly 2.
            value[i] = (cell[i] >= 2 ? 2 : 0) + (i / 4) % 5;
        }
        var trial = new Trial(CellData.of(40, 4, 40, person, cell, value), capsuleOnly(person, cell, value));
        assertNumber(trial.curve().at(0.5).value()).isWithin(1e-12, 1, 2);
        assertNumber(trial.drop().value()).isWithin(1e-12, 1, 0);
    }

    @Test
    void a_rate_outside_0_to_1_is_refused() {
        var curve = Trial.random(new SplittableRandom(20260101), 60).curve();
        assertThatThrownBy(() -> curve.at(1.01)).hasMessageContaining("1.01").hasMessageContaining("expected 0 to 1");
        assertThatThrownBy(() -> curve.at(Double.NaN)).hasMessageContaining("expected 0 to 1");
    }

    @Test
    void a_thin_stratum_is_refused() {
        var person = new int[] {0, 1, 2, 3, 4, 5, 6};
        var cell = new int[] {0, 0, 1, 1, 2, 2, 3};
        var data = CellData.of(7, 4, 7, person, cell, new double[] {1, 2, 3, 4, 5, 6, 7});
        var fit = LeastSquaresFit.of(data, Design.capsuleAndGuess());
        assertThatThrownBy(() -> GuessCurve.of(data, fit)).hasMessageContaining("AA holds 1 rows");
    }

    /// The standard error of the drop is held against the spread of drops over simulated trials; with the guess shares
    /// taken as fixed it would be far too small, which is the wrong model that this test must catch.
    @Test
    void the_drop_varies_as_much_as_its_standard_error_says() {
        var random = new SplittableRandom(20260101);
        var trials = 2_000;
        var mean = 0.0;
        var squares = 0.0;
        var claimed = 0.0;
        var claimedWithFixedShares = 0.0;
        for (var i = 0; i < trials; i++) {
            var trial = Trial.random(random, 200);
            var drop = trial.drop();
            mean += drop.value() / trials;
            squares += drop.value() * drop.value() / trials;
            claimed += drop.standardError() * drop.standardError() / trials;
            claimedWithFixedShares += trial.dropVarianceWithFixedShares() / trials;
        }
        var variance = squares - mean * mean;
        // The variance of 2,000 draws is itself good to about 3 %.
        assertThat(claimed / variance).isBetween(0.85, 1.15);
        assertThat(claimedWithFixedShares / variance).isLessThan(0.7);
    }

    private static CellData capsuleOnly(int[] person, int[] cell, double[] value) {
        var capsule = new int[cell.length];
        for (var i = 0; i < cell.length; i++) {
            capsule[i] = cell[i] / 2;
        }
        return CellData.of(person.length, 2, person.length, person, capsule, value);
    }

    /// One simulated trial, one row per person: belief is worth 5, the capsule nothing, and people guess 65 % right.
    private record Trial(CellData strata, CellData capsules) {
        static Trial random(RandomGenerator random, int people) {
            var person = new int[people];
            var cell = new int[people];
            var value = new double[people];
            for (var i = 0; i < people; i++) {
                person[i] = i;
                var active = i < 8 ? i / 4 : random.nextInt(2);
                var right = i < 8 ? (i / 2) % 2 == 0 : random.nextDouble() < 0.65;
                var guessedActive = right ? active : 1 - active;
                cell[i] = 2 * active + guessedActive;
                value[i] = 5 * guessedActive + 4 * random.nextGaussian();
            }
            return new Trial(CellData.of(people, 4, people, person, cell, value), capsuleOnly(person, cell, value));
        }

        GuessCurve curve() {
            return GuessCurve.of(strata, LeastSquaresFit.of(strata, Design.capsuleAndGuess()));
        }

        LinearFit capsuleFit() {
            return LeastSquaresFit.of(capsules, Design.capsule());
        }

        Estimate difference() {
            return capsuleFit().contrast(-1, 1);
        }

        Estimate drop() {
            return curve().drop(capsuleFit());
        }

        double mean(Stratum stratum) {
            return strata.mean(stratum.ordinal());
        }

        /// `Var(D - A)` if the four shares were known constants.
        double dropVarianceWithFixedShares() {
            var fit = LeastSquaresFit.of(strata, Design.capsuleAndGuess());
            double pp = strata.count(0);
            double pa = strata.count(1);
            double ap = strata.count(2);
            double aa = strata.count(3);
            var q = aa / (aa + pp);
            var r = ap / (ap + pa);
            var rightOnActive = q / (q + r);
            var rightOnPlacebo = (1 - q) / (2 - q - r);
            var se = fit.contrast(
                            rightOnPlacebo - pp / (pp + pa),
                            1 - rightOnPlacebo - pa / (pp + pa),
                            ap / (ap + aa) - (1 - rightOnActive),
                            aa / (ap + aa) - rightOnActive)
                    .standardError();
            return se * se;
        }
    }
}
