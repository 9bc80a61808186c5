package limen.quantity;

/// An amount of MDMA, as a weight of one of its forms.
public record Dose(double milligrams, Salt salt) {
    public Dose {
        // Written so that NaN, which compares with nothing, is refused as well.
        if (!(milligrams > 0 && Double.isFinite(milligrams))) {
            throw new IllegalArgumentException(
                    "%s mg cannot be a dose; expected a finite amount above 0 mg".formatted(Span.print(milligrams)));
        }
    }

    /// The same number of molecules as a weight of the other form.
    public Dose in(Salt other) {
        return salt == other ? this : new Dose(milligrams * other.gramsPerMole() / salt.gramsPerMole(), other);
    }
}
