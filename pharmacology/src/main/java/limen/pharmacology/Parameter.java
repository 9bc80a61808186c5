package limen.pharmacology;

/// One number of the model, with all that must be known to judge it.
///
/// @param unit `1` for a pure number
/// @param omega between-subject spread: standard deviation of the logarithm; 0 if people are taken as alike
/// @param source a key of `docs/references.bib`
public record Parameter(
        String name, double value, String unit, double omega, Status status, String source, String note) {
    public Parameter {
        if (name.isBlank() || unit.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException(
                    "Parameter \"%s\" has unit \"%s\" and source \"%s\"; expected a name, a unit and a source"
                            .formatted(name, unit, source));
        }
        if (!(value >= 0) || !(omega >= 0 && omega < 2)) {
            throw new IllegalArgumentException(
                    "Parameter %s is %s with omega %s; expected a value from 0 on, and an omega from 0 to below 2"
                            .formatted(name, value, omega));
        }
    }
}
