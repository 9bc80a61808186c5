package limen.inference.hierarchy;

import java.util.Arrays;
import java.util.TreeSet;

/// The data in the only form the likelihood needs them: sums of products, gathered in one pass, so that an evaluation
/// costs as much as there are people and not days.
///
/// An error fades over a gap of g days by `phi^g`. With `a_t` the row `(1, c, time, y)` of a day, `d = a_t - a_s` the
/// step since the day s before it and `delta = 1 - phi^g`, what is new in the day has the products
/// `(d + delta a_s)(d + delta a_s)'`: a constant, a linear and a quadratic part in delta. Days with the same gap share
/// delta, so each *gap class* keeps three sums. Written in `1 - phi^g`, nothing cancels where phi nears 1.
///
/// The first day of a series counts with `1 - phi^2 = 2 delta - delta^2` and so joins the parts of the one-day gap.
final class CrossProducts {
    /// Per person: 11, 1c, cc, 1t, ct, 1y, cy.
    static final int OF_PERSON = 7;
    /// Over all people: tt, ty, yy.
    static final int OF_ALL = 3;
    /// Constant, linear and quadratic part.
    static final int PARTS = 3;

    private static final int COLUMNS = 4;

    final int people;
    final int answers;
    /// The gaps that occur in the data, one day first; each with the number of steps that span it.
    final int[] gaps;

    final int[] steps;
    /// People with at least one answer under the stationary likelihood: each has a first day.
    final int starts;
    /// `[person][part][product]`, the one-day gap.
    final double[] daily;
    /// Where a person's longer gaps begin in `longerClass`; one more entry than people.
    final int[] longerFrom;
    /// Which gap class, and `[part][product]` of it.
    final int[] longerClass;

    final double[] longer;
    /// `[class][part][product]`.
    final double[] all;

    CrossProducts(StudySeries study, Likelihood likelihood, double centre) {
        people = study.people().size();
        answers = study.answered();
        gaps = gaps(study, likelihood);
        steps = new int[gaps.length];
        daily = new double[people * PARTS * OF_PERSON];
        all = new double[gaps.length * PARTS * OF_ALL];
        longerFrom = new int[people + 1];
        var classes = new int[people * gaps.length];
        var sums = new double[people * gaps.length * PARTS * OF_PERSON];
        var begun = 0;
        var filled = 0;
        for (var person = 0; person < people; person++) {
            longerFrom[person] = filled;
            var slotOfClass = new int[gaps.length];
            var before = new double[COLUMNS];
            var step = new double[COLUMNS];
            var lastDay = 0;
            var first = true;
            for (var day : study.people().get(person).days()) {
                if (day.isMissing()) {
                    continue;
                }
                var row = new double[] {1, day.active() ? 1 : 0, day.time(), day.score() - centre};
                var at = person * PARTS * OF_PERSON;
                if (first) {
                    begun++;
                    switch (likelihood) {
                        case STATIONARY -> {
                            add(daily, at + OF_PERSON, all, OF_ALL, 2, row, row);
                            add(daily, at + 2 * OF_PERSON, all, 2 * OF_ALL, -1, row, row);
                        }
                        case CONDITIONAL -> add(daily, at, all, 0, 1, row, row);
                    }
                } else {
                    var gap = gap(likelihood, lastDay, day.day());
                    var gapClass = Arrays.binarySearch(gaps, gap);
                    steps[gapClass]++;
                    for (var column = 0; column < COLUMNS; column++) {
                        step[column] = row[column] - before[column];
                    }
                    var target = daily;
                    if (gapClass > 0) {
                        if (slotOfClass[gapClass] == 0) {
                            classes[filled] = gapClass;
                            slotOfClass[gapClass] = ++filled;
                        }
                        target = sums;
                        at = (slotOfClass[gapClass] - 1) * PARTS * OF_PERSON;
                    }
                    var total = gapClass * PARTS * OF_ALL;
                    add(target, at, all, total, 1, step, step);
                    add(target, at + OF_PERSON, all, total + OF_ALL, 1, step, before);
                    add(target, at + OF_PERSON, all, total + OF_ALL, 1, before, step);
                    add(target, at + 2 * OF_PERSON, all, total + 2 * OF_ALL, 1, before, before);
                }
                before = row;
                lastDay = day.day();
                first = false;
            }
        }
        longerFrom[people] = filled;
        starts = likelihood == Likelihood.STATIONARY ? begun : 0;
        longerClass = Arrays.copyOf(classes, filled);
        longer = Arrays.copyOf(sums, filled * PARTS * OF_PERSON);
    }

    private static int gap(Likelihood likelihood, int before, int day) {
        return switch (likelihood) {
            case STATIONARY -> day - before;
            case CONDITIONAL -> 1;
        };
    }

    private static int[] gaps(StudySeries study, Likelihood likelihood) {
        var gaps = new TreeSet<Integer>();
        gaps.add(1);
        for (var person : study.people()) {
            var last = 0;
            var first = true;
            for (var day : person.days()) {
                if (!day.isMissing()) {
                    if (!first) {
                        gaps.add(gap(likelihood, last, day.day()));
                    }
                    last = day.day();
                    first = false;
                }
            }
        }
        return gaps.stream().mapToInt(gap -> gap).toArray();
    }

    /// Adds `factor x a b'`, the entries of a person and those over all.
    private static void add(double[] person, int at, double[] all, int total, double factor, double[] a, double[] b) {
        person[at] += factor * a[0] * b[0];
        person[at + 1] += factor * a[0] * b[1];
        person[at + 2] += factor * a[1] * b[1];
        person[at + 3] += factor * a[0] * b[2];
        person[at + 4] += factor * a[1] * b[2];
        person[at + 5] += factor * a[0] * b[3];
        person[at + 6] += factor * a[1] * b[3];
        all[total] += factor * a[2] * b[2];
        all[total + 1] += factor * a[2] * b[3];
        all[total + 2] += factor * a[3] * b[3];
    }
}
