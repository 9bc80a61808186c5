package limen.inference.mixed;

import static limen.inference.mixed.Tables.column;
import static limen.inference.mixed.Tables.fit;
import static limen.inference.mixed.Tables.one;
import static limen.testkit.Close.assertNumber;

import limen.testkit.ReferenceTable;
import limen.testkit.SharedReference;
import org.junit.jupiter.api.Test;

/// Fifty simulated people, 28 days each: level, effect and the correlation of days, beside nlme's lme.
class Multi50x28Test {
    @Test
    void lme_agrees_on_fifty_people() {
        var rows = Tables.rows(
                SharedReference.table("reference/statistics/multi_50x28.csv").rows(),
                "id",
                "day",
                "y",
                one(),
                column("condition"),
                column("time"));
        for (var row : ReferenceTable.ofResource("/reference/mixed_multi.csv").rows()) {
            var fit = fit(
                    new MixedModel(
                            new RandomEffects.InterceptAndSlope(1),
                            row.text("serial").equals("ar1") ? SerialCorrelation.AR1 : SerialCorrelation.NONE),
                    rows,
                    row.text("likelihood").equals("REML") ? Likelihood.RESTRICTED : Likelihood.FULL);
            switch (row.text("name")) {
                case "intercept", "condition", "time" -> {
                    var term = row.text("name").equals("intercept")
                            ? 0
                            : row.text("name").equals("condition") ? 1 : 2;
                    assertNumber(fit.coefficient(term).value())
                            .as(row.toString())
                            .isWithin(1e-6, row.number("se"), row.number("value"));
                    assertNumber(fit.coefficient(term).standardError())
                            .as(row.toString())
                            .isWithin(1e-6, row.number("se"), row.number("se"));
                }
                case "logLik" ->
                    assertNumber(fit.logLikelihood()).as(row.toString()).isWithin(1, 1e-8, row.number("value"));
                case String parameter ->
                    assertNumber(fit.spread(Parameter.valueOf(parameter)).value())
                            .as(row.toString())
                            .isWithin(1, 1e-5, row.number("value"));
            }
        }
    }
}
