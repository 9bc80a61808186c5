package limen.safety;

import java.util.List;
import limen.evidence.Mode;

/// What came of reading a line of observations.
public sealed interface ObservationLine {
    /// Every pair was understood.
    ///
    /// @param mode as the line says; a study if it says nothing
    /// @param unknown names that are in no catalogue, so that no rule can look at them
    /// @param unknownWords pairs whose word is not among those of the catalogue, so that no rule
    /// can know it
    record Read(Observations observations, Mode mode, List<String> unknown, List<String> unknownWords)
            implements ObservationLine {
        public Read {
            unknown = List.copyOf(unknown);
            unknownWords = List.copyOf(unknownWords);
        }
    }

    /// A pair was not understood.
    ///
    /// @param pair the pair as it stands in the line
    /// @param expected what would have been understood
    record Refused(String pair, String expected) implements ObservationLine {}
}
