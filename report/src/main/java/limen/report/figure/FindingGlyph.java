package limen.report.figure;

import java.util.Arrays;
import java.util.stream.Collectors;
import limen.analysis.Finding;

/// A finding as a 22 px miniature of the interval figure: the line, the capsule's interval, belief's interval.
public final class FindingGlyph {
    private FindingGlyph() {}

    /// The five miniatures, to stand once on a page; [#of] refers to them.
    public static Markup all() {
        return new Markup(Arrays.stream(Finding.Kind.values())
                .map(kind -> "<symbol id=\"%s\" viewBox=\"0 0 22 22\">%s</symbol>".formatted(id(kind), strokes(kind)))
                .collect(Collectors.joining(
                        "",
                        "<svg width=\"0\" height=\"0\" style=\"position:absolute\" aria-hidden=\"true\">",
                        "</svg>")));
    }

    /// The miniature of one finding. Its words stand beside it, so a screen reader passes over it.
    public static Markup of(Finding.Kind kind) {
        return new Markup("<svg class=\"gl\" aria-hidden=\"true\"><use href=\"#%s\"/></svg>".formatted(id(kind)));
    }

    private static String id(Finding.Kind kind) {
        return "f-" + kind.code();
    }

    private static String strokes(Finding.Kind kind) {
        return switch (kind) {
            case HARM_SIGNAL -> limen(6) + stroke("M7 10v9", "stop", "") + belief("M15 9v11");
            case NO_DIFFERENCE ->
                "<path class=\"zone\" d=\"M0 5.5h22v11H0z\"/>" + limen(11) + capsule("M7 7v8") + belief("M15 7.5v7");
            case BEYOND_BELIEF -> limen(16) + capsule("M7 1v9") + belief("M15 3v10.5");
            case BELIEF_EXPLAINS -> limen(13) + capsule("M7 2v8.5") + belief("M15 6v13");
            case CANNOT_TELL -> limen(11) + capsule("M7 2v16") + belief("M15 4v16");
        };
    }

    private static String limen(int y) {
        return "<path d=\"M0 %sh22\" stroke=\"var(--ink)\" stroke-width=\"1.4\"/>".formatted(y);
    }

    private static String capsule(String path) {
        return stroke(path, "capsule", "");
    }

    private static String belief(String path) {
        return stroke(path, "belief", " stroke-dasharray=\"3.5 2\"");
    }

    private static String stroke(String path, String colour, String dashes) {
        return "<path d=\"%s\" stroke=\"var(--%s)\"%s/>".formatted(path, colour, dashes);
    }
}
