package limen.quantity;

/// Blood pressure at rest, in mmHg.
public record BloodPressure(double systolic, double diastolic) {
    public BloodPressure {
        if (!(systolic >= 50 && systolic <= 300 && diastolic >= 20 && diastolic <= 200)) {
            throw new IllegalArgumentException(
                    "%s over %s cannot be a blood pressure; expected 50 to 300 over 20 to 200 mmHg"
                            .formatted(systolic, diastolic));
        }
        if (diastolic >= systolic) {
            throw new IllegalArgumentException(
                    "%s over %s cannot be a blood pressure; the upper value must be the larger"
                            .formatted(systolic, diastolic));
        }
    }
}
