package limen.quantity;

/// The two blood pressures of one reading, in mmHg.
public record BloodPressure(int systolic, int diastolic) {
    private static final Span SYSTOLIC = new Span(40, 300, "an upper blood pressure", "mmHg");
    private static final Span DIASTOLIC = new Span(20, 200, "a lower blood pressure", "mmHg");

    public BloodPressure {
        SYSTOLIC.check(systolic);
        DIASTOLIC.check(diastolic);
        if (systolic <= diastolic) {
            throw new IllegalArgumentException(
                    "%d over %d cannot be a blood pressure; expected the upper value above the lower"
                            .formatted(systolic, diastolic));
        }
    }
}
