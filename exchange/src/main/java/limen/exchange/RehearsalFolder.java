package limen.exchange;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import limen.study.Entry;
import limen.study.ParticipantId;
import limen.study.log.EntryJson;

/// The folder that a rehearsal is written into: the log of the study, the log of each person, and pages to look at.
public final class RehearsalFolder {
    private RehearsalFolder() {}

    /// The file with every entry, in the order in which it was accepted.
    public static final String LOG = "log.jsonl";

    /// The file with the entries about one person.
    public static String logOf(ParticipantId person) {
        return person + ".jsonl";
    }

    /// Writes the logs as JSON Lines, and pages beside them.
    ///
    /// @param pages file name to text
    public static FolderWrite write(
            Path folder, List<Entry> log, Map<ParticipantId, List<Entry>> people, Map<String, String> pages) {
        var files = new LinkedHashMap<String, FileContent>();
        files.put(LOG, lines(log));
        people.forEach((person, entries) -> files.put(logOf(person), lines(entries)));
        pages.forEach((name, text) -> files.put(name, file -> file.write(text)));
        return ResultFolder.write(folder, files);
    }

    private static FileContent lines(List<Entry> entries) {
        return file -> {
            for (var entry : entries) {
                file.write(EntryJson.write(entry));
                file.write('\n');
            }
        };
    }
}
