package limen.storage;

import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// The page that lies in an archive for programs: whose record it is, whether its people exist, and the hash of each
/// file, as JSON.
final class ArchiveManifest {
    private ArchiveManifest() {}

    /// @param hashes SHA-256 of each file by name, in order. Neither a name nor a study code holds anything that JSON
    /// would write otherwise.
    static String text(String study, Exported counts, SequencedMap<String, String> hashes) {
        return """
                {
                  "format": 1,
                  "study": "%s",
                  "kind": "%s",
                  "entries": %d,
                  "erased": %d,
                  "sha256": {
                %s
                  }
                }
                """.formatted(
                        study,
                        StudyKind.of(study).name().toLowerCase(Locale.ROOT),
                        counts.entries(),
                        counts.erased(),
                        hashes.entrySet().stream()
                                .map(file -> "    \"%s\": \"%s\"".formatted(file.getKey(), file.getValue()))
                                .collect(Collectors.joining(",\n")));
    }
}
