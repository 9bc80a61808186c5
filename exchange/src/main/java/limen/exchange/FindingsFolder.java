package limen.exchange;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import limen.analysis.TrialFindings;

/// The folder that the findings of one analysis are written into: tables for programs, pages for people.
///
/// The files appear together or not at all. Files of the same names are replaced; all others in the folder are left
/// alone.
public final class FindingsFolder {
    private FindingsFolder() {}

    /// Why nothing could be written there, as far as can be seen beforehand: so that nobody waits for a long
    /// analysis to be told so.
    public static Optional<FolderWrite.Refused> obstacle(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            return Optional.of(
                    new FolderWrite.Refused(folder + " is a file; expected a folder, or a name that is free."));
        }
        if (Files.isDirectory(folder) && !Files.isWritable(folder)) {
            return Optional.of(notWritable(folder));
        }
        return Optional.empty();
    }

    /// Writes the tables of the findings, and pages beside them.
    ///
    /// @param pages what else belongs to the findings: file name to text
    public static FolderWrite write(Path folder, TrialFindings findings, Map<String, String> pages) {
        var files = FindingsTables.of(findings);
        pages.forEach((name, text) -> {
            if (!isPlainName(name) || files.containsKey(name)) {
                throw new IllegalArgumentException(
                        "a page is named \"%s\"; expected a file name that is free".formatted(name));
            }
            files.put(name, file -> file.write(text));
        });
        var obstacle = obstacle(folder);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        try {
            FilesTogether.write(folder, files);
            if (!pages.containsKey(PublishedTable.FILE)) {
                // One left from an earlier run would stand beside a guess curve of another kind.
                Files.deleteIfExists(folder.resolve(PublishedTable.FILE));
            }
            return new FolderWrite.Written(folder, List.copyOf(files.sequencedKeySet()));
        } catch (AccessDeniedException _) {
            return notWritable(folder);
        } catch (IOException e) {
            return new FolderWrite.Refused(
                    "%s cannot be written: %s. Nothing in it was changed.".formatted(folder, Reason.of(e)));
        }
    }

    private static FolderWrite.Refused notWritable(Path folder) {
        return new FolderWrite.Refused(
                folder + " may not be written by this user; expected a folder that is writable.");
    }

    private static boolean isPlainName(String name) {
        return !name.isEmpty() && !name.contains("/") && !name.contains("\\") && !name.startsWith(".");
    }
}
