package limen.analysis;

import static limen.testkit.Close.assertNumber;
import static org.assertj.core.api.Assertions.assertThat;

import limen.testkit.ReferenceTable.Row;
import org.junit.jupiter.api.Test;

/// The drop from the capsule difference to the difference at chance guessing, held against a bootstrap over people.
class BeliefDropReferenceTest {
    private final TrialFindings firstWeek = SharedTrial.findings(SharedTrial.firstWeek(), Plan.exploratory(true));
    private final TrialFindings sessions = SharedTrial.findings(SharedTrial.sessions(), Plan.exploratory(true));

    @Test
    void the_joint_delta_method_agrees_with_a_bootstrap_over_people() {
        for (var row : SharedTrial.reference("drop_bootstrap.csv").rows()) {
            var drop = Found.belief(findings(row), row.text("outcome")).drop();
            var bootstrap = row.number("bootstrap_sd_drop");
            var tolerance = isFirstWeek(row) ? 0.08 : 0.12;
            assertThat(drop.standardError() / bootstrap).as(row + "").isBetween(1 - tolerance, 1 + tolerance);
            assertNumber(drop.value())
                    .as(row + "")
                    .isWithin(isFirstWeek(row) ? 1e-9 : 1e-5, bootstrap, row.number("drop"));
        }
    }

    @Test
    void it_adds_up_the_influences_of_an_independent_implementation() {
        for (var row : SharedTrial.reference("drop_bootstrap.csv").rows()) {
            var drop = Found.belief(findings(row), row.text("outcome")).drop();
            var people = row.number("participants");
            assertNumber(drop.standardError() * Math.sqrt((people - 1) / people))
                    .as(row + "")
                    .agreesTo(isFirstWeek(row) ? 8 : 6, row.number("influence_sd_drop"));
        }
    }

    private static boolean isFirstWeek(Row row) {
        return row.text("table").equals("first_week");
    }

    private TrialFindings findings(Row row) {
        return isFirstWeek(row) ? firstWeek : sessions;
    }
}
