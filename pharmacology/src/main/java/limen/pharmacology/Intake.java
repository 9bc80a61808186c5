package limen.pharmacology;

import limen.quantity.Dose;
import limen.quantity.Salt;

/// One dose at one hour of a regimen.
public record Intake(double hours, Dose dose) {
    public Intake {
        if (!(hours >= 0 && Double.isFinite(hours))) {
            throw new IllegalArgumentException(
                    "A dose cannot be taken at %s h; expected a finite hour from 0 on".formatted(hours));
        }
    }

    double milligramsOfBase() {
        return dose.in(Salt.BASE).milligrams();
    }

    double milligramsOfHydrochloride() {
        return dose.in(Salt.HYDROCHLORIDE).milligrams();
    }
}
