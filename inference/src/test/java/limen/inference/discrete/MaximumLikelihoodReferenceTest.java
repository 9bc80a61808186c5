package limen.inference.discrete;

import static limen.testkit.Close.assertNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import limen.testkit.ReferenceTable;
import limen.testkit.ReferenceTable.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Against R: lme4's glmer with 25 points and with one, MASS's polr and glm.nb, and sums over a dense grid.
class MaximumLikelihoodReferenceTest {
    /// `errorsAgree`: relative, of the standard errors; 0 where the reference has none or another kind of them.
    @ParameterizedTest
    @CsvSource({
        "ordinal,          25, 1e-6, 1e-6",
        "ordinal_previous, 25, 1e-6, 1e-6",
        "count,            25, 1e-6, 0.03",
        "binary,           25, 2e-5, 2e-5",
        "tolerance,        25, 2e-5, 1e-3",
        "guesses,          25, 2e-5, 1e-3",
        "ordinal_people,   25, 1e-4, 0",
        "count_people,     25, 1e-4, 0"
    })
    void estimates_and_their_errors_are_those_of_r(String name, int points, double estimatesAgree, double errorsAgree) {
        var found = Answers.determined(ReferenceRows.model(name).maximumLikelihood(points));
        var rows = rows(name);
        assertThat(rows).hasSizeGreaterThan(2);
        for (var row : rows) {
            var term = ReferenceRows.term(row.text("term"));
            if (term.equals("logLik")) {
                assertThat(found.logLikelihood()).as(row.toString()).isCloseTo(row.number("estimate"), within(1e-6));
                continue;
            }
            var estimate = found.estimate(term);
            assertNumber(estimate.value())
                    .as(row.toString())
                    .isWithin(estimatesAgree, estimate.standardError(), row.number("estimate"));
            if (errorsAgree > 0 && !Double.isNaN(row.number("se"))) {
                assertThat(estimate.standardError() / row.number("se"))
                        .as(row.toString())
                        .isCloseTo(1, within(errorsAgree));
            }
        }
    }

    /// With one point the quadrature is the Laplace approximation, whose own maximum glmer finds; ours is where the
    /// score by the same single point vanishes, so that only the value at the same parameters is compared.
    @ParameterizedTest
    @CsvSource({"binary_laplace", "tolerance_laplace"})
    void the_laplace_approximation_is_that_of_r(String name) {
        var model = ReferenceRows.model(name);
        var rows = Predictors.of(model.response(), model.rows());
        var parameters = new double[rows.order() + 1];
        var logLikelihood = 0.0;
        for (var row : rows(name)) {
            var term = ReferenceRows.term(row.text("term"));
            var index = rows.parameters().stream()
                    .map(Predictors.Parameter::name)
                    .toList()
                    .indexOf(term);
            if (term.equals("logLik")) {
                logLikelihood = row.number("estimate");
            } else {
                parameters[index < 0 ? rows.order() : index] = row.number("estimate");
            }
        }
        for (var term = 0; term < rows.means().length; term++) {
            parameters[0] += rows.means()[term] * parameters[rows.firstSlope() + term];
        }
        assertThat(RandomIntercept.of(rows, 1).value(parameters)).isCloseTo(logLikelihood, within(1e-4));
    }

    private static List<Row> rows(String name) {
        return ReferenceTable.ofResource("/reference/discrete_likelihood.csv").rows().stream()
                .filter(row -> row.text("model").equals(name))
                .toList();
    }
}
