package limen.web.console.board;

import java.util.List;
import java.util.stream.Stream;
import limen.analysis.record.StoppingStep;
import limen.analysis.record.StudyRecord;
import limen.evidence.Domain;
import limen.evidence.Operand;
import limen.evidence.Rule;
import limen.evidence.RuleTable;
import limen.report.figure.BoundaryFigure;
import limen.report.figure.Markup;
import limen.report.words.Numbers;
import limen.study.Tally;

/// The boundary at which the study stops for everybody, and each rule that can stop it beside its count today.
///
/// @param drawing empty where no rule counts people stopped by a vital sign, or nobody has taken a capsule
public record BoundaryPart(Markup drawing, String sentence, List<Count> counts) {
    public BoundaryPart {
        counts = List.copyOf(counts);
    }

    /// One rule and its count.
    ///
    /// @param now what was counted
    /// @param stops at what the rule stops the study
    public record Count(String rule, String words, String now, String stops, boolean reached) {}

    private static final int SHORTEST = 10;

    static BoundaryPart of(StudyRecord log, RuleTable rules, Tally tally) {
        var step = StoppingStep.of(log, rules);
        var counts = rules.all().stream()
                .filter(rule -> rule.domain() == Domain.STUDY)
                .flatMap(rule -> count(rule, tally))
                .toList();
        return step.filter(each -> each.now().dosed() > 0)
                .map(each -> new BoundaryPart(drawn(each), sentence(each), counts))
                .orElse(new BoundaryPart(
                        Markup.NONE, "Nobody has taken a capsule, so there is nothing to draw.", counts));
    }

    private static Markup drawn(StoppingStep step) {
        var people = Math.max(SHORTEST, step.now().dosed());
        return BoundaryFigure.drawn(
                "boundary",
                "Stopping boundary. %s".formatted(sentence(step)),
                people,
                step::fewestToStop,
                step.way().stream()
                        .map(point -> new BoundaryFigure.Point(point.dosed(), point.stopped()))
                        .toList(),
                "people",
                "stopped");
    }

    private static String sentence(StoppingStep step) {
        var now = step.now();
        return "Of %d people who took a capsule, %d %s stopped by a vital sign; with that many people, %d would end all dosing.%s"
                .formatted(
                        now.dosed(),
                        now.stopped(),
                        now.stopped() == 1 ? "was" : "were",
                        step.fewestToStop(now.dosed()),
                        step.isReached() ? " The line is reached." : "");
    }

    private static Stream<Count> count(Rule rule, Tally tally) {
        if (!(rule.when().comparison().operand() instanceof Operand.Threshold(var limit))) {
            return Stream.empty();
        }
        return switch (rule.when().comparison().reading().observation()) {
            case "related_sae_count" -> Stream.of(whole(rule, tally.relatedSerious(), limit));
            case "fatal_or_life_threatening_count" -> Stream.of(whole(rule, tally.lifeThreatening(), limit));
            case "share_with_stop_vital" ->
                Stream.of(new Count(
                        rule.id().text(),
                        rule.words(),
                        Numbers.percent(tally.shareStoppedByVitals()),
                        "at %s or more".formatted(Numbers.percent(limit)),
                        tally.shareStoppedByVitals() >= limit));
            default -> Stream.empty();
        };
    }

    private static Count whole(Rule rule, int now, double limit) {
        return new Count(
                rule.id().text(),
                rule.words(),
                Integer.toString(now),
                "at %s or more".formatted(Numbers.tick(limit)),
                now >= limit);
    }
}
