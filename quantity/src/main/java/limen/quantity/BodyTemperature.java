package limen.quantity;

/// Body temperature, in degrees Celsius.
public record BodyTemperature(double celsius) {
    public BodyTemperature {
        if (!(celsius >= 30 && celsius <= 45)) {
            throw new IllegalArgumentException(
                    "%s cannot be a body temperature; expected 30 to 45 degrees Celsius".formatted(celsius));
        }
    }
}
