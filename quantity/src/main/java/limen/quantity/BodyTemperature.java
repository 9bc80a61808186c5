package limen.quantity;

/// The temperature of the body.
public record BodyTemperature(double celsius) {
    private static final Span SPAN = new Span(30, 45, "a body temperature", "degrees Celsius");

    public BodyTemperature {
        SPAN.check(celsius);
    }
}
