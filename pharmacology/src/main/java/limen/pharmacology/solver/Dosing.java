package limen.pharmacology.solver;

/// What is added to a state at certain moments.
///
/// @param state to which state
/// @param hours when, in ascending order; several may share a moment
/// @param amounts how much, for every lane alike, in the unit of that state
@SuppressWarnings("ArrayRecordComponent") // numeric kernel; nobody compares it
public record Dosing(int state, double[] hours, double[] amounts) {
    public Dosing {
        if (hours.length != amounts.length) {
            throw new IllegalArgumentException(
                    "%d moments with %d amounts; expected as many".formatted(hours.length, amounts.length));
        }
        for (int i = 0; i < hours.length; i++) {
            if (!(hours[i] >= 0) || !(amounts[i] >= 0) || (i > 0 && hours[i] < hours[i - 1])) {
                throw new IllegalArgumentException(
                        "Dose %d is %s at %s h; expected amounts from 0 on, at ascending hours from 0 on"
                                .formatted(i + 1, amounts[i], hours[i]));
            }
        }
    }
}
