package limen.report.pharmacology;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import limen.pharmacology.Course;
import limen.pharmacology.Intake;
import limen.pharmacology.Regimen;

/// The hours at which the figures look at a course.
public final class FigureHours {
    private static final double DAY = Regimen.HOURS_PER_DAY;
    private static final double LONGEST_FIRST = 3 * DAY;
    private static final int PER_DAY = 240;
    /// CYP2D6 takes about ten days to come back, so a single dose is followed as long.
    private static final double SHORTEST_WHOLE = 10 * DAY;
    private static final double EVEN = 4;
    private static final int MANY_DOSES = 60;
    private static final double[] AROUND_A_DOSE = {0, 0.32, 0.7, 1.1, 1.5, 2.3, 3.2, 4.5, 7, 11, 16, 24, 36, 48};

    private FigureHours() {}

    /// The first day, and on as long as each day begins with another dose, three days at most.
    public static double[] first(Regimen regimen) {
        var end = DAY;
        for (var intake : regimen.intakes()) {
            if (intake.hours() <= end) {
                end = Math.min(LONGEST_FIRST, Math.max(end, Math.ceil((intake.hours() + 1) / DAY) * DAY));
            }
        }
        return Course.grid(end, end / PER_DAY);
    }

    /// The whole regimen, closer together after each dose, so that no peak is missed.
    ///
    /// @param tmax h, where the peak is expected after a dose
    public static double[] whole(Regimen regimen, double tmax) {
        var end = Math.max(regimen.end(), SHORTEST_WHOLE);
        var intakes = regimen.intakes();
        var even = intakes.size() > MANY_DOSES ? DAY : EVEN;
        var around = intakes.stream().mapToDouble(Intake::hours).flatMap(hour -> around(hour, tmax, intakes.size()));
        return union(DoubleStream.concat(around, DoubleStream.of(Course.grid(end, even)))
                .filter(hour -> hour <= end)
                .toArray());
    }

    private static DoubleStream around(double hour, double tmax, int doses) {
        var offsets = doses > MANY_DOSES ? DoubleStream.of(0) : DoubleStream.of(AROUND_A_DOSE);
        return DoubleStream.concat(offsets, DoubleStream.of(tmax)).map(offset -> hour + offset);
    }

    /// All hours of several grids in order, each once.
    public static double[] union(double[]... grids) {
        return Arrays.stream(grids)
                .flatMapToDouble(Arrays::stream)
                .map(hour -> Math.round(hour * 1e9) / 1e9)
                .sorted()
                .distinct()
                .toArray();
    }
}
