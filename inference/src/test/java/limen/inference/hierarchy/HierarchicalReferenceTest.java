package limen.inference.hierarchy;

import static limen.testkit.Close.assertNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import limen.inference.series.Likelihood;
import limen.testkit.ReferenceTable;
import limen.testkit.SharedReference;
import org.junit.jupiter.api.Test;

/// Against an independent program with dense covariance matrices and 2^15 nodes. Errors are in posterior standard
/// deviations, or relative for a standard deviation itself.
class HierarchicalReferenceTest {
    private record Limits(double coefficients, double people, double hyperMoments, double hyperQuantiles) {}

    @Test
    void the_default_number_of_nodes_gives_coefficients_to_five_thousandths_of_their_spread() {
        compare(fit(multi(), Likelihood.STATIONARY, 1024), "multi", new Limits(0.005, 0.015, 0.03, 0.15));
        compare(fit(Studies.small(), Likelihood.STATIONARY, 1024), "small", new Limits(0.008, 0.025, 0.05, 0.2));
    }

    @Test
    void many_nodes_give_the_reference() {
        compare(fit(multi(), Likelihood.STATIONARY, 1 << 14), "multi", new Limits(0.001, 0.003, 0.008, 0.04));
        compare(fit(Studies.small(), Likelihood.STATIONARY, 1 << 14), "small", new Limits(0.005, 0.01, 0.02, 0.1));
    }

    @Test
    void the_conditional_likelihood_has_a_reference_of_its_own() {
        compare(fit(multi(), Likelihood.CONDITIONAL, 1024), "multi_conditional", new Limits(0.005, 0.015, 0.03, 0.15));
    }

    /// The same scores on a tenfold scale: the same answer, ten times as large.
    @Test
    void the_scale_of_the_item_does_not_matter() {
        var study = Studies.small();
        var stretched = new StudySeries(study.people().stream()
                .map(person -> new PersonSeries(
                        person.id(),
                        person.days().stream()
                                .map(day -> new DayScore(day.day(), day.active(), day.time(), 20 + 10 * day.score()))
                                .toList()))
                .toList());
        var plain = (HierarchicalPosterior) HierarchicalModel.ofRange(0, 10).fit(study);
        var wide = (HierarchicalPosterior) HierarchicalModel.ofRange(20, 120).fit(stretched);

        assertThat(wide.population().active().mean())
                .isCloseTo(10 * plain.population().active().mean(), within(1e-6));
        assertThat(wide.spread().correlation().mean())
                .isCloseTo(plain.spread().correlation().mean(), within(1e-7));
        assertThat(wide.logEvidence()).isCloseTo(plain.logEvidence() - plain.used() * Math.log(10), within(1e-6));
    }

    private static void compare(HierarchicalPosterior posterior, String name, Limits limits) {
        var named = new ArrayList<>(posterior.rows());
        named.add(new NamedMarginal("new_person", posterior.population().newPerson()));
        named.add(new NamedMarginal("residual", posterior.spread().residual()));
        var reference = ReferenceTable.ofResource("/reference/hierarchical_%s.csv".formatted(name));
        assertThat(reference.rows()).hasSize(named.size() + 1);
        for (var row : reference.rows()) {
            var variable = row.text("variable");
            if (variable.equals("log_evidence")) {
                assertThat(posterior.logEvidence()).isCloseTo(row.number("mean"), within(0.02));
                continue;
            }
            var summary = named.stream()
                    .filter(one -> one.name().equals(variable))
                    .findFirst()
                    .orElseThrow()
                    .marginal()
                    .summary();
            var hyper = List.of("ar1", "sigma", "residual", "sd_intercept", "sd_active", "cor")
                    .contains(variable);
            var moments = hyper
                    ? limits.hyperMoments()
                    : variable.startsWith("active[") ? limits.people() : limits.coefficients();
            var quantiles = hyper ? limits.hyperQuantiles() : moments;
            var sd = row.number("sd");
            assertNumber(summary.mean()).as(variable).isWithin(moments, sd, row.number("mean"));
            assertNumber(summary.sd()).as("sd of " + variable).isWithin(moments, sd, sd);
            assertNumber(summary.lower()).as("2.5 % of " + variable).isWithin(quantiles, sd, row.number("lower"));
            assertNumber(summary.median()).as("50 % of " + variable).isWithin(quantiles, sd, row.number("median"));
            assertNumber(summary.upper()).as("97.5 % of " + variable).isWithin(quantiles, sd, row.number("upper"));
        }
    }

    private static StudySeries multi() {
        return Studies.of(SharedReference.table("reference/statistics/multi_50x28.csv"));
    }

    private static HierarchicalPosterior fit(StudySeries study, Likelihood likelihood, int nodes) {
        var result = new HierarchicalModel(StudyPriors.forRange(0, 10), likelihood, nodes).fit(study);
        assertThat(result).isInstanceOf(HierarchicalPosterior.class);
        return (HierarchicalPosterior) result;
    }
}
