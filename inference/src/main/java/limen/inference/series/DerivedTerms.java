package limen.inference.series;

/// The columns that follow from the days and the capsules where a table does not give them.
public final class DerivedTerms {
    private static final double DAYS_PER_UNIT_OF_TIME = 10;
    private static final double DAYS_PER_WEEK = 7;
    private static final double WORKING_DAYS = 5;

    private DerivedTerms() {}

    /// What is left of the day before: the `active` of the row that is exactly one day earlier; 0 where there is none.
    public static double[] carry(double[] days, double[] active) {
        var carry = new double[days.length];
        for (int i = 0, before = 0; i < days.length; i++) {
            while (days[before] < days[i] - 1) {
                before++;
            }
            carry[i] = days[before] == days[i] - 1 ? active[before] : 0;
        }
        return carry;
    }

    /// The trend in units of ten days from the mean day.
    public static double[] time(double[] days) {
        var sum = 0.0;
        for (var day : days) {
            sum += day;
        }
        var mean = sum / days.length;
        var time = new double[days.length];
        for (var i = 0; i < days.length; i++) {
            time[i] = (days[i] - mean) / DAYS_PER_UNIT_OF_TIME;
        }
        return time;
    }

    /// 1 on the sixth and seventh day of each week; day 1 counts as a Monday.
    public static double[] weekend(double[] days) {
        var weekend = new double[days.length];
        for (var i = 0; i < days.length; i++) {
            var dayOfWeek = Math.floor(days[i] - 1) - DAYS_PER_WEEK * Math.floor((days[i] - 1) / DAYS_PER_WEEK);
            weekend[i] = dayOfWeek >= WORKING_DAYS ? 1 : 0;
        }
        return weekend;
    }
}
