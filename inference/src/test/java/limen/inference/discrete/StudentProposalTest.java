package limen.inference.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import limen.inference.algebra.SymmetricMatrix;
import limen.testkit.Seeded;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;

class StudentProposalTest {
    @Test
    void chi_square_numbers_are_those_of_another_library() {
        Seeded.forAll("chi-square", 500, random -> {
            var probability = Math.clamp(Math.pow(random.nextDouble(), 1 + 3 * random.nextDouble()), 1e-12, 1 - 1e-9);
            var x = StudentProposal.chiSquare(probability);
            assertThat(ChiSquaredDistribution.of(6).survivalProbability(x) / probability)
                    .isCloseTo(1, within(1e-9));
        });
    }

    @Test
    void one_dimension_is_students_t() {
        var precision = new SymmetricMatrix(1);
        precision.add(0, 0, 4);
        var points = new StudentProposal(new double[] {3}, precision).points(4096);
        var below = 0;
        for (var i = 0; i < 4096; i++) {
            var x = 2 * (points.at()[i][0] - 3);
            assertThat(points.logDensity()[i])
                    .isCloseTo(TDistribution.of(6).logDensity(x) + Math.log(2), within(1e-10));
            below += x < -1 ? 1 : 0;
        }
        assertThat(below / 4096.0).isCloseTo(TDistribution.of(6).cumulativeProbability(-1), within(2e-3));
    }

    @Test
    void points_have_the_covariance_they_should() {
        var precision = new SymmetricMatrix(2);
        precision.add(0, 0, 2);
        precision.add(1, 1, 1);
        precision.add(0, 1, 0.8);
        var inverse = precision.factor().inverse();
        var points = new StudentProposal(new double[2], precision).points(1 << 15);
        for (var i = 0; i < 2; i++) {
            for (var j = 0; j < 2; j++) {
                var sum = 0.0;
                for (var point : points.at()) {
                    sum += point[i] * point[j] / points.at().length;
                }
                // A t distribution with 6 degrees of freedom has 6/4 of the scale.
                assertThat(sum).isCloseTo(1.5 * inverse.entry(i, j), within(0.01));
            }
        }
    }

    @Test
    void a_t_distribution_covers_its_like_and_not_one_with_much_heavier_tails() {
        var unit = new SymmetricMatrix(1);
        unit.add(0, 0, 1);
        var proposal = new StudentProposal(new double[1], unit);
        var normal = PosteriorNodes.of(new OfX(x -> -x * x / 2), proposal, 2048);
        assertThat(normal.diagnostics().isGood()).isTrue();
        assertThat(normal.logEvidence()).isCloseTo(Math.log(2 * Math.PI) / 2, within(1e-3));
        var cauchy = PosteriorNodes.of(new OfX(x -> -Math.log1p(x * x * 1e-4) / 2 * 1.2), proposal, 2048);
        assertThat(cauchy.diagnostics().isGood()).isFalse();
        assertThat(cauchy.diagnostics().paretoK()).isGreaterThan(0.7);
    }

    /// A density of one number.
    private record OfX(DoubleUnaryOperator log) implements Criterion {
        @Override
        public int order() {
            return 1;
        }

        @Override
        public double value(double[] parameters) {
            return log.applyAsDouble(parameters[0]);
        }

        @Override
        public Slope slope(double[] parameters) {
            throw new AssertionError("nobody asks for it");
        }
    }
}
