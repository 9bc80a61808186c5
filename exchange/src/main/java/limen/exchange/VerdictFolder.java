package limen.exchange;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The folder that the verdicts on a table of cases are written into.
public final class VerdictFolder {
    /// Its one file.
    public static final String FILE = "verdicts.csv";

    private static final String HEADER = "id,verdict,rules,sentence";

    private VerdictFolder() {}

    /// Writes one row per case. After a refusal the folder is as it was before.
    public static FolderWrite write(Path folder, List<JudgedCase> cases) {
        var obstacle = FindingsFolder.obstacle(folder);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        try {
            FilesTogether.write(folder, Map.of(FILE, new CsvTable(HEADER, rows -> fill(rows, cases))));
            return new FolderWrite.Written(folder, List.of(FILE));
        } catch (AccessDeniedException _) {
            return new FolderWrite.Refused(
                    folder + " may not be written by this user; expected a folder that is writable.");
        } catch (IOException e) {
            return new FolderWrite.Refused(
                    "%s cannot be written: %s. Nothing in it was changed.".formatted(folder, Reason.of(e)));
        }
    }

    private static void fill(CsvTable.Rows rows, List<JudgedCase> cases) {
        for (var judged : cases) {
            var judgement = judged.judgement();
            var rules = judgement.matches().stream()
                    .map(match -> match.rule().id().text())
                    .collect(Collectors.joining(";"));
            rows.row(
                            judged.given().id(),
                            judgement.verdict().code(),
                            rules,
                            judgement.sentence(judged.given().mode()))
                    .end();
        }
    }
}
