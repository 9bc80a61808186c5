package limen.quantity;

/// How often the heart beats, at rest.
public record HeartRate(int perMinute) {
    private static final Span SPAN = new Span(15, 300, "a heart rate", "beats per minute");

    public HeartRate {
        SPAN.check(perMinute);
    }
}
