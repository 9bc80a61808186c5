package limen.exchange;

import java.util.List;

/// What came of reading a table of cases for the safety rules.
public sealed interface VerdictCasesRead {
    /// Every case was understood.
    ///
    /// @param notes what no rule can look at, a sentence each: it may be a slip of the pen
    record Read(List<VerdictCase> cases, List<String> notes) implements VerdictCasesRead {
        public Read {
            cases = List.copyOf(cases);
            notes = List.copyOf(notes);
        }
    }

    /// The table was not understood. The sentence says where and what was expected.
    record Refused(String sentence) implements VerdictCasesRead {}
}
