package limen.quantity;

/// The sodium in the blood.
public record SerumSodium(double millimolesPerLitre) {
    private static final Span SPAN = new Span(90, 200, "a blood sodium", "mmol/L");

    public SerumSodium {
        SPAN.check(millimolesPerLitre);
    }
}
