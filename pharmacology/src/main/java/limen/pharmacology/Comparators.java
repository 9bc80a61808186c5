package limen.pharmacology;

import java.util.stream.IntStream;
import limen.quantity.Dose;
import limen.quantity.Salt;

/// Regimens to put beside another one; for comparison only.
public final class Comparators {
    private Comparators() {}

    /// The few full doses of the trials of assisted therapy, weeks apart.
    public static Regimen trial(Parameters parameters) {
        var dose = new Dose(parameters.value("trial_dose"), Salt.HYDROCHLORIDE);
        return new Regimen.Listed(IntStream.range(0, (int) parameters.value("trial_doses"))
                .mapToObj(i -> new Intake(i * parameters.value("trial_interval"), dose))
                .toList());
    }
}
