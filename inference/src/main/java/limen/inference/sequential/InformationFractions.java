package limen.inference.sequential;

import java.util.List;
import java.util.stream.IntStream;

/// When the looks are: the share of the study's final information, rows or persons, that each of them
/// sees.
///
/// @param fractions ascending, > 0 and at most 1, at least 0.001 apart
public record InformationFractions(List<Double> fractions) {
    private static final double NEAREST = 1e-3;

    public InformationFractions {
        fractions = List.copyOf(fractions);
        if (fractions.isEmpty()) {
            throw new IllegalArgumentException("no look at all; expected at least one");
        }
        var before = 0.0;
        for (var fraction : fractions) {
            // Rounding of equal steps must not count.
            if (!(fraction >= before + NEAREST * (1 - 1e-9) && fraction <= 1)) {
                throw new IllegalArgumentException(
                        "look at %s after one at %s; expected at least %s later and at most 1"
                                .formatted(fraction, before, NEAREST));
            }
            before = fraction;
        }
    }

    /// Looks at equal steps, the last at the end.
    public static InformationFractions equallySpaced(int looks) {
        return new InformationFractions(IntStream.rangeClosed(1, looks)
                .mapToObj(look -> (double) look / looks)
                .toList());
    }

    /// How many looks there are.
    public int looks() {
        return fractions.size();
    }
}
