package limen.exchange;

import java.nio.file.Path;
import java.util.Map;
import limen.analysis.BeliefEvidence;
import limen.analysis.TrialFindings;

/// The folder that the findings of one analysis are written into: tables for programs, pages for people.
///
/// The files appear together or not at all. Files of the same names are replaced; all others in the folder are left
/// alone.
public final class FindingsFolder {
    private FindingsFolder() {}

    /// Writes the tables of the findings, and pages beside them.
    ///
    /// @param evidence what stands beside the findings about belief
    /// @param pages what else belongs to the findings: file name to text
    public static FolderWrite write(
            Path folder, TrialFindings findings, BeliefEvidence evidence, Map<String, String> pages) {
        var files = FindingsTables.of(findings, evidence);
        pages.forEach((name, text) -> {
            if (!isPlainName(name) || files.containsKey(name)) {
                throw new IllegalArgumentException(
                        "a page is named \"%s\"; expected a file name that is free".formatted(name));
            }
            files.put(name, file -> file.write(text));
        });
        var written = ResultFolder.write(folder, files);
        if (written instanceof FolderWrite.Written && !pages.containsKey(PublishedTable.FILE)) {
            // One left from an earlier run would stand beside a guess curve of another kind.
            return ResultFolder.without(folder, PublishedTable.FILE, written);
        }
        return written;
    }

    private static boolean isPlainName(String name) {
        return !name.isEmpty() && !name.contains("/") && !name.contains("\\") && !name.startsWith(".");
    }
}
