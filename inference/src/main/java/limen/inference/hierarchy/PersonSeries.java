package limen.inference.hierarchy;

import java.util.Comparator;
import java.util.List;

/// The days of one person, in their order.
public record PersonSeries(String id, List<DayScore> days) {
    public PersonSeries {
        days = days.stream().sorted(Comparator.comparingInt(DayScore::day)).toList();
        for (var i = 1; i < days.size(); i++) {
            if (days.get(i).day() == days.get(i - 1).day()) {
                throw new IllegalArgumentException("person %s has day %d twice; expected one row per day"
                        .formatted(id, days.get(i).day()));
            }
        }
    }

    /// How many days with that capsule have an answer.
    public int answered(boolean active) {
        var count = 0;
        for (var day : days) {
            if (day.active() == active && !day.isMissing()) {
                count++;
            }
        }
        return count;
    }

    /// How many days have an answer.
    public int answered() {
        return answered(true) + answered(false);
    }

    /// How many days have none.
    public int missing() {
        return days.size() - answered();
    }
}
