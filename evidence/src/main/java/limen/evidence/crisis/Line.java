package limen.evidence.crisis;

/// One entry of a row of crisis resources: a number and whom it reaches.
public sealed interface Line {
    /// As it stands in the table.
    String text();

    /// What a person reads.
    String shown();

    /// Found in a source.
    record Checked(String text) implements Line {
        @Override
        public String shown() {
            return text;
        }
    }

    /// In the table, but not found in a source.
    record NotConfirmed(String text) implements Line {
        @Override
        public String shown() {
            return text + " (not confirmed)";
        }
    }

    /// The table has none.
    record None() implements Line {
        @Override
        public String text() {
            return "";
        }

        @Override
        public String shown() {
            return "none known here";
        }
    }
}
