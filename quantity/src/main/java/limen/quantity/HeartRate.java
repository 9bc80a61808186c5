package limen.quantity;

/// Heart rate at rest, in beats per minute.
public record HeartRate(double perMinute) {
    public HeartRate {
        if (!(perMinute >= 20 && perMinute <= 250)) {
            throw new IllegalArgumentException(
                    "%s cannot be a heart rate; expected 20 to 250 beats per minute".formatted(perMinute));
        }
    }
}
