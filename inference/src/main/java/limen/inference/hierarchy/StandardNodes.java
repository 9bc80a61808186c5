package limen.inference.hierarchy;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.numbers.gamma.InverseErfc;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.hipparchus.random.SobolSequenceGenerator;

/// Points spread as evenly as possible over a five-dimensional t distribution with seven degrees of freedom: the first
/// `2^m` of Sobol's sequence in six dimensions, the sixth for the divisor of t. A fixed digital shift takes the points
/// out of the corner, and each stands in the middle of its cell. The same points every time.
///
/// @param points `[node][dimension]`, never changed
/// @param logDensity of the standard t at each
@SuppressWarnings("ArrayRecordComponent") // read only, in hot loops, inside this package
record StandardNodes(double[][] points, double[] logDensity) {
    private static final double DF = 7;

    private static final int DIMENSION = HyperDensity.DIMENSION;
    private static final int BITS = 20;
    private static final long SEED = 3;
    private static final Map<Integer, StandardNodes> KNOWN = new ConcurrentHashMap<>();

    /// @param count a power of two up to `2^20`
    static StandardNodes of(int count) {
        if (Integer.bitCount(count) != 1 || count > 1 << BITS) {
            throw new IllegalArgumentException("%d nodes; expected a power of two up to 2^20".formatted(count));
        }
        return KNOWN.computeIfAbsent(count, StandardNodes::made);
    }

    private static StandardNodes made(int count) {
        var sobol = new SobolSequenceGenerator(DIMENSION + 1);
        var shift = new SplittableRandom(SEED).ints(DIMENSION + 1, 0, 1 << BITS).toArray();
        var chiSquared = ChiSquaredDistribution.of(DF);
        var bits = Integer.numberOfTrailingZeros(count);
        var points = new double[count][DIMENSION];
        var logDensity = new double[count];
        for (var node = 0; node < count; node++) {
            var cell = sobol.nextVector();
            for (var i = 0; i <= DIMENSION; i++) {
                cell[i] = (((int) (cell[i] * count) ^ (shift[i] >> (BITS - bits))) + 0.5) / count;
            }
            var stretch = Math.sqrt(DF / chiSquared.inverseCumulativeProbability(cell[DIMENSION]));
            var squares = 0.0;
            for (var i = 0; i < DIMENSION; i++) {
                points[node][i] = -Math.sqrt(2) * InverseErfc.value(2 * cell[i]) * stretch;
                squares += points[node][i] * points[node][i];
            }
            logDensity[node] = logDensity(squares);
        }
        return new StandardNodes(points, logDensity);
    }

    private static double logDensity(double squares) {
        return LogGamma.value((DF + DIMENSION) / 2)
                - LogGamma.value(DF / 2)
                - 0.5 * DIMENSION * Math.log(DF * Math.PI)
                - 0.5 * (DF + DIMENSION) * Math.log1p(squares / DF);
    }
}
