package limen.exchange;

import limen.analysis.DataQuality;
import limen.analysis.TrialTable;

/// What came of reading a trial table.
public sealed interface TableRead {
    /// The whole table was understood.
    ///
    /// @param sha256 of the bytes of the file as it lies on the disk, 64 hexadecimal digits
    record Read(TrialTable table, DataQuality quality, String sha256) implements TableRead {}

    /// The table was not understood. The sentence says where and what was expected, and holds no more of a row than
    /// the one cell it is about.
    record Refused(String sentence) implements TableRead {}
}
