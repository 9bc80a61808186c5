package limen.quantity;

/// Body weight, in kilograms.
public record BodyWeight(double kilograms) {
    public BodyWeight {
        if (!(kilograms >= 20 && kilograms <= 350)) {
            throw new IllegalArgumentException(
                    "%s cannot be a body weight; expected 20 to 350 kilograms".formatted(kilograms));
        }
    }
}
