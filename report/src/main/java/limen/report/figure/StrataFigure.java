package limen.report.figure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import limen.analysis.StratumMean;
import limen.inference.Arm;
import limen.inference.Stratum;
import limen.report.words.Numbers;

/// The four stratum means: capsules from left to right, one tie per guess. A tie that tilts is the capsule's doing, a
/// step from tie to tie goes with the guess.
public final class StrataFigure {
    private static final double TOP = 26;
    private static final double BOTTOM = 214;
    private static final double HEIGHT = 266;
    private static final double PLACEBO_X = 26;
    private static final double ACTIVE_X = 56;
    private static final double LABEL_ROOM = 32;

    private final Map<Stratum, StratumMean> strata;
    private final Numbers numbers;
    private final Scale scale;
    private final boolean fromZero;

    private StrataFigure(Map<Stratum, StratumMean> strata, Numbers numbers) {
        this.strata = strata;
        this.numbers = numbers;
        var values = strata.values().stream()
                .flatMapToDouble(mean -> Standing.of(mean.mean(), 1).values())
                .toArray();
        var range = DoubleStream.of(values).summaryStatistics();
        // Zero is shown where that leaves the means at least two fifths of the height.
        var nearest = range.getMin() > 0 ? range.getMin() : range.getMax() < 0 ? -range.getMax() : 0;
        fromZero = nearest <= 1.5 * (range.getMax() - range.getMin());
        scale = Scale.over(
                fromZero ? DoubleStream.concat(DoubleStream.of(values), DoubleStream.of(0)) : DoubleStream.of(values),
                TOP,
                BOTTOM);
    }

    /// The figure of one outcome.
    ///
    /// @param strata all four, with known means
    public static StrataFigure of(List<StratumMean> strata, Numbers numbers) {
        var byStratum = new EnumMap<Stratum, StratumMean>(Stratum.class);
        strata.forEach(mean -> byStratum.put(mean.stratum(), mean));
        return new StrataFigure(byStratum, numbers);
    }

    /// Whether zero is part of the axis.
    public boolean showsZero() {
        return fromZero;
    }

    public Markup drawn(String outcome) {
        var title =
                "Mean %s in four groups. Guessed active: %s on placebo, %s on active. Guessed placebo: %s on placebo, %s on active."
                        .formatted(outcome, mean(Stratum.PA), mean(Stratum.AA), mean(Stratum.PP), mean(Stratum.AP));
        var svg = Svg.figure("strata", HEIGHT, title);
        for (var tick : scale.ticks(3)) {
            svg.across("grid", scale.y(tick)).text("", 0, scale.y(tick) - 5, Numbers.tick(tick));
        }
        if (scale.holds(0)) {
            svg.across("limen", scale.y(0)).text("b", 0, scale.y(0) - 5, "0");
        }
        tie(svg, Stratum.PA, Stratum.AA);
        tie(svg, Stratum.PP, Stratum.AP);
        labels(svg, Arm.PLACEBO, PLACEBO_X);
        labels(svg, Arm.ACTIVE, ACTIVE_X);
        foot(svg, Arm.PLACEBO, PLACEBO_X, "on placebo");
        foot(svg, Arm.ACTIVE, ACTIVE_X, "on active");
        return svg.drawn();
    }

    private void tie(Svg svg, Stratum placebo, Stratum active) {
        svg.line("tie", PLACEBO_X, y(placebo), ACTIVE_X, y(active));
        mark(svg, placebo, PLACEBO_X, "c hollow");
        mark(svg, active, ACTIVE_X, "c");
    }

    private void mark(Svg svg, Stratum stratum, double x, String kind) {
        var interval = at(stratum).mean().interval();
        svg.at(x)
                .upright("c", 0, scale.y(interval.upper()), scale.y(interval.lower()))
                .dot(kind, 0, y(stratum))
                .end();
    }

    /// The two numbers of one capsule, moved apart where they would touch.
    private void labels(Svg svg, Arm capsule, double x) {
        var guessedActive = Stratum.of(capsule, Arm.ACTIVE);
        var guessedPlacebo = Stratum.of(capsule, Arm.PLACEBO);
        var between = y(guessedPlacebo) - y(guessedActive);
        var push = Math.max(0, LABEL_ROOM - Math.abs(between)) / 2 * (between < 0 ? -1 : 1);
        label(svg, guessedActive, x, y(guessedActive) - push, "guessed active");
        label(svg, guessedPlacebo, x, y(guessedPlacebo) + push, "guessed placebo");
    }

    private void label(Svg svg, Stratum stratum, double x, double y, String guess) {
        svg.at(x);
        switch (stratum.allocation()) {
            case PLACEBO -> svg.word("b e", -12, y + 4, mean(stratum));
            case ACTIVE -> svg.word("b", 12, y - 1, mean(stratum)).word("tl", 12, y + 13, guess);
        }
        svg.end();
    }

    private void foot(Svg svg, Arm capsule, double x, String name) {
        var n = "n = %s + %s"
                .formatted(
                        Numbers.count(at(Stratum.of(capsule, Arm.PLACEBO)).n()),
                        Numbers.count(at(Stratum.of(capsule, Arm.ACTIVE)).n()));
        svg.text("b m", x, BOTTOM + 28, name).text("m", x, BOTTOM + 45, n);
    }

    private String mean(Stratum stratum) {
        return numbers.inSentence(at(stratum).mean().value());
    }

    private double y(Stratum stratum) {
        return scale.y(at(stratum).mean().value());
    }

    private StratumMean at(Stratum stratum) {
        var mean = strata.get(stratum);
        if (mean == null) {
            throw new IllegalArgumentException("stratum %s is missing; expected all four".formatted(stratum));
        }
        return mean;
    }
}
