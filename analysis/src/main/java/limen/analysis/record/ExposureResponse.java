package limen.analysis.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import limen.analysis.person.PersonCourse;
import limen.inference.Estimate;
import limen.quantity.Salt;
import limen.study.protocol.Outcome;

/// How an outcome goes with the amount that was taken in a period, once the list is opened and doses are known.
///
/// Nobody was drawn by lot to take more or fewer of their capsules, so a slope here is no proof of a cause; what was
/// drawn by lot is compared elsewhere.
///
/// @param outcome code
/// @param amounts what was taken in a period, the least first
/// @param slope of the outcome per mg of hydrochloride, each person compared with themselves alone; unknown where
///     [#why] says so
/// @param why there is no slope; empty if there is one
public record ExposureResponse(String outcome, List<Amount> amounts, Estimate slope, String why) {
    /// An amount that was taken in some periods.
    ///
    /// @param milligrams of hydrochloride in one period
    /// @param mean of the values of those periods
    public record Amount(double milligrams, int periods, int people, double mean) {}

    private static final int ENOUGH_AMOUNTS = 3;
    private static final String TITRATED =
            "The protocol has steps by which a dose goes up, so the list alone does not say how much a capsule held.";
    private static final String TOO_FEW =
            "Beside none there was one amount only, so how much and which capsule cannot be told apart.";
    private static final String BETWEEN =
            "Nobody had values under two amounts, so there is nobody to compare with themselves.";

    public ExposureResponse {
        amounts = List.copyOf(amounts);
    }

    /// The amount and the value of one period of somebody.
    record Point(String person, double milligrams, double value) {}

    public static ExposureResponse of(StudyRecord log, Outcome outcome) {
        if (!log.study().titration().isEmpty()) {
            return new ExposureResponse(outcome.code(), List.of(), Estimate.UNKNOWN, TITRATED);
        }
        var points = new ArrayList<Point>();
        for (var person : log.begun()) {
            RecordTable.course(log, person).ifPresent(course -> points.addAll(points(outcome, person, course)));
        }
        var amounts = amounts(points);
        if (amounts.size() < ENOUGH_AMOUNTS) {
            return new ExposureResponse(outcome.code(), amounts, Estimate.UNKNOWN, TOO_FEW);
        }
        var slope = within(points);
        return new ExposureResponse(outcome.code(), amounts, slope, slope.isKnown() ? "" : BETWEEN);
    }

    private static List<Point> points(Outcome outcome, Somebody person, PersonCourse course) {
        var means = course.means(outcome, person.told());
        var points = new ArrayList<Point>();
        for (int period = 1; period <= means.size(); period++) {
            if (Double.isFinite(means.get(period - 1))) {
                points.add(new Point(person.id().text(), milligrams(person, course, period), means.get(period - 1)));
            }
        }
        return points;
    }

    private static double milligrams(Somebody person, PersonCourse course, int period) {
        var dose = course.study().arms().stream()
                .filter(arm -> arm.code().equals(course.kinds().get(period - 1)))
                .flatMap(arm -> Stream.ofNullable(arm.dose()))
                .mapToDouble(each -> each.in(Salt.HYDROCHLORIDE).milligrams())
                .sum();
        var capsules = person.known().doses().taken().stream()
                .filter(taken -> course.periodAt(taken.at()).orElse(0) == period)
                .mapToDouble(taken -> taken.capsules())
                .sum();
        return dose * capsules;
    }

    private static List<Amount> amounts(List<Point> points) {
        Map<Double, List<Point>> byAmount =
                points.stream().collect(Collectors.groupingBy(Point::milligrams, TreeMap::new, Collectors.toList()));
        return byAmount.entrySet().stream()
                .map(amount -> new Amount(
                        amount.getKey(),
                        amount.getValue().size(),
                        (int) amount.getValue().stream()
                                .map(Point::person)
                                .distinct()
                                .count(),
                        amount.getValue().stream()
                                .mapToDouble(Point::value)
                                .average()
                                .orElse(Double.NaN)))
                .toList();
    }

    /// Least squares with a level of their own for each person: `sum dx dy / sum dx dx` of what stands apart from each
    /// person's mean, with rows minus people minus 1 degrees of freedom.
    static Estimate within(List<Point> points) {
        var byPerson = points.stream().collect(Collectors.groupingBy(Point::person, TreeMap::new, Collectors.toList()));
        var xx = 0.0;
        var xy = 0.0;
        var yy = 0.0;
        for (var own : byPerson.values()) {
            var x = own.stream().mapToDouble(Point::milligrams).average().orElse(0);
            var y = own.stream().mapToDouble(Point::value).average().orElse(0);
            for (var point : own) {
                var dx = point.milligrams() - x;
                var dy = point.value() - y;
                xx += dx * dx;
                xy += dx * dy;
                yy += dy * dy;
            }
        }
        var df = points.size() - byPerson.size() - 1;
        if (!(xx > 0) || df < 1) {
            return Estimate.UNKNOWN;
        }
        var slope = xy / xx;
        var residual = Math.max(0, yy - slope * xy) / df;
        return new Estimate(slope, Math.sqrt(residual / xx), df);
    }
}
