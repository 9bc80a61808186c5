package limen.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import limen.report.Provenance;
import picocli.CommandLine.Model.CommandSpec;

/// Where a page comes from: the file that was read, the command line as typed, and today.
final class Origin {
    private Origin() {}

    /// @param sha256 of the file
    static Provenance of(CommandSpec spec, Path file, String sha256) {
        return new Provenance(
                String.valueOf(file.getFileName()),
                sha256,
                CommandText.of(spec.root().commandLine().getParseResult().originalArgs()),
                Version.text(),
                LocalDate.now(ZoneId.systemDefault()).toString());
    }
}
