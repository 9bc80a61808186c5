package limen.report.figure;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/// A finished piece of HTML or SVG that a template prints as it is. Every text inside has been escaped.
public record Markup(String text) implements Content {
    public static final Markup NONE = new Markup("");

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(text);
    }

    /// A column's name, escaped, that a narrow place may break after each `_` and `.`.
    public static Markup breakable(String name) {
        return new Markup(escaped(name).replaceAll("([_.])(?=.)", "$1<wbr>"));
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /// Text made harmless, for elements and for attributes in double quotes.
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
