package limen.evidence;

import java.util.List;

/// One thing that rules may look at: its name, what kind of value it takes, and how it is said.
///
/// @param name as rules and files call it, `systolic_bp`
/// @param label as people call it, "upper blood pressure (systolic)"
/// @param loinc its LOINC code; empty if none was found
public record Observation(String name, Kind kind, String label, String loinc) {
    /// The values that an observation can take.
    public sealed interface Kind {
        /// A measurement, a score or a count.
        ///
        /// @param unit in UCUM; `1` for counts
        /// @param step the smallest difference in which it is recorded
        /// @param lowest the lowest value that can be a measurement at all
        /// @param highest the highest
        @SuppressWarnings("AvoidCommonTypeNames") // always written Kind.Number
        record Number(String unit, double step, double lowest, double highest) implements Kind {}

        /// Yes or no.
        record YesNo() implements Kind {}

        record Word(List<String> words) implements Kind {
            public Word {
                words = List.copyOf(words);
            }
        }
    }
}
