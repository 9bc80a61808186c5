package limen.report.figure;

/// The mark: a curve that rises to the threshold and does not cross it.
public final class Mark {
    private Mark() {}

    public static Markup drawn() {
        return new Markup("<svg viewBox=\"0 0 30 22\" fill=\"none\" stroke=\"currentColor\" stroke-linecap=\"round\""
                + " aria-hidden=\"true\"><path d=\"M0 5.5h30\" stroke-width=\"1.6\"/>"
                + "<path d=\"M1 20.5C7 20.5 8.2 8.2 12.6 8.2S19 20.5 29 20.5\" stroke-width=\"2.4\"/></svg>");
    }
}
