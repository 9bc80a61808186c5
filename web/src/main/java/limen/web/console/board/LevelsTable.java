package limen.web.console.board;

import java.util.List;
import java.util.Locale;
import limen.analysis.escalation.Escalation;
import limen.analysis.escalation.LevelNumbers;
import limen.analysis.escalation.Recommendation;
import limen.evidence.Codes;
import limen.study.protocol.Spoken;
import org.jspecify.annotations.Nullable;

/// What the dose-finding design of a protocol says about its written levels.
///
/// @param said the recommendation, which changes nothing by itself
public record LevelsTable(String said, List<Level> levels) {
    public LevelsTable {
        levels = List.copyOf(levels);
    }

    private static final char NEVER_BROKEN = '\u00a0';

    public record Level(
            int number, String dose, int people, int events, String share, String interval, String state, String why) {}

    /// Null where the protocol has no design.
    static @Nullable LevelsTable of(Escalation escalation) {
        return switch (escalation) {
            case Escalation.Withheld _, Escalation.NoDesign _ -> null;
            case Escalation.Answered answer ->
                new LevelsTable(
                        said(answer.recommendation()),
                        answer.levels().stream().map(LevelsTable::level).toList());
        };
    }

    private static Level level(LevelNumbers level) {
        var harm = level.harm();
        return new Level(
                level.level().number(),
                Spoken.dose(level.level().dose()).replace(' ', NEVER_BROKEN),
                level.people(),
                harm.events(),
                percent(harm.mean()),
                "%s to %s"
                        .formatted(
                                percent(harm.interval().lower()),
                                percent(harm.interval().upper())),
                Codes.of(level.state()).replace('_', ' '),
                level.why());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    private static String said(Recommendation recommendation) {
        return switch (recommendation) {
            case Recommendation.Recommended next ->
                "Recommended: level %d, %s. %s"
                        .formatted(
                                next.level(), next.isUp() ? "the next one up" : "below what was tried", next.because());
            case Recommendation.StayAsIs stay ->
                "Recommended: stay at level %d. %s".formatted(stay.level(), stay.because());
            case Recommendation.NoLevelAllowed none -> "Recommended: no level. " + none.because();
            case Recommendation.CannotTell few -> "Cannot tell. " + few.because();
        };
    }
}
