package limen.report.figure;

import java.util.List;
import java.util.stream.Collectors;
import limen.analysis.Calibration;
import limen.report.words.Numbers;

/// How often guesses were right, by how sure people were, on the line of chance. A short stroke is how often they said
/// they would be.
public final class CalibrationFigure {
    private static final Scale SCALE = new Scale(0, 100, 28, 208);
    private static final double HEIGHT = 262;
    private static final double FIRST_X = 31;
    private static final double STEP_X = 19.5;
    private static final double HALF_STROKE = 4;
    private static final double TOO_NEAR = 16;

    private CalibrationFigure() {}

    /// One column for each group; a group whose share is unknown keeps its place.
    public static Markup drawn(List<Calibration> groups) {
        var title = "Share of right guesses by confidence, with 95 percent intervals. "
                + groups.stream().map(CalibrationFigure::spoken).collect(Collectors.joining(" "));
        var svg = Svg.figure("calibration", HEIGHT, title)
                .across("grid", SCALE.y(100))
                .across("grid", SCALE.y(0))
                .across("limen", SCALE.y(50));
        var said = groups.stream().filter(group -> group.right().isKnown()).findFirst();
        for (int i = 0; i < groups.size(); i++) {
            var group = groups.get(i);
            var x = FIRST_X + i * STEP_X;
            if (group.right().isKnown()) {
                column(svg, group, x, said.filter(group::equals).isPresent());
            } else {
                svg.text("m", x, SCALE.y(50) + 18, group.n() == 0 ? "none" : "too few");
            }
            svg.text("m", x, 234, name(group)).text("m", x, 252, "n = " + Numbers.count(group.n()));
        }
        return svg.text("", 0, SCALE.y(100) - 5, "100 % right")
                .text("b", 0, SCALE.y(50) - 5, "50 %, chance")
                .text("", 0, SCALE.y(0) - 5, "0 %")
                .text("", 0, 234, "sure, %")
                .drawn();
    }

    /// The confidences of a group: `25 to 50`, in percent.
    public static String name(Calibration group) {
        return "%s to %s".formatted(Numbers.fixed(100 * group.from(), 0), Numbers.fixed(100 * group.to(), 0));
    }

    private static void column(Svg svg, Calibration group, double x, boolean named) {
        var interval = group.right().interval();
        var right = 100 * group.right().value();
        var saidY = SCALE.y(100 * group.said());
        svg.line("tie", x - HALF_STROKE, saidY, x + HALF_STROKE, saidY)
                .at(x)
                .upright(
                        "l",
                        0,
                        SCALE.y(100 * Math.min(1, interval.upper())),
                        SCALE.y(100 * Math.max(0, interval.lower())))
                .diamond("l", 0, SCALE.y(right))
                .word("b", 11, labelY(right, saidY), Numbers.fixed(right, 0))
                .end();
        if (named) {
            svg.text("", x + HALF_STROKE, saidY - 5, "said");
        }
    }

    /// Beside its mark, or below the stroke or the line that would run through it.
    private static double labelY(double right, double saidY) {
        var y = SCALE.y(right) + 4;
        return Math.abs(y - 4 - saidY) < TOO_NEAR || Math.abs(y - 4 - SCALE.y(50)) < TOO_NEAR / 2 ? y + 12 : y;
    }

    private static String spoken(Calibration group) {
        return group.right().isKnown()
                ? "%s percent sure: %s right (%s to %s), %s said."
                        .formatted(
                                name(group),
                                Numbers.percent(group.right().value()),
                                Numbers.fixed(
                                        100
                                                * Math.max(
                                                        0,
                                                        group.right().interval().lower()),
                                        0),
                                Numbers.fixed(
                                        100
                                                * Math.min(
                                                        1,
                                                        group.right().interval().upper()),
                                        0),
                                Numbers.percent(group.said()))
                : "%s percent sure: %s guesses, which tell nothing.".formatted(name(group), Numbers.count(group.n()));
    }
}
