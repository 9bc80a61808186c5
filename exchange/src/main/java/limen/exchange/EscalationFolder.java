package limen.exchange;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import limen.analysis.escalation.Escalation;
import limen.analysis.escalation.LevelNumbers;
import limen.analysis.escalation.LevelNumbers.Share;
import limen.analysis.escalation.Recommendation;

/// The folder that the answer of a dose-finding design is written into.
public final class EscalationFolder {
    /// Its one file.
    public static final String FILE = "escalation.csv";

    private static final String HEADER =
            "level,dose_mg,salt,step,event,people,watched,events,mean,lower,upper,state,reason,recommendation,highest_level,places";

    private EscalationFolder() {}

    /// Writes a row for each level and kind of event. After a refusal the folder is as it was
    /// before.
    public static FolderWrite write(Path folder, Escalation.Answered answer) {
        var files = new LinkedHashMap<String, CsvTable>();
        files.put(FILE, new CsvTable(HEADER, rows -> fill(rows, answer)));
        return ResultFolder.write(folder, files);
    }

    private static void fill(CsvTable.Rows rows, Escalation.Answered answer) {
        for (var level : answer.levels()) {
            row(rows, answer, level, "harm", level.harm());
            var noticed = level.noticed();
            if (noticed != null) {
                row(rows, answer, level, "noticed", noticed);
            }
        }
    }

    private static void row(
            CsvTable.Rows rows, Escalation.Answered answer, LevelNumbers numbers, String event, Share share) {
        var level = numbers.level();
        var step = level.step();
        var places = answer.places();
        var row = rows.row(Integer.toString(level.number()))
                .with(level.dose().milligrams())
                .with(level.dose().salt().name().toLowerCase(Locale.ROOT))
                .with(step == null ? "" : step.code())
                .with(event)
                .with(numbers.people())
                .with(numbers.watched())
                .with(share.events())
                .with(share.mean())
                .with(share.interval())
                .with(numbers.state().name().toLowerCase(Locale.ROOT))
                .with(numbers.why())
                .with(code(answer.recommendation()))
                .with(answer.recommendation().highest());
        (places == null ? row.withMissing() : row.with(places)).end();
    }

    private static String code(Recommendation recommendation) {
        return switch (recommendation) {
            case Recommendation.Recommended _ -> "recommended";
            case Recommendation.StayAsIs _ -> "stay_as_is";
            case Recommendation.NoLevelAllowed _ -> "no_level_allowed";
            case Recommendation.CannotTell _ -> "cannot_tell";
        };
    }
}
