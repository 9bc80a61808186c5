package limen.quantity;

/// The form of the drug that a weight speaks of: the same molecules weigh more with hydrochloric acid than without.
///
/// Molar masses of C₁₁H₁₅NO₂ and C₁₁H₁₅NO₂·HCl, summed from the standard atomic weights [Prohaska2022]
/// and rounded. They stand here and nowhere else.
public enum Salt {
    HYDROCHLORIDE(229.70),
    BASE(193.25);

    private final double gramsPerMole;

    Salt(double gramsPerMole) {
        this.gramsPerMole = gramsPerMole;
    }

    /// Its molar mass in g/mol.
    public double gramsPerMole() {
        return gramsPerMole;
    }
}
