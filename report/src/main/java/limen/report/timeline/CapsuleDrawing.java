package limen.report.timeline;

import java.util.List;
import limen.report.figure.Svg;

/// Capsules on their line. Nothing here knows what one held, so all are drawn alike.
final class CapsuleDrawing {
    private static final double HEIGHT = 24;
    private static final double HALF_WIDTH = 4.5;
    private static final double BELOW = 7;

    private CapsuleDrawing() {}

    /// @param line where they stand
    static void draw(Svg svg, DayScale scale, List<Capsule> capsules, double line) {
        for (var capsule : capsules) {
            if (capsule.planned() != null) {
                svg.at(scale.x(capsule.planned()))
                        .upright("tick", 0, line, line + 6)
                        .end();
            }
        }
        for (var capsule : capsules) {
            if (!capsule.kind().isBare()) {
                svg.at(scale.x(capsule.at())).raw(mark(capsule.kind(), line)).end();
            }
        }
    }

    static String mark(Capsule.Kind kind, double line) {
        var top = line - HEIGHT;
        return switch (kind) {
            case TAKEN -> body("cp", top);
            case PARTIAL -> body("cp out", top) + half(top);
            case OFF_SCHEDULE -> body("cp", line + BELOW);
            case HELD ->
                body("cp out", top) + "<path class=\"bar\" d=\"M-10 %sh20\"/>".formatted(Svg.number(top + HEIGHT / 2));
            case SKIPPED -> body("cp out", top);
            case MISSED ->
                "<circle class=\"cp out\" cy=\"%s\" r=\"%s\"/>"
                        .formatted(Svg.number(line - HALF_WIDTH), Svg.number(HALF_WIDTH));
            case PLANNED, NO_LONGER_DUE -> "";
        };
    }

    private static String body(String kind, double top) {
        return "<rect class=\"%s\" x=\"-4.5\" y=\"%s\" width=\"9\" height=\"24\" rx=\"4.5\"/>"
                .formatted(kind, Svg.number(top));
    }

    private static String half(double top) {
        return "<path class=\"cp\" d=\"M-4.5 %sh9v7.5a4.5 4.5 0 0 1-9 0z\"/>".formatted(Svg.number(top + HEIGHT / 2));
    }
}
