package limen.report.timeline;

import limen.report.figure.Svg;

/// A timeline so small that only capsules, holds, harm and the end are left of it.
public final class MiniTimeline {
    private static final double HEIGHT = 40;
    private static final double LINE = 28;
    private static final double CAPSULE = 14;

    private MiniTimeline() {}

    /// The drawing as SVG, for a page that carries the style sheets.
    ///
    /// @param id unique on the page
    public static String svg(String id, Timeline timeline) {
        var scale = new DayScale(timeline.days());
        var lanes = timeline.lanes();
        var svg = Svg.figure(id, HEIGHT, TimelineFigure.title(timeline));
        for (var hold : lanes.holds()) {
            var x = scale.x(hold.from());
            svg.box("zone span", x, scale.x(hold.to()) - x, 2, HEIGHT - 2);
        }
        svg.across("limen thin", LINE);
        for (var capsule : lanes.capsules()) {
            if (capsule.planned() != null) {
                svg.at(scale.x(capsule.planned()))
                        .upright("tick", 0, LINE, LINE + 4)
                        .end();
            }
        }
        for (var capsule : lanes.capsules()) {
            svg.at(scale.x(capsule.at())).raw(mark(capsule.kind())).end();
        }
        for (var event : lanes.events()) {
            switch (event.kind()) {
                case ADVERSE ->
                    svg.at(scale.x(event.at()))
                            .raw("<path class=\"ae\" d=\"M0 1l4.5 8h-9z\"/>")
                            .end();
                case UNWELL ->
                    svg.at(scale.x(event.at()))
                            .raw("<path class=\"ae out\" d=\"M-4 2h8l-4 7z\"/>")
                            .end();
                case EFFECT, CONTACT, NOT_REACHED -> {}
            }
        }
        if (lanes.left() != null) {
            svg.at(scale.x(lanes.left())).upright("left", 0, 2, HEIGHT - 2).end();
        }
        if (lanes.stopped() != null) {
            svg.at(scale.x(lanes.stopped()))
                    .upright("never", -2, 2, HEIGHT - 2)
                    .upright("never", 2, 2, HEIGHT - 2)
                    .end();
        }
        return svg.drawn().text();
    }

    private static String mark(Capsule.Kind kind) {
        return switch (kind) {
            case TAKEN -> body("cp", LINE - CAPSULE, CAPSULE);
            case PARTIAL -> body("cp", LINE - CAPSULE / 2, CAPSULE / 2);
            case OFF_SCHEDULE -> body("cp", LINE + 3, CAPSULE / 2);
            case HELD, SKIPPED, MISSED -> body("cp out", LINE - CAPSULE, CAPSULE);
            case PLANNED, NO_LONGER_DUE -> "";
        };
    }

    private static String body(String kind, double top, double height) {
        return "<rect class=\"%s\" x=\"-2.5\" y=\"%s\" width=\"5\" height=\"%s\" rx=\"2.5\"/>"
                .formatted(kind, Svg.number(top), Svg.number(height));
    }
}
