package limen.web.console.board;

import java.util.List;
import java.util.stream.IntStream;
import limen.analysis.record.Somebody;
import limen.analysis.record.StudyRecord;
import limen.inference.Estimate;
import limen.inference.sequential.AlphaSpending;
import limen.inference.sequential.InformationFractions;
import limen.inference.sequential.InterimBoundary;
import limen.inference.sequential.Sides;
import limen.report.words.Numbers;
import limen.study.protocol.AnalysisPlan;
import limen.study.protocol.AnalysisPlan.Spending;

/// The looks at outcomes that the protocol plans, and how far a difference must stand out at each of them so that all
/// together mislead no more often than one test at the end.
///
/// @param sentence what the protocol plans
/// @param standing how far the study has come; empty where nobody planned looks, or how many people there will be
public record LooksTable(String sentence, String standing, List<Look> looks) {
    public LooksTable {
        looks = List.copyOf(looks);
    }

    /// One look.
    ///
    /// @param seen share of the final information
    /// @param level the p-value that must be reached
    /// @param due whether it is the one that so many people who came to the end of their course are enough for
    public record Look(String name, String seen, String statistic, String level, boolean due) {}

    static LooksTable of(StudyRecord log) {
        var plan = log.study().analysis();
        if (plan == null) {
            return none("The protocol has no analysis plan, and so no look at outcomes before the end.");
        }
        if (plan.spending() == null) {
            return none("The protocol plans no look at outcomes before the end.");
        }
        return of(log, plan, plan.spending());
    }

    private static LooksTable none(String sentence) {
        return new LooksTable(sentence + " This page shows harm, and no outcome.", "", List.of());
    }

    private static LooksTable of(StudyRecord log, AnalysisPlan plan, Spending spending) {
        // The last look is the analysis at the end.
        var fractions = InformationFractions.equallySpaced(plan.looks() + 1);
        var boundary = InterimBoundary.of(1 - Estimate.LEVEL, Sides.TWO, rule(spending), fractions);
        var finished =
                log.begun().stream().filter(person -> isOver(log, person)).count();
        var blinding = log.study().blinding();
        var reached = blinding == null ? 0 : (double) finished / blinding.people();
        var enoughFor = (int) fractions.fractions().stream()
                .filter(fraction -> reached >= fraction)
                .count();
        var looks = IntStream.range(0, fractions.looks())
                .mapToObj(look -> new Look(
                        look + 1 == fractions.looks() ? "at the end" : "look " + (look + 1),
                        Numbers.percent(fractions.fractions().get(look)),
                        Numbers.fixed(boundary.critical().get(look), 2),
                        Numbers.p(boundary.nominalLevel(look)),
                        look + 1 == enoughFor))
                .toList();
        return new LooksTable(
                "The protocol plans %d %s at outcomes before the end, at equal steps, and spends the 5 %% of error by the rule of %s. This page shows harm, and no outcome."
                        .formatted(plan.looks(), plan.looks() == 1 ? "look" : "looks", name(spending)),
                blinding == null ? "" : standing(finished, blinding.people(), enoughFor, looks),
                looks);
    }

    private static String standing(long finished, int planned, int enoughFor, List<Look> looks) {
        return "%d of %d planned people have come to the end of their course. %s"
                .formatted(
                        finished,
                        planned,
                        enoughFor == 0
                                ? "That is too few for the first look."
                                : enoughFor == looks.size()
                                        ? "That is everybody: the analysis at the end is due."
                                        : "That is enough for %s, and not for the next."
                                                .formatted(
                                                        looks.get(enoughFor - 1).name()));
    }

    private static boolean isOver(StudyRecord log, Somebody person) {
        var standing = person.known().standing();
        var firstDay = standing.firstDay();
        return firstDay != null
                && !log.until()
                        .atZone(standing.zone(log.until()))
                        .toLocalDate()
                        .isBefore(firstDay.plusDays(log.study().course().days()));
    }

    private static AlphaSpending rule(Spending spending) {
        return switch (spending) {
            case OBRIEN_FLEMING -> AlphaSpending.obrienFleming();
            case POCOCK -> AlphaSpending.pocock();
        };
    }

    private static String name(Spending spending) {
        return switch (spending) {
            case OBRIEN_FLEMING -> "O’Brien and Fleming";
            case POCOCK -> "Pocock";
        };
    }
}
