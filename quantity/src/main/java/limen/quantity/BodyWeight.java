package limen.quantity;

/// The weight of a grown person.
public record BodyWeight(double kilograms) {
    private static final Span SPAN = new Span(20, 400, "a body weight", "kilograms");

    public BodyWeight {
        SPAN.check(kilograms);
    }
}
