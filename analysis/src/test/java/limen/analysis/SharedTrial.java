package limen.analysis;

import java.util.List;
import limen.inference.Arm;
import limen.inference.Guess;
import limen.testkit.ReferenceTable;
import limen.testkit.SharedReference;

/// The self-blinding trial's tables, read where they lie. The tests that use them are skipped in a clone without them.
final class SharedTrial {
    private static final String FOLDER = "data/self-blinding-trial/";

    private SharedTrial() {}

    static TrialTable firstWeek() {
        return read("first_week.csv", "subject_id", "scale", "delta_score", "AC");
    }

    static TrialTable sessions() {
        return read("sessions.csv", "trial_id", "test_name", "value", "MD");
    }

    private static TrialTable read(String file, String participant, String outcome, String value, String active) {
        var table = TrialTable.builder();
        var line = 1;
        for (var row : SharedReference.table(FOLDER + file).rows()) {
            line++;
            var refused = table.add(
                    line,
                    row.text(participant),
                    row.text("tp"),
                    row.text(outcome),
                    row.text("condition").equals(active) ? Arm.ACTIVE : Arm.PLACEBO,
                    row.text("guess").equals(active) ? Guess.ACTIVE : Guess.PLACEBO,
                    row.number(value));
            if (refused.isPresent()) {
                throw new IllegalStateException(file + " line " + line + ": " + refused.get());
            }
        }
        return table.build();
    }

    static TrialFindings findings(TrialTable table, Plan plan) {
        return TrialAnalysis.of(table, plan, DataQuality.of(table, List.of()));
    }

    /// R's answers, from the folder of reference tables of this module.
    static ReferenceTable reference(String name) {
        return ReferenceTable.ofResource("/reference/" + name);
    }
}
