package limen.pharmacology.solver;

import java.util.Arrays;
import java.util.List;
import limen.testkit.SharedReference;

/// States of limen-ode-1 that another solver computed with a very small tolerance.
record OdeReference(List<Row> rows) {
    private static final List<String> STATES =
            List.of("gut_ug", "central_ug", "peripheral_ug", "cyp2d6_active", "metabolite_ug", "effect_site_ug_per_l");

    /// @param subject counted from 0
    @SuppressWarnings("ArrayRecordComponent") // a test's own
    record Row(int subject, int hour, double[] states) {}

    static OdeReference read() {
        return new OdeReference(
                SharedReference.table("reference/pharmacology/limen_ode_1_reference.csv").rows().stream()
                        .map(row -> new Row(
                                row.integer("subject") - 1,
                                row.integer("hour"),
                                STATES.stream().mapToDouble(row::number).toArray()))
                        .toList());
    }

    /// The largest error of a solution at every hour, each relative to the state, or to a thousandth of
    /// the largest value of that state in that subject where this is more.
    ///
    /// @param solution `[hour][state * lanes + lane]`
    /// @param first the subject of the first lane
    double largestError(double[][] solution, int first, int lanes) {
        var compared = rows.stream()
                .filter(row -> row.subject() >= first && row.subject() < first + lanes)
                .toList();
        if (compared.size() != 31 * lanes) {
            throw new IllegalArgumentException("The reference has %d rows for %d subjects from %d on; expected 31 each"
                    .formatted(compared.size(), lanes, first));
        }
        var largest = 0.0;
        for (var row : compared) {
            for (int state = 0; state < LimenOde1.STATES; state++) {
                var at = state * lanes + row.subject() - first;
                var peak = Arrays.stream(solution).mapToDouble(y -> y[at]).max().orElseThrow();
                var unit = Math.max(Math.abs(row.states()[state]), 1e-3 * peak);
                largest = Math.max(largest, Math.abs(solution[row.hour()][at] - row.states()[state]) / unit);
            }
        }
        return largest;
    }
}
