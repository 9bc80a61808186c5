package limen.pharmacology;

/// A sigmoid Emax curve: `max c^gamma / (c^gamma + ec50^gamma)`.
///
/// @param ec50 in the unit of the concentration
public record Hill(double max, double ec50, double gamma) {
    /// The effect at a concentration; none at or below 0.
    public double at(double c) {
        return c > 0 ? max / (1 + Math.pow(ec50 / c, gamma)) : 0;
    }
}
