package limen.inference.mixed;

import static limen.inference.mixed.Tables.column;
import static limen.inference.mixed.Tables.fit;
import static limen.inference.mixed.Tables.held;
import static limen.inference.mixed.Tables.numbers;
import static limen.inference.mixed.Tables.one;
import static limen.testkit.Close.assertNumber;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import limen.testkit.ReferenceTable.Row;
import limen.testkit.SharedReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Optima that other programs found, of data that many know: Potthoff and Roy's growth data and
/// simulated series.
class PublishedOptimaTest {
    private static final MixedModel LEVELS = new MixedModel(new RandomEffects.Intercept(), SerialCorrelation.NONE);
    private static final MixedModel LINES =
            new MixedModel(new RandomEffects.InterceptAndSlope(1), SerialCorrelation.NONE);
    private static final MixedModel SERIES = new MixedModel(new RandomEffects.None(), SerialCorrelation.AR1);

    enum Case {
        Orthodont_RI_REML(LEVELS, Likelihood.RESTRICTED),
        Orthodont_RS_REML(LINES, Likelihood.RESTRICTED),
        Orthodont_RS_ML(LINES, Likelihood.FULL),
        nof1_gls_AR1_REML(SERIES, Likelihood.RESTRICTED),
        nof1_gls_AR1_ML(SERIES, Likelihood.FULL);

        @SuppressWarnings("ImmutableEnumChecker") // a record of records
        private final MixedModel model;

        private final Likelihood likelihood;

        Case(MixedModel model, Likelihood likelihood) {
            this.model = model;
            this.likelihood = likelihood;
        }

        MixedFit fitted() {
            return fit(model, model.equals(SERIES) ? series() : growth(), likelihood);
        }

        List<String> terms() {
            return model.equals(SERIES)
                    ? List.of("(Intercept)", "active", "carry", "time", "weekend")
                    : List.of("(Intercept)", "age");
        }
    }

    private static Rows growth() {
        return Tables.rows(
                SharedReference.table("reference/statistics/nlme_Orthodont.csv").rows(),
                "Subject",
                "age",
                "distance",
                one(),
                column("age"));
    }

    private static Rows series() {
        return series(SharedReference.table("reference/statistics/nof1_60d.csv").rows());
    }

    private static Rows series(List<Row> table) {
        return Tables.rows(
                table, "", "day", "y", one(), column("active"), column("carry"), column("time"), column("weekend"));
    }

    /// The tables hold 15 digits. Their own accuracy: a score below 1e-11.
    @ParameterizedTest
    @EnumSource
    void the_high_precision_optimum_is_found(Case one) {
        var table = SharedReference.table("reference/statistics/reml_highprecision.csv")
                .rows();
        var values = numbers(table, one.name(), "parameter", "value");
        var errors = numbers(table, one.name(), "parameter", "se");
        var fit = one.fitted();
        for (var term = 0; term < one.terms().size(); term++) {
            var name = "b_" + one.terms().get(term);
            var found = fit.coefficient(term);
            assertNumber(found.value()).as(name).isWithin(1e-11, held(errors, name), held(values, name));
            assertNumber(found.standardError()).as(name).agreesTo(11, held(errors, name));
        }
        values.forEach((name, value) -> {
            switch (name) {
                case "sigma", "sigma_marginal" -> shares(fit, Parameter.RESIDUAL_SD, value);
                case "sd_Intercept" -> shares(fit, Parameter.INTERCEPT_SD, value);
                case "sd_age" -> shares(fit, Parameter.SLOPE_SD, value);
                case "cor" -> shares(fit, Parameter.INTERCEPT_SLOPE_CORRELATION, value);
                case "phi" -> shares(fit, Parameter.SERIAL_CORRELATION, value);
                case "logLik" -> assertNumber(fit.logLikelihood()).agreesTo(13, value);
                default -> assertThat(name).startsWith("b_");
            }
        });
    }

    private static void shares(MixedFit fit, Parameter parameter, double value) {
        assertNumber(fit.spread(parameter).value()).as(parameter.name()).agreesTo(11, value);
    }

    /// nlme stops about 1e-6 standard errors before the optimum, in the spread earlier than in the
    /// coefficients. Its gls widens standard errors under ML by sqrt(N / (N - p)); ours are those of
    /// the likelihood.
    @ParameterizedTest
    @EnumSource
    void nlme_is_met_as_near_as_it_goes(Case one) {
        var table = SharedReference.table("reference/statistics/nlme_reference_values.csv")
                .rows();
        compareWithNlme(
                one.fitted(),
                one.name(),
                one.terms(),
                numbers(table, one.name(), "par", "val"),
                numbers(table, one.name(), "par", "se"),
                one == Case.nof1_gls_AR1_ML ? Math.sqrt(60.0 / 55) : 1);
    }

    private static void compareWithNlme(
            MixedFit fit,
            String name,
            List<String> terms,
            Map<String, Double> values,
            Map<String, Double> errors,
            double widening) {
        for (var term = 0; term < terms.size(); term++) {
            var found = fit.coefficient(term);
            var key = "b_" + terms.get(term);
            assertNumber(found.value()).as(name + " " + key).isWithin(2e-6, held(errors, key), held(values, key));
            assertNumber(widening * found.standardError())
                    .as(name + " se " + key)
                    .isWithin(2e-6, held(errors, key), held(errors, key));
        }
        values.forEach((key, value) -> {
            var parameter = switch (key) {
                case "sigma", "sigma_marginal" -> Parameter.RESIDUAL_SD;
                case "sdfull_(Intercept)" -> Parameter.INTERCEPT_SD;
                case "sdfull_age", "sdfull_I(age - 11)" -> Parameter.SLOPE_SD;
                case "cor_re" -> Parameter.INTERCEPT_SLOPE_CORRELATION;
                case "phi" -> Parameter.SERIAL_CORRELATION;
                default -> null;
            };
            if (parameter != null) {
                var spread = fit.spread(parameter);
                var standardError =
                        (spread.interval().upper() - spread.interval().lower()) / 4;
                assertNumber(spread.value()).as(name + " " + key).isWithin(1e-5, standardError, value);
            }
            if (key.equals("logLik")) {
                assertNumber(fit.logLikelihood()).isWithin(1, 2e-10, value);
                assertThat(fit.logLikelihood()).isGreaterThan(value - 1e-12);
            }
        });
    }

    @Test
    void nlme_is_met_for_a_slope_by_sex_and_its_degrees_of_freedom_are_told() {
        var table =
                SharedReference.table("reference/statistics/nlme_Orthodont.csv").rows();
        var rows = Tables.rows(
                table,
                "Subject",
                "age",
                "distance",
                one(),
                row -> row.text("Sex").equals("Female") ? 1 : 0,
                row -> row.number("age") - 11,
                row -> row.text("Sex").equals("Female") ? row.number("age") - 11 : 0);
        var fit = fit(
                new MixedModel(new RandomEffects.InterceptAndSlope(2), SerialCorrelation.NONE),
                rows,
                Likelihood.RESTRICTED);
        var reference = SharedReference.table("reference/statistics/nlme_reference_values.csv")
                .rows();
        compareWithNlme(
                fit,
                "Orthodont_SexAge_RS_REML",
                List.of("(Intercept)", "SexFemale", "I(age - 11)", "SexFemale:I(age - 11)"),
                numbers(reference, "Orthodont_SexAge_RS_REML", "par", "val"),
                numbers(reference, "Orthodont_SexAge_RS_REML", "par", "se"),
                1);
        assertThat(fit.containmentDf(0)).isEqualTo(79);
        assertThat(fit.containmentDf(1)).isEqualTo(25);
        assertThat(fit.containmentDf(2)).isEqualTo(79);
        assertThat(fit.containmentDf(3)).isEqualTo(79);
    }

    @Test
    void every_series_of_the_bank_agrees_with_gls() {
        var sets = SharedReference.table("reference/statistics/nof1_bank200.csv").rows().stream()
                .collect(Collectors.groupingBy(row -> row.integer("set")));
        var reference = SharedReference.table("reference/statistics/nof1_bank200_gls_reml.csv")
                .rows();
        assertThat(reference).hasSize(100);
        for (var expected : reference) {
            var fit = fit(SERIES, series(held(sets, expected.integer("set"))), Likelihood.RESTRICTED);
            var active = fit.coefficient(1);
            var se = expected.number("se_active");
            assertNumber(active.value()).isWithin(2e-6, se, expected.number("b_active"));
            assertNumber(active.standardError()).isWithin(2e-6, se, se);
            assertNumber(fit.spread(Parameter.SERIAL_CORRELATION).value()).isWithin(1e-5, 1, expected.number("phi"));
            assertNumber(fit.logLikelihood()).isWithin(1, 1e-9, expected.number("logLik"));
        }
    }
}
