package limen.pharmacology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import limen.testkit.ReferenceTable;
import limen.testkit.SharedReference;
import org.junit.jupiter.api.Test;

/// Row D7 of the acceptance set: the trajectories that another program computed.
class ReferenceTrajectoryTest {
    private static final Map<String, Regimen> REGIMENS = Map.of(
            "10mg", Bodies.once(10),
            "20mg", Bodies.once(20),
            "75mg", Bodies.once(75),
            "100mg", Bodies.once(100),
            "125mg", Bodies.once(125),
            "100+100_24h",
                    new Regimen.Listed(List.of(
                            new Intake(0, Bodies.hydrochloride(100)), new Intake(24, Bodies.hydrochloride(100)))),
            "20mg_q72h_x4", new Regimen.Every(Bodies.hydrochloride(20), 72, new Extent.Doses(4)));

    /// The file prints four decimals of a concentration.
    private static final double PRINTED = 2e-4;

    @Test
    void concentration_and_enzyme_follow_the_reference_to_half_a_percent() {
        var table = SharedReference.table("reference/pharmacology/limen_pk1_trajectories.csv");
        for (var regimen : REGIMENS.entrySet()) {
            var rows = table.rows().stream()
                    .filter(row -> row.text("regimen").equals(regimen.getKey()))
                    .toList();
            assertThat(rows).hasSize(15);
            var hours = rows.stream().mapToDouble(row -> row.number("t_h")).toArray();
            var course = Course.of(Bodies.typical(), regimen.getValue(), hours);
            for (int i = 0; i < hours.length; i++) {
                close(
                        rows.get(i),
                        course.value(Variable.MDMA, i),
                        Math.max(0, rows.get(i).number("C_ng_mL")));
                close(rows.get(i), course.value(Variable.CYP2D6, i), rows.get(i).number("E"));
            }
        }
    }

    private static void close(ReferenceTable.Row row, double actual, double expected) {
        assertThat(actual).as(row.toString()).isCloseTo(expected, within(0.005 * expected + PRINTED));
    }
}
