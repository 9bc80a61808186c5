package limen.study;

import limen.quantity.Dose;

/// How much was taken, and how well that is known.
public sealed interface Amount {
    record Measured(Dose dose, String lot) implements Amount {}

    /// Judged by eye, or by a kitchen scale.
    ///
    /// @param sd standard deviation, in the milligrams of the dose
    record Estimated(Dose dose, double sd) implements Amount {
        public Estimated {
            if (!(sd >= 0) || !Double.isFinite(sd)) {
                throw new IllegalArgumentException("A standard deviation cannot be %s mg".formatted(sd));
            }
        }
    }

    /// Not known, or blinded; never shown as a number.
    record Unknown() implements Amount {}
}
