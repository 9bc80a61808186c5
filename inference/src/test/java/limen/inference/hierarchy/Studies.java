package limen.inference.hierarchy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.random.RandomGenerator;
import limen.testkit.ReferenceTable;

/// Studies for tests: read from tables, or simulated from parameters that are then known.
final class Studies {
    private Studies() {}

    static StudySeries of(ReferenceTable table) {
        var people = new LinkedHashMap<String, List<DayScore>>();
        for (var row : table.rows()) {
            people.computeIfAbsent(row.text("id"), unseen -> new ArrayList<>())
                    .add(new DayScore(
                            row.integer("day"), row.integer("condition") == 1, row.number("time"), row.number("y")));
        }
        return new StudySeries(people.entrySet().stream()
                .map(person -> new PersonSeries(person.getKey(), person.getValue()))
                .toList());
    }

    static StudySeries small() {
        return of(ReferenceTable.ofResource("/reference/hierarchical_small_data.csv"));
    }

    /// What a simulated study was made from.
    record Truth(
            double intercept,
            double active,
            double time,
            double phi,
            double sigma,
            double sdIntercept,
            double sdActive,
            double correlation) {}

    /// A study and the effect that each of its people really has.
    @SuppressWarnings("ArrayRecordComponent") // read only, inside these tests
    record Simulated(StudySeries study, double[] effects) {}

    /// Weeks of active and placebo in random order; each answer missing with that probability.
    static Simulated simulated(RandomGenerator random, Truth truth, int people, int days, double missing) {
        var series = new ArrayList<PersonSeries>();
        var effects = new double[people];
        for (var person = 0; person < people; person++) {
            var first = random.nextGaussian();
            var second = random.nextGaussian();
            var level = truth.intercept() + truth.sdIntercept() * first;
            effects[person] = truth.active()
                    + truth.sdActive()
                            * (truth.correlation() * first
                                    + Math.sqrt(1 - truth.correlation() * truth.correlation()) * second);
            var error = truth.sigma() / Math.sqrt(1 - truth.phi() * truth.phi()) * random.nextGaussian();
            var rows = new ArrayList<DayScore>();
            var activeFirst = random.nextBoolean();
            for (var day = 1; day <= days; day++) {
                var active = ((day - 1) / 5 % 2 == 0) == activeFirst;
                var time = (day - (days + 1) / 2.0) / 7;
                var score = level + (active ? effects[person] : 0) + truth.time() * time + error;
                rows.add(new DayScore(day, active, time, random.nextDouble() < missing ? Double.NaN : score));
                error = truth.phi() * error + truth.sigma() * random.nextGaussian();
            }
            series.add(new PersonSeries("p" + person, rows));
        }
        return new Simulated(new StudySeries(series), effects);
    }
}
