package limen.inference.quadrature;

/// The Sobol sequence in up to sixteen dimensions: points that fill the unit cube more evenly than
/// chance.
///
/// Direction numbers: S. Joe and F. Y. Kuo, "Constructing Sobol sequences with better two-dimensional
/// projections", SIAM J. Sci. Comput. 30 (2008), table new-joe-kuo-6. Points come in Gray-code order,
/// the origin first.
public final class Sobol {
    /// Most dimensions that the table here covers.
    public static final int MOST_DIMENSIONS = 16;

    private static final int BITS = 52;

    /// For each dimension from the second: the inner coefficients of its primitive polynomial, then
    /// its first direction numbers (as many as the polynomial's degree).
    private static final int[][] DIRECTIONS = {
        {0, 1},
        {1, 1, 3},
        {1, 1, 3, 1},
        {2, 1, 1, 1},
        {1, 1, 1, 3, 3},
        {4, 1, 3, 5, 13},
        {2, 1, 1, 5, 5, 17},
        {4, 1, 1, 5, 5, 5},
        {7, 1, 1, 7, 11, 19},
        {11, 1, 1, 5, 1, 1},
        {13, 1, 1, 1, 3, 11},
        {14, 1, 3, 5, 5, 31},
        {1, 1, 3, 3, 9, 7, 49},
        {13, 1, 1, 1, 15, 21, 21},
        {16, 1, 3, 1, 13, 27, 49}
    };

    private final long[][] directions;
    private final long[] state;
    private long index;

    /// A sequence at its first point, the origin.
    ///
    /// @param dimensions 1 to [#MOST_DIMENSIONS]
    public Sobol(int dimensions) {
        if (dimensions < 1 || dimensions > MOST_DIMENSIONS) {
            throw new IllegalArgumentException(
                    "%d dimensions; expected 1 to %d".formatted(dimensions, MOST_DIMENSIONS));
        }
        directions = new long[dimensions][];
        state = new long[dimensions];
        for (var dimension = 0; dimension < dimensions; dimension++) {
            directions[dimension] = dimension == 0 ? vanDerCorput() : directionNumbers(DIRECTIONS[dimension - 1]);
        }
    }

    /// Writes the next point into `point`, each coordinate in [0, 1).
    public void next(double[] point) {
        for (var dimension = 0; dimension < state.length; dimension++) {
            point[dimension] = state[dimension] * 0x1p-52;
        }
        var changing = Long.numberOfTrailingZeros(~index);
        for (var dimension = 0; dimension < state.length; dimension++) {
            state[dimension] ^= directions[dimension][changing];
        }
        index++;
    }

    private static long[] vanDerCorput() {
        var numbers = new long[BITS];
        for (var bit = 0; bit < BITS; bit++) {
            numbers[bit] = 1L << (BITS - 1 - bit);
        }
        return numbers;
    }

    private static long[] directionNumbers(int[] row) {
        var degree = row.length - 1;
        var numbers = new long[BITS];
        for (var bit = 0; bit < BITS; bit++) {
            if (bit < degree) {
                numbers[bit] = (long) row[bit + 1] << (BITS - 1 - bit);
                continue;
            }
            var number = numbers[bit - degree] ^ (numbers[bit - degree] >>> degree);
            for (var k = 1; k < degree; k++) {
                if ((row[0] >> (degree - 1 - k) & 1) == 1) {
                    number ^= numbers[bit - k];
                }
            }
            numbers[bit] = number;
        }
        return numbers;
    }
}
