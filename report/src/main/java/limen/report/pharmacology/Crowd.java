package limen.report.pharmacology;

import java.util.Arrays;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import limen.pharmacology.Bands;
import limen.pharmacology.Noticing;
import limen.pharmacology.Phenotype;
import limen.pharmacology.Variable;

/// Simulated people under the same regimen.
///
/// @param bands at least at the hours of the figures
/// @param noticing the first dose alone, by phenotype
/// @param mixed who they are, in words
public record Crowd(long seed, Bands bands, Map<Phenotype, Noticing> noticing, String mixed) {
    private static final double LOWER = 0.05;
    private static final double MIDDLE = 0.5;
    private static final double UPPER = 0.95;

    public Crowd {
        noticing = Map.copyOf(noticing);
    }

    /// Hours, and where the middle nine tenths lie at each.
    @SuppressWarnings("ArrayRecordComponent") // places in a figure; nobody compares them
    record Band(double[] hours, double[] p5, double[] p50, double[] p95) {}

    long people() {
        return bands.people();
    }

    /// The band of one variable at the hours of a figure.
    Band band(Variable variable, double[] hours) {
        DoublePredicate wanted = hour -> Arrays.binarySearch(hours, hour) >= 0;
        var rows = IntStream.range(0, bands.rows())
                .filter(row -> wanted.test(bands.hours(row)))
                .toArray();
        if (rows.length != hours.length) {
            throw new IllegalArgumentException(
                    "Bands hold %d of the %d hours of a figure; expected all".formatted(rows.length, hours.length));
        }
        return new Band(
                hours,
                quantiles(variable, rows, LOWER),
                quantiles(variable, rows, MIDDLE),
                quantiles(variable, rows, UPPER));
    }

    /// Where the middle nine tenths lie when the middle person has the most.
    public double[] atThePeak(Variable variable) {
        var best = 0;
        for (int row = 1; row < bands.rows(); row++) {
            best = bands.quantile(variable, row, MIDDLE) > bands.quantile(variable, best, MIDDLE) ? row : best;
        }
        return new double[] {bands.quantile(variable, best, LOWER), bands.quantile(variable, best, UPPER)};
    }

    private double[] quantiles(Variable variable, int[] rows, double share) {
        return Arrays.stream(rows)
                .mapToDouble(row -> bands.quantile(variable, row, share))
                .toArray();
    }
}
