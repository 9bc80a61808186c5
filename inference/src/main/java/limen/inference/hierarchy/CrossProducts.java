package limen.inference.hierarchy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.TreeSet;
import limen.inference.series.Likelihood;

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
    /// `[product][part][person]`, the one-day gap.
    final double[][][] daily;
    final LongerGap[] longer;
    /// `[class][part][product]`.
    final double[] all;

    /// One person's days that come so many days after the day before.
    ///
    /// @param sums `[part][product]`
    @SuppressWarnings("ArrayRecordComponent") // read only, in hot loops, inside this package
    record LongerGap(int person, int gapClass, double[] sums) {}

    CrossProducts(StudySeries study, Likelihood likelihood, double centre) {
        people = study.people().size();
        answers = study.answered();
        gaps = gaps(study, likelihood);
        steps = new int[gaps.length];
        daily = new double[OF_PERSON][PARTS][people];
        all = new double[gaps.length * PARTS * OF_ALL];
        var longerGaps = new ArrayList<LongerGap>();
        for (var person = 0; person < people; person++) {
            var sums = new double[gaps.length][PARTS * OF_PERSON];
            gather(study.people().get(person), likelihood, centre, sums);
            for (var product = 0; product < OF_PERSON; product++) {
                for (var part = 0; part < PARTS; part++) {
                    daily[product][part][person] = sums[0][part * OF_PERSON + product];
                }
            }
            for (var gapClass = 1; gapClass < gaps.length; gapClass++) {
                // The quadratic part of 1 x 1 is the number of days.
                if (sums[gapClass][2 * OF_PERSON] > 0) {
                    longerGaps.add(new LongerGap(person, gapClass, sums[gapClass]));
                }
            }
        }
        longer = longerGaps.toArray(LongerGap[]::new);
        starts = switch (likelihood) {
            case STATIONARY ->
                (int) study.people().stream()
                        .filter(person -> person.answered() > 0)
                        .count();
            case CONDITIONAL -> 0;
        };
    }

    /// @param sums `[class][part][product]` of that person
    private void gather(PersonSeries person, Likelihood likelihood, double centre, double[][] sums) {
        var before = new double[0];
        var step = new double[COLUMNS];
        var lastDay = 0;
        for (var day : person.days()) {
            if (day.isMissing()) {
                continue;
            }
            var row = new double[] {1, day.active() ? 1 : 0, day.time(), day.score() - centre};
            if (before.length == 0) {
                switch (likelihood) {
                    case STATIONARY -> {
                        add(sums[0], 0, 1, 2, row, row);
                        add(sums[0], 0, 2, -1, row, row);
                    }
                    case CONDITIONAL -> add(sums[0], 0, 0, 1, row, row);
                }
            } else {
                var gapClass = Arrays.binarySearch(gaps, gap(likelihood, lastDay, day.day()));
                steps[gapClass]++;
                for (var column = 0; column < COLUMNS; column++) {
                    step[column] = row[column] - before[column];
                }
                add(sums[gapClass], gapClass, 0, 1, step, step);
                add(sums[gapClass], gapClass, 1, 1, step, before);
                add(sums[gapClass], gapClass, 1, 1, before, step);
                add(sums[gapClass], gapClass, 2, 1, before, before);
            }
            before = row;
            lastDay = day.day();
        }
    }

    /// Adds `factor x a b'` to that part: the entries of a person and those over all.
    private void add(double[] person, int gapClass, int part, double factor, double[] a, double[] b) {
        var at = part * OF_PERSON;
        person[at] += factor * a[0] * b[0];
        person[at + 1] += factor * a[0] * b[1];
        person[at + 2] += factor * a[1] * b[1];
        person[at + 3] += factor * a[0] * b[2];
        person[at + 4] += factor * a[1] * b[2];
        person[at + 5] += factor * a[0] * b[3];
        person[at + 6] += factor * a[1] * b[3];
        var total = (gapClass * PARTS + part) * OF_ALL;
        all[total] += factor * a[2] * b[2];
        all[total + 1] += factor * a[2] * b[3];
        all[total + 2] += factor * a[3] * b[3];
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
}
