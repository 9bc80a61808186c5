package limen.quantity;

/// An amount of MDMA in milligrams of a named salt.
public record Dose(double milligrams, Salt salt) {
    public Dose {
        if (!(milligrams > 0) || !Double.isFinite(milligrams)) {
            throw new IllegalArgumentException("%s mg cannot be a dose; expected more than 0".formatted(milligrams));
        }
    }

    /// The same amount of drug, weighed as another salt.
    public Dose in(Salt other) {
        return other == salt ? this : new Dose(milligrams * other.molarMass() / salt.molarMass(), other);
    }
}
