package limen.quantity;

/// Oxygen saturation of the blood, in percent.
public record OxygenSaturation(double percent) {
    public OxygenSaturation {
        if (!(percent >= 50 && percent <= 100)) {
            throw new IllegalArgumentException(
                    "%s cannot be an oxygen saturation; expected 50 to 100 percent".formatted(percent));
        }
    }
}
