package limen.inference.mixed;

import static limen.inference.mixed.Tables.column;
import static limen.inference.mixed.Tables.fit;
import static limen.inference.mixed.Tables.held;
import static limen.inference.mixed.Tables.one;
import static limen.testkit.Close.assertNumber;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import limen.testkit.ReferenceTable;
import limen.testkit.ReferenceTable.Row;
import limen.testkit.SharedReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every combination of random effects, serial correlation and likelihood beside dense matrices and
/// nlme, on rows made for it: one person's days with gaps, people's days with gaps, visits at any
/// times.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MixedModelsReferenceTest {
    private final Map<String, List<Row>> sets = ReferenceTable.ofResource("/reference/mixed_rows.csv").rows().stream()
            .collect(Collectors.groupingBy(row -> row.text("set")));
    private final Map<String, List<Row>> cases =
            ReferenceTable.ofResource("/reference/mixed_models.csv").rows().stream()
                    .collect(Collectors.groupingBy(row -> row.text("case")));

    List<String> names() {
        return cases.keySet().stream().sorted().toList();
    }

    private MixedFit fitted(String name) {
        var words = name.split(" ", -1);
        var random = switch (words[1]) {
            case "none" -> new RandomEffects.None();
            case "level" -> new RandomEffects.Intercept();
            default -> new RandomEffects.InterceptAndSlope(1);
        };
        var model = new MixedModel(random, SerialCorrelation.valueOf(words[2].toUpperCase(Locale.ROOT)));
        var likelihood = words[3].equals("REML") ? Likelihood.RESTRICTED : Likelihood.FULL;
        return fit(
                model,
                Tables.rows(held(sets, words[0]), "id", "time", "y", one(), column("x"), column("time")),
                likelihood);
    }

    @Test
    void all_models_are_there() {
        assertThat(names()).hasSize(20);
    }

    @ParameterizedTest
    @MethodSource("names")
    void dense_matrices_and_nlme_agree(String name) {
        var fit = fitted(name);
        for (var row : held(cases, name)) {
            switch (row.text("name")) {
                case "intercept" -> compareCoefficient(fit, 0, row);
                case "x" -> compareCoefficient(fit, 1, row);
                case "time" -> compareCoefficient(fit, 2, row);
                case "logLik" -> {
                    assertNumber(fit.logLikelihood()).as(row.toString()).isWithin(1, 1e-9, row.number("value"));
                    assertThat(fit.logLikelihood()).as(row.toString()).isGreaterThan(row.number("nlme") - 1e-10);
                }
                case "AIC" -> assertNumber(fit.aic()).as(row.toString()).isWithin(1, 1e-6, row.number("nlme"));
                case String parameter ->
                    compareSpread(fit.spread(Parameter.valueOf(parameter)), row, name.contains("car1"));
            }
        }
    }

    private static void compareCoefficient(MixedFit fit, int term, Row row) {
        var found = fit.coefficient(term);
        var se = row.number("se");
        assertNumber(found.value()).as(row.toString()).isWithin(1e-7, se, row.number("value"));
        assertNumber(found.standardError()).as(row.toString()).isWithin(1e-7, se, se);
        assertNumber(found.df()).as(row.toString()).isWithin(1e-6, row.number("df"), row.number("df"));
        assertNumber(found.value()).as(row.toString()).isWithin(1e-4, se, row.number("nlme"));
        assertNumber(found.standardError()).as(row.toString()).isWithin(1e-4, se, row.number("nlme_se"));
        assertThat(fit.containmentDf(term)).as(row.toString()).isEqualTo(row.integer("nlme_df"));
        if (!Double.isNaN(row.number("lmertest_df"))) {
            assertNumber(found.df()).as(row.toString()).isWithin(1e-5, found.df(), row.number("lmertest_df"));
        }
    }

    /// nlme's intervals rest on finite differences, and for CAR1 on the scale of the logit, which
    /// depends on the unit of time.
    private static void compareSpread(Spread found, Row row, boolean isCar1) {
        var width = row.number("upper") - row.number("lower");
        assertNumber(found.value()).as(row.toString()).isWithin(1e-7, width, row.number("value"));
        assertNumber(found.interval().lower()).as(row.toString()).isWithin(1e-6, width, row.number("lower"));
        assertNumber(found.interval().upper()).as(row.toString()).isWithin(1e-6, width, row.number("upper"));
        assertNumber(found.value()).as(row.toString()).isWithin(1e-4, width, row.number("nlme"));
        if (!(row.text("name").equals("SERIAL_CORRELATION") && isCar1)) {
            assertNumber(found.interval().lower()).as(row.toString()).isWithin(2e-2, width, row.number("nlme_lower"));
            assertNumber(found.interval().upper()).as(row.toString()).isWithin(2e-2, width, row.number("nlme_upper"));
        }
    }

    /// `isGuessCorrect ~ 1 + n_MD + acid_dose + suggestibility + (1 | id)` on the self-blinding trial
    /// [Szigeti2021] (no MDMA).
    @Test
    void lmer_agrees_on_guesses_by_dose_number() {
        var table =
                SharedReference.table("data/self-blinding-trial/tolerance.csv").rows();
        var rows = Tables.rows(
                table.stream().filter(MixedModelsReferenceTest::isComplete).toList(),
                "trial_id_int",
                "",
                "isGuessCorrectInt",
                one(),
                column("n_MD"),
                column("acid_dose"),
                column("suggestibility"));
        var fit =
                fit(new MixedModel(new RandomEffects.Intercept(), SerialCorrelation.NONE), rows, Likelihood.RESTRICTED);
        var reference = SharedReference.table("reference/statistics/tolerance_lmer_reml.csv")
                .rows();
        for (var term = 0; term < 4; term++) {
            var row = reference.get(term);
            var found = fit.coefficient(term);
            assertNumber(found.value()).as(row.toString()).isWithin(1e-5, row.number("se"), row.number("estimate"));
            assertNumber(found.standardError()).as(row.toString()).isWithin(1e-5, row.number("se"), row.number("se"));
            assertNumber(found.df())
                    .as(row.toString())
                    .isWithin(1e-5, row.number("df_satterthwaite"), row.number("df_satterthwaite"));
        }
        assertNumber(fit.spread(Parameter.INTERCEPT_SD).value())
                .agreesTo(5, reference.get(4).number("estimate"));
        assertNumber(fit.spread(Parameter.RESIDUAL_SD).value())
                .agreesTo(6, reference.get(5).number("estimate"));
        assertNumber(fit.logLikelihood()).isWithin(1, 1e-8, reference.get(6).number("estimate"));
        assertThat(fit.rowCount()).isEqualTo(reference.get(7).integer("estimate"));
        assertThat(fit.people()).isEqualTo(reference.get(8).integer("estimate"));
    }

    private static boolean isComplete(Row row) {
        return List.of("n_MD", "acid_dose", "suggestibility", "isGuessCorrectInt").stream()
                .noneMatch(column ->
                        row.text(column).equals("NA") || row.text(column).isEmpty());
    }
}
