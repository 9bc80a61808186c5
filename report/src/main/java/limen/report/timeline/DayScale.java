package limen.report.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/// Where a moment stands across a figure, in percent: the course takes most of the width, screening before it and
/// follow-up after it are drawn closer.
record DayScale(Days days) {
    private static final double BEFORE_END = 6;
    private static final double COURSE_AFTER_BEFORE = 9;
    private static final double AFTER_START = 84;
    private static final double COURSE_BEFORE_AFTER = 81;
    private static final double EDGE = 1.5;

    double x(Instant at) {
        var begin = days.startOf(days.begin());
        var end = days.endOf(days.end());
        if (at.isBefore(begin)) {
            return between(days.startOf(days.first()), begin, EDGE, BEFORE_END, at);
        }
        return at.isBefore(end) || !days.hasAfter()
                ? between(begin, end, courseStart(), courseEnd(), at)
                : between(end, days.endOf(days.last()), AFTER_START, 100 - EDGE, at);
    }

    double x(LocalDate day) {
        return x(days.startOf(day));
    }

    double courseStart() {
        return days.hasBefore() ? COURSE_AFTER_BEFORE : EDGE;
    }

    double courseEnd() {
        return days.hasAfter() ? COURSE_BEFORE_AFTER : 100 - EDGE;
    }

    /// Whether two moments stand in the same part, so that a line may join them.
    boolean sharePart(Instant a, Instant b) {
        return part(a) == part(b);
    }

    private int part(Instant at) {
        if (at.isBefore(days.startOf(days.begin()))) {
            return 0;
        }
        return at.isBefore(days.endOf(days.end())) || !days.hasAfter() ? 1 : 2;
    }

    private static double between(Instant from, Instant to, double start, double end, Instant at) {
        var length = Duration.between(from, to).toSeconds();
        var share = length <= 0 ? 0 : (double) Duration.between(from, at).toSeconds() / length;
        return start + Math.clamp(share, 0, 1) * (end - start);
    }
}
