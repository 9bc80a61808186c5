package limen.quantity;

/// The form in which MDMA is weighed. The same milligrams of another form are another dose.
public enum Salt {
    HYDROCHLORIDE(229.70),
    BASE(193.24);

    private final double molarMass;

    Salt(double molarMass) {
        this.molarMass = molarMass;
    }

    /// In g/mol.
    public double molarMass() {
        return molarMass;
    }
}
