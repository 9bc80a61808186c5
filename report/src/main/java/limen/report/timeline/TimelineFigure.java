package limen.report.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import limen.evidence.Mode;
import limen.report.figure.Markup;
import limen.report.figure.Svg;
import limen.report.timeline.Placement.Fit;
import limen.report.timeline.Placement.Wanted;
import limen.report.words.Numbers;
import limen.report.words.Words;
import org.jspecify.annotations.Nullable;

/// The figure of one person's course: lanes over the same days, holds through all of them.
public final class TimelineFigure {
    private static final double TOP = 35;
    private static final double CAPSULES = 76;
    private static final double VITAL = 116;
    private static final double SCORE = 74;
    private static final double BETWEEN = 16;
    private static final double AXIS = 22;
    private static final int MOST_TICKS = 10;

    private final Timeline timeline;
    private final DayScale scale;

    private TimelineFigure(Timeline timeline) {
        this.timeline = timeline;
        scale = new DayScale(timeline.days());
    }

    /// The figure as markup, for a page that has the style of the reports.
    public static String html(Timeline timeline) {
        return of(timeline).text();
    }

    static Markup of(Timeline timeline) {
        return new TimelineFigure(timeline).drawn();
    }

    /// Lanes are drawn first to learn how high they are; what runs through them goes beneath.
    private Markup drawn() {
        var lanes = timeline.lanes();
        var front = Svg.part();
        var y = TOP;
        front.text("b", 0, y + 12, "Capsules").across("limen thin", y + 50);
        CapsuleDrawing.draw(front, scale, lanes.capsules(), y + 50);
        y += CAPSULES + (hasOffSchedule() ? 8 : 0);
        if (!lanes.events().isEmpty()) {
            front.text("b", 0, y + 12, "Events");
            y = EventDrawing.draw(front, scale, lanes.events(), y + BETWEEN) + BETWEEN;
        }
        for (var lane : lanes.vitals()) {
            ValueDrawing.vital(front, scale, lane, y, y + VITAL - BETWEEN);
            y += VITAL;
        }
        for (var lane : lanes.scores()) {
            ValueDrawing.score(front, scale, lane, y, y + SCORE - 6);
            y += SCORE;
        }
        var bottom = y + 4;
        var svg = Svg.figure("timeline-title", bottom + AXIS, title(timeline));
        holds(svg, bottom);
        axis(svg, bottom);
        ends(svg, bottom);
        return svg.raw(front.done().text()).drawn();
    }

    private boolean hasOffSchedule() {
        return timeline.lanes().capsules().stream().anyMatch(capsule -> capsule.kind() == Capsule.Kind.OFF_SCHEDULE);
    }

    private void holds(Svg svg, double bottom) {
        for (var hold : timeline.lanes().holds()) {
            var x = scale.x(hold.from());
            svg.box("zone span", x, scale.x(hold.to()) - x, TOP - 6, bottom);
        }
    }

    private void axis(Svg svg, double bottom) {
        var days = timeline.days();
        var length = days.day(days.end());
        var step = 7L;
        while (length / step >= MOST_TICKS) {
            step *= 2;
        }
        for (long day = 0; day <= length; day += step) {
            var x = scale.x(days.begin().plusDays(day));
            var isEvery = day / step % 3 == 0;
            svg.at(x).upright("grid", 0, TOP - 6, bottom).end();
            svg.text(isEvery ? "m" : "m wide", Math.max(x, 3), bottom + 17, day == 0 ? "day 0" : Numbers.count(day));
        }
        if (days.hasBefore()) {
            gap(svg, scale.courseStart() - 1.5, bottom);
        }
        if (days.hasAfter()) {
            gap(svg, scale.courseEnd() + 1.5, bottom);
            svg.text("e", 100, bottom + 17, "day " + Numbers.count(days.day(days.last())));
        }
    }

    /// Two strokes where the days are drawn closer.
    private static void gap(Svg svg, double x, double bottom) {
        svg.at(x)
                .raw("<path class=\"tick\" d=\"M-4 %1$sl4-9M0 %1$sl4-9\"/>".formatted(Svg.number(bottom + 5)))
                .end();
    }

    /// What ends the course, and the names of what runs through all lanes.
    private void ends(Svg svg, double bottom) {
        var stopped = timeline.lanes().stopped();
        var left = timeline.lanes().left();
        if (left != null) {
            svg.at(scale.x(left)).upright("left", 0, TOP - 6, bottom).end();
        }
        if (stopped != null) {
            svg.at(scale.x(stopped))
                    .upright("never", -2, TOP - 6, bottom)
                    .upright("never", 2, TOP - 6, bottom)
                    .end();
        }
        names(svg, stopped, left);
    }

    private record Name(Instant at, String word, String kind) {}

    private void names(Svg svg, @Nullable Instant stopped, @Nullable Instant left) {
        var names = new ArrayList<Name>();
        if (stopped != null) {
            names.add(new Name(stopped, "stop", "ts"));
        }
        if (left != null) {
            names.add(new Name(left, leaving(timeline.mode()), "b"));
        }
        timeline.lanes().holds().forEach(hold -> names.add(new Name(hold.from(), hold.label(), "")));
        names.sort(Comparator.comparing(Name::at));
        var wanted = names.stream()
                .map(name -> new Wanted(scale.x(name.at()), name.word()))
                .toList();
        var spots = Placement.of(wanted, 2);
        for (var i = 0; i < names.size(); i++) {
            var spot = spots.get(i);
            if (spot.fit() != Fit.NEVER) {
                svg.at(wanted.get(i).x())
                        .word(
                                spot.kind(names.get(i).kind()),
                                0,
                                23 - 17 * spot.row(),
                                names.get(i).word())
                        .end();
            }
        }
    }

    private static String leaving(Mode mode) {
        return switch (mode) {
            case STUDY -> "left the study";
            case PERSONAL -> "stopped by own wish";
        };
    }

    /// What the figure shows, for who cannot see it.
    static String title(Timeline timeline) {
        var days = timeline.days();
        var lanes = timeline.lanes();
        var parts = new ArrayList<String>();
        parts.add("Timeline of %s, %s.".formatted(timeline.participant(), days.spanned()));
        parts.add("Capsules: %s.".formatted(Words.list(CapsuleWords.counted(lanes.capsules()))));
        lanes.holds().forEach(hold -> parts.add("Hold %s %s.".formatted(hold.label(), days.on(hold.from()))));
        if (lanes.stopped() != null) {
            parts.add("Stopped %s.".formatted(days.on(lanes.stopped())));
        }
        if (lanes.left() != null) {
            parts.add("%s %s.".formatted(Words.capitalised(leaving(timeline.mode())), days.on(lanes.left())));
        }
        parts.add(HarmWords.counted(timeline.harms()));
        return String.join(" ", parts);
    }
}
