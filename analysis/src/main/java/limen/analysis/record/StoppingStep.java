package limen.analysis.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import limen.evidence.Operand;
import limen.evidence.Rule;
import limen.evidence.RuleTable;

/// The rule that ends a study when too many people were stopped by a vital sign, beside how many were: the boundary,
/// and the way towards it.
///
/// Whoever had their record erased is in neither; the rule itself goes on counting them.
///
/// @param rule which stops the study
/// @param limit the share of people, among those who took a capsule, at which it stops; above 0, at most 1
/// @param way after each first capsule and each stop, in the order in which they happened
public record StoppingStep(Rule rule, double limit, List<Point> way) {
    private static final String SHARE = "share_with_stop_vital";

    /// So many had taken a capsule, and so many of them were stopped.
    public record Point(int dosed, int stopped) {}

    public StoppingStep {
        way = List.copyOf(way);
        if (!(limit > 0 && limit <= 1)) {
            throw new IllegalArgumentException("a limit of %s; expected a share above 0, at most 1".formatted(limit));
        }
    }

    /// The reviewed rule and what the record says; nothing where no rule counts people stopped by a vital sign.
    public static Optional<StoppingStep> of(StudyRecord log, RuleTable rules) {
        return rules.all().stream()
                .filter(rule -> rule.when().comparison().reading().observation().equals(SHARE)
                        && rule.when().comparison().operand() instanceof Operand.Threshold)
                .min(Comparator.comparingDouble(StoppingStep::limit))
                .map(rule -> new StoppingStep(rule, limit(rule), way(log, rules)));
    }

    private static double limit(Rule rule) {
        return rule.when().comparison().operand() instanceof Operand.Threshold(var share) ? share : 1;
    }

    private record Moment(Instant at, boolean isStop) {}

    private static List<Point> way(StudyRecord log, RuleTable rules) {
        var moments = new ArrayList<Moment>();
        for (var person : log.people()) {
            var first = person.known().doses().first();
            var stop = person.known().supervision().stop();
            first.ifPresent(dose -> moments.add(new Moment(dose.at(), false)));
            if (first.isPresent() && stop != null && HarmCount.isVital(rules, stop)) {
                var dosed = first.get().at();
                moments.add(new Moment(stop.since().isBefore(dosed) ? dosed : stop.since(), true));
            }
        }
        moments.sort(Comparator.comparing(Moment::at).thenComparing(Moment::isStop));
        var way = new ArrayList<Point>();
        var dosed = 0;
        var stopped = 0;
        for (var moment : moments) {
            if (moment.isStop()) {
                stopped++;
            } else {
                dosed++;
            }
            way.add(new Point(dosed, stopped));
        }
        return way;
    }

    /// The fewest people stopped by a vital sign that end the study once `dosed` people took a capsule.
    public int fewestToStop(int dosed) {
        // A share of exactly the limit stops; a rounding error of the product must not ask for one more.
        return (int) Math.ceil(limit * dosed - 1e-9);
    }

    /// Where it stands now.
    public Point now() {
        return way.isEmpty() ? new Point(0, 0) : way.getLast();
    }

    public boolean isReached() {
        return now().dosed() > 0 && now().stopped() >= fewestToStop(now().dosed());
    }
}
