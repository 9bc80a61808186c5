package limen.web.sheet;

import java.util.ArrayList;
import java.util.List;

/// One question of a form.
public sealed interface Field {
    /// Its name among the typed values.
    String name();

    /// What is asked, in a person's words.
    String label();

    /// What helps to answer; may be empty.
    String hint();

    /// Whether the form cannot do without it.
    boolean needed();

    /// A number in a unit.
    ///
    /// @param unit in words a person reads, "mmHg"; empty for a count
    /// @param step the smallest difference that is recorded
    @SuppressWarnings("AvoidCommonTypeNames") // always written Field.Number
    record Number(
            String name,
            String label,
            String hint,
            String unit,
            double lowest,
            double highest,
            double step,
            boolean needed)
            implements Field {}

    /// A mark on a line. Nothing is marked until somebody marks it.
    ///
    /// @param left what the lower end means
    record Line(String name, String label, String left, String right, int lowest, int highest) implements Field {
        @Override
        public String hint() {
            return "";
        }

        @Override
        public boolean needed() {
            return false;
        }

        /// Where it can be marked without a script: eleven places.
        public List<Integer> marks() {
            var marks = new ArrayList<Integer>();
            for (int i = 0; i <= 10; i++) {
                marks.add(Math.toIntExact(Math.round(lowest + (highest - lowest) * i / 10.0)));
            }
            return marks.stream().distinct().toList();
        }
    }

    /// One of several.
    record OneOf(String name, String label, String hint, List<Option> options, boolean needed) implements Field {
        public OneOf {
            options = List.copyOf(options);
        }
    }

    /// Any of several, none included.
    record AnyOf(String name, String label, String hint, List<Option> options) implements Field {
        public AnyOf {
            options = List.copyOf(options);
        }

        @Override
        public boolean needed() {
            return false;
        }
    }

    /// A time of day, on the clock of the wall.
    record Time(String name, String label, String hint, boolean needed) implements Field {}

    /// A text.
    ///
    /// @param most characters
    /// @param rows as high as so many lines; 1 for a single line
    record Words(String name, String label, String hint, int most, int rows, boolean needed) implements Field {}

    /// One thing to choose.
    ///
    /// @param value as it is typed
    record Option(String value, String label) {}

    /// Yes or no, neither beforehand.
    static OneOf yesNo(String name, String label, String hint, boolean needed) {
        return new OneOf(name, label, hint, List.of(new Option("yes", "Yes"), new Option("no", "No")), needed);
    }
}
