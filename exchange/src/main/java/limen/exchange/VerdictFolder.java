package limen.exchange;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/// The folder that the verdicts on a table of cases are written into.
public final class VerdictFolder {
    /// Its one file.
    public static final String FILE = "verdicts.csv";

    private static final String HEADER = "id,verdict,rules,sentence";

    private VerdictFolder() {}

    /// Writes one row per case. After a refusal the folder is as it was before.
    public static FolderWrite write(Path folder, List<JudgedCase> cases) {
        var files = new LinkedHashMap<String, CsvTable>();
        files.put(FILE, new CsvTable(HEADER, rows -> fill(rows, cases)));
        return ResultFolder.write(folder, files);
    }

    private static void fill(CsvTable.Rows rows, List<JudgedCase> cases) {
        for (var judged : cases) {
            var judgement = judged.judgement();
            var rules = judgement.matches().stream()
                    .map(match -> match.rule().id().text())
                    .collect(Collectors.joining(";"));
            rows.row(judged.given().id(), judgement.verdict().code(), rules, sentence(judged))
                    .end();
        }
    }

    /// What was judged, and what could not be: a misspelt sign must not pass for none.
    private static String sentence(JudgedCase judged) {
        var given = judged.given();
        var said = judged.judgement().sentence(given.mode());
        return given.notJudged().isEmpty()
                ? said
                : "%s Not judged, because no rule looks at it: %s."
                        .formatted(said, String.join(", ", given.notJudged()));
    }
}
