package limen.report.figure;

import java.util.List;
import java.util.stream.Collectors;
import limen.analysis.BlindingIndex;
import limen.report.words.Numbers;
import limen.report.words.Words;

/// Bang's index of each arm on the line of chance, on its whole range from −1 to 1.
public final class BlindingFigure {
    private static final Scale SCALE = new Scale(-1, 1, 28, 208);
    private static final double HEIGHT = 262;
    private static final double FIRST_X = 44;
    private static final double STEP_X = 32;

    private BlindingFigure() {}

    /// One diamond per arm.
    ///
    /// @param arms Bang's index of each arm, with known estimates
    public static Markup drawn(List<BlindingIndex> arms) {
        var title = "Bang's blinding index with 95 percent intervals. "
                + arms.stream()
                        .map(index ->
                                "%s: %s.".formatted(Words.arm(index.arm()), Numbers.PLAIN.inTable(index.estimate())))
                        .collect(Collectors.joining(" "));
        var svg = Svg.figure("bang", HEIGHT, title)
                .across("grid", SCALE.y(1))
                .across("grid", SCALE.y(-1))
                .across("limen", SCALE.y(0));
        for (int i = 0; i < arms.size(); i++) {
            var index = arms.get(i);
            var x = FIRST_X + i * STEP_X;
            var standing = Standing.of(index.estimate(), 1);
            svg.at(x)
                    .upright(
                            "l solid",
                            0,
                            SCALE.y(standing.interval().upper()),
                            SCALE.y(standing.interval().lower()))
                    .diamond("l", 0, SCALE.y(standing.value()))
                    .word("b", 12, labelY(standing.value()), Numbers.PLAIN.inTable(standing.value()))
                    .end()
                    .text("b m", x, 238, Words.arm(index.arm()))
                    .text("m", x, 255, "n = " + Numbers.count(index.n()));
        }
        return svg.text("", 0, SCALE.y(1) - 5, "+1, all guess right")
                .text("b", 0, SCALE.y(0) - 5, "0, at chance")
                .text("", 0, SCALE.y(-1) - 5, "−1, all guess wrong")
                .drawn();
    }

    /// Beside its mark, or above the line where the line would run through it.
    private static double labelY(double value) {
        var y = SCALE.y(value);
        return Math.abs(y - SCALE.y(0)) < 10 ? SCALE.y(0) - 6 : y + 4;
    }
}
