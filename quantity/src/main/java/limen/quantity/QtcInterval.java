package limen.quantity;

/// The QT time of a heart tracing, corrected for the heart rate after Fridericia.
public record QtcInterval(int milliseconds) {
    private static final Span SPAN = new Span(200, 900, "a corrected QT time", "milliseconds");

    public QtcInterval {
        SPAN.check(milliseconds);
    }
}
