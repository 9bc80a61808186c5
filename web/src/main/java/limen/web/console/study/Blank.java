package limen.web.console.study;

/// Something to be written in a form, with what was written and what is wrong with it.
///
/// @param hint what is expected; empty if the label says it
/// @param fault what was read, what is possible and what to do; empty if nothing is wrong
public record Blank(Kind kind, String name, String label, String hint, String value, String fault) {
    /// How it is written.
    public enum Kind {
        LINE,
        DAY,
        TEXT,
        PASSWORD,
        DIGITS
    }

    static Blank of(Kind kind, String name, String label, String hint) {
        return new Blank(kind, name, label, hint, "", "");
    }

    /// What is typed to prove who one is is never given back.
    Blank with(String typed, String wrong) {
        var secret = kind == Kind.PASSWORD || kind == Kind.DIGITS;
        return new Blank(kind, name, label, hint, secret ? "" : typed, wrong);
    }

    public String describedBy() {
        return (hint.isEmpty() ? "" : name + "-hint ") + (fault.isEmpty() ? "" : name + "-fault");
    }
}
