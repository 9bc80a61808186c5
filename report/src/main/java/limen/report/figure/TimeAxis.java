package limen.report.figure;

import java.util.ArrayList;
import java.util.List;
import limen.report.words.Numbers;

/// A level axis of time from 0 to `end`, in hours for the first days and in days beyond.
///
/// @param end h
public record TimeAxis(double end) {
    private static final double HOURS_PER_DAY = 24;
    private static final double LONGEST_IN_HOURS = 96;
    private static final double[] STEPS_IN_HOURS = {6, 12, 24};
    private static final double[] STEPS_IN_DAYS = {1, 2, 5, 7, 14, 28, 56, 91, 182, 364};
    private static final int MOST = 5;
    private static final double NEAR_THE_END = 0.94;

    public TimeAxis {
        if (!(end > 0 && end < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("time runs to %s h; expected a finite number above 0".formatted(end));
        }
    }

    /// One named moment.
    ///
    /// @param kind how its name is anchored
    record Tick(double hour, String name, String kind) {}

    double percent(double hour) {
        return 100 * hour / end;
    }

    boolean inDays() {
        return end > LONGEST_IN_HOURS;
    }

    List<Tick> ticks() {
        var unit = inDays() ? HOURS_PER_DAY : 1;
        var step = unit * step(inDays() ? STEPS_IN_DAYS : STEPS_IN_HOURS, end / unit);
        var ticks = new ArrayList<Tick>();
        for (var hour = 0.0; hour <= end * (1 + 1e-9); hour += step) {
            var number = Numbers.tick(hour / unit);
            var last = hour + step > end * (1 + 1e-9);
            var name = inDays() ? hour == 0 ? "day 0" : number : hour == 0 || last ? number + " h" : number;
            ticks.add(new Tick(hour, name, hour == 0 ? "" : hour >= NEAR_THE_END * end ? "e" : "m"));
        }
        return List.copyOf(ticks);
    }

    private static double step(double[] steps, double length) {
        for (var step : steps) {
            if (length / step <= MOST) {
                return step;
            }
        }
        return steps[steps.length - 1];
    }
}
