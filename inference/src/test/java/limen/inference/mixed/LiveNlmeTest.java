package limen.inference.mixed;

import static limen.inference.mixed.Tables.fit;
import static limen.testkit.Close.assertNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Data of R's package nlme, which its licence keeps out of this repository, fitted by it and by us
/// side by side; skipped where R is not installed.
@Tag("slow")
class LiveNlmeTest {
    private static final String SCRIPT = """
            suppressMessages(library(nlme))
            options(digits = 17)
            tight <- lmeControl(msTol = 1e-14, tolerance = 1e-13, msMaxIter = 5000, maxIter = 5000, niterEM = 200,
                                msMaxEval = 10000, returnObject = TRUE)
            tightGls <- glsControl(msTol = 1e-14, tolerance = 1e-13, msMaxIter = 5000, maxIter = 5000)
            ovary <- data.frame(id = as.integer(factor(as.character(Ovary$Mare))), time = ave(Ovary$Time, Ovary$Mare, FUN = seq_along),
                                a = sin(2 * pi * Ovary$Time), b = cos(2 * pi * Ovary$Time), y = Ovary$follicles)
            rats <- data.frame(id = as.integer(factor(as.character(BodyWeight$Rat))), time = BodyWeight$Time,
                               a = BodyWeight$Time, b = as.integer(BodyWeight$Diet == "2"), y = BodyWeight$weight)
            show <- function(name, d, fit, b, v) {
              for (i in seq_len(nrow(d))) cat("row", name, paste(sprintf("%.17g", unlist(d[i, ])), collapse = " "), "\\n")
              cat("fit", name, sprintf("%.17g", c(logLik(fit), b, sqrt(diag(v)))), "\\n")
            }
            f <- gls(y ~ a + b, ovary, correlation = corAR1(.3, form = ~ time | id), control = tightGls)
            show("ovary_gls", ovary, f, coef(f), f$varBeta)
            f <- lme(y ~ a + b, ovary, random = ~ 1 | id, correlation = corAR1(.3, form = ~ time | id), control = tight)
            show("ovary_level", ovary, f, fixef(f), f$varFix)
            f <- lme(y ~ a + b, rats, random = ~ a | id, correlation = corCAR1(.9, form = ~ time | id), control = tight)
            show("rats_line", rats, f, fixef(f), f$varFix)
            """;

    @Test
    void nlme_agrees_on_its_own_data() throws IOException, InterruptedException {
        var lines = output();
        for (var line : lines) {
            var words = line.strip().split("\\s+", -1);
            if (words[0].equals("fit")) {
                compare(
                        words,
                        lines.stream()
                                .map(other -> other.strip().split("\\s+", -1))
                                .filter(other -> other[0].equals("row") && other[1].equals(words[1]))
                                .map(LiveNlmeTest::numbers)
                                .toList());
            }
        }
        assertThat(lines.stream().filter(line -> line.startsWith("fit"))).hasSize(3);
    }

    private static List<String> output() throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder("Rscript", "-e", SCRIPT)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException absent) {
            assumeTrue(false, "skipped: Rscript is not installed");
            throw absent;
        }
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assumeTrue(process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0, "skipped: R has no package nlme");
        return text.lines().toList();
    }

    private static double[] numbers(String[] words) {
        return Arrays.stream(words).skip(2).mapToDouble(Double::parseDouble).toArray();
    }

    private static void compare(String[] words, List<double[]> table) {
        var model = switch (words[1]) {
            case "ovary_gls" -> new MixedModel(new RandomEffects.None(), SerialCorrelation.AR1);
            case "ovary_level" -> new MixedModel(new RandomEffects.Intercept(), SerialCorrelation.AR1);
            default -> new MixedModel(new RandomEffects.InterceptAndSlope(1), SerialCorrelation.CAR1);
        };
        var rows = Rows.of(
                table.stream().mapToInt(row -> (int) row[0]).toArray(),
                table.stream().mapToDouble(row -> row[1]).toArray(),
                table.stream().map(row -> new double[] {1, row[2], row[3]}).toArray(double[][]::new),
                table.stream().mapToDouble(row -> row[4]).toArray());
        var fit = fit(model, rows, Likelihood.RESTRICTED);
        var expected = numbers(words);
        System.out.printf("%s: log L %.10f, nlme %.10f%n", words[1], fit.logLikelihood(), expected[0]);
        assertThat(fit.logLikelihood()).isGreaterThan(expected[0] - 1e-9);
        assertNumber(fit.logLikelihood()).isWithin(1, 1e-6, expected[0]);
        for (var term = 0; term < 3; term++) {
            var error = expected[4 + term];
            assertNumber(fit.coefficient(term).value()).as(words[1]).isWithin(1e-4, error, expected[1 + term]);
            assertNumber(fit.coefficient(term).standardError()).as(words[1]).isWithin(1e-4, error, error);
        }
    }
}
