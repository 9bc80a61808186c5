package limen.inference;

/// Guesses counted per participant, arm and answer, and the indices that say how well the blinding held.
///
/// A participant may guess in several sessions, so every standard error adds up each person's influence
/// (linearisation, clustered by participant [LiangZeger1986]). With one guess per person it is the multinomial
/// formula of the literature.
public final class GuessTally {
    private static final int ANSWERS = 3;
    private static final int CELLS = 2 * ANSWERS;

    private final int[] counts;
    private final double[] totals = new double[CELLS];

    /// @param participants how many there are
    public GuessTally(int participants) {
        counts = new int[participants * CELLS];
    }

    /// Counts one guess. An answer that was not given counts nowhere.
    public void count(int participant, Arm allocation, Guess guess) {
        var answer = switch (guess) {
            case PLACEBO -> 0;
            case ACTIVE -> 1;
            case UNSURE -> 2;
            case NOT_GIVEN -> -1;
        };
        if (answer >= 0) {
            var cell = allocation.ordinal() * ANSWERS + answer;
            counts[participant * CELLS + cell]++;
            totals[cell]++;
        }
    }

    /// How many guesses were counted in an arm, "don't know" among them.
    public int guesses(Arm allocation) {
        return (int) (right(allocation) + wrong(allocation) + unsure(allocation));
    }

    /// How many guesses were counted in both arms.
    public int guesses() {
        return guesses(Arm.PLACEBO) + guesses(Arm.ACTIVE);
    }

    /// How many guesses of an arm named a capsule.
    public int decided(Arm allocation) {
        return (int) (right(allocation) + wrong(allocation));
    }

    /// How many guesses of both arms named a capsule.
    public int decided() {
        return decided(Arm.PLACEBO) + decided(Arm.ACTIVE);
    }

    /// Bang's index of one arm: the share of right guesses minus the share of wrong ones, -1 to 1, 0 at chance
    /// [Bang2004].
    public Estimate bang(Arm allocation) {
        var n = guesses(allocation);
        var index = (right(allocation) - wrong(allocation)) / n;
        var influence = new double[CELLS];
        influence[cell(allocation, allocation)] = (1 - index) / n;
        influence[cell(allocation, other(allocation))] = (-1 - index) / n;
        influence[unsureCell(allocation)] = -index / n;
        return clustered(index, influence);
    }

    /// James's index over both arms, 0 to 1: 0 everyone right, 0.5 at chance, 1 everyone unsure [James1996].
    ///
    /// With Q the share of decided guesses, W that of wrong ones, G guess totals and N arm totals among the
    /// decided, his kappa form reduces to `1 - Q + W Q^2 / (2 E)`, `E = G_active N_placebo + G_placebo N_active`.
    public Estimate james() {
        var n = guesses();
        var decidedPlacebo = decided(Arm.PLACEBO) / (double) n;
        var decidedActive = decided(Arm.ACTIVE) / (double) n;
        var q = decidedPlacebo + decidedActive;
        if (q == 0) {
            return Estimate.normal(1, 0);
        }
        var w = (wrong(Arm.PLACEBO) + wrong(Arm.ACTIVE)) / n;
        var saidActive = (right(Arm.ACTIVE) + wrong(Arm.PLACEBO)) / n;
        var saidPlacebo = (right(Arm.PLACEBO) + wrong(Arm.ACTIVE)) / n;
        var e = saidActive * decidedPlacebo + saidPlacebo * decidedActive;
        var index = 1 - q + w * q * q / (2 * e);

        var byQ = -1 + w * q / e;
        var byW = q * q / (2 * e);
        var byE = -w * q * q / (2 * e * e);
        var gradient = new double[CELLS];
        for (var allocation : Arm.values()) {
            for (var said : Arm.values()) {
                var byGuessTotal = said == Arm.ACTIVE ? decidedPlacebo : decidedActive;
                var byArmTotal = allocation == Arm.PLACEBO ? saidActive : saidPlacebo;
                gradient[cell(allocation, said)] =
                        byQ + (said == allocation ? 0 : byW) + byE * (byGuessTotal + byArmTotal);
            }
        }
        return clustered(index, centredPerGuess(gradient, n));
    }

    /// The share of right guesses among those of an arm that named a capsule, 0 to 1, 0.5 at chance.
    public Estimate correctGuessRate(Arm allocation) {
        var influence = new double[CELLS];
        var rate = right(allocation) / decided(allocation);
        influence[cell(allocation, allocation)] = (1 - rate) / decided(allocation);
        influence[cell(allocation, other(allocation))] = -rate / decided(allocation);
        return clustered(rate, influence);
    }

    /// The share of right guesses among those of both arms that named a capsule, 0 to 1.
    public Estimate correctGuessRate() {
        var decided = decided();
        var rate = (right(Arm.PLACEBO) + right(Arm.ACTIVE)) / decided;
        var influence = new double[CELLS];
        for (var allocation : Arm.values()) {
            influence[cell(allocation, allocation)] = (1 - rate) / decided;
            influence[cell(allocation, other(allocation))] = -rate / decided;
        }
        return clustered(rate, influence);
    }

    /// The influence of one guess in each cell: its gradient less the mean gradient, over n.
    private double[] centredPerGuess(double[] gradient, int n) {
        var mean = 0.0;
        for (var cell = 0; cell < CELLS; cell++) {
            mean += gradient[cell] * totals[cell] / n;
        }
        var influence = new double[CELLS];
        for (var cell = 0; cell < CELLS; cell++) {
            influence[cell] = (gradient[cell] - mean) / n;
        }
        return influence;
    }

    private Estimate clustered(double value, double[] influenceOfGuess) {
        var variance = 0.0;
        for (var at = 0; at < counts.length; at += CELLS) {
            var influence = 0.0;
            for (var cell = 0; cell < CELLS; cell++) {
                influence += counts[at + cell] * influenceOfGuess[cell];
            }
            variance += influence * influence;
        }
        return Double.isNaN(value) ? Estimate.UNKNOWN : Estimate.normal(value, Math.sqrt(variance));
    }

    private double right(Arm allocation) {
        return totals[cell(allocation, allocation)];
    }

    private double wrong(Arm allocation) {
        return totals[cell(allocation, other(allocation))];
    }

    private double unsure(Arm allocation) {
        return totals[unsureCell(allocation)];
    }

    private static int cell(Arm allocation, Arm said) {
        return allocation.ordinal() * ANSWERS + said.ordinal();
    }

    private static int unsureCell(Arm allocation) {
        return allocation.ordinal() * ANSWERS + 2;
    }

    private static Arm other(Arm arm) {
        return arm == Arm.ACTIVE ? Arm.PLACEBO : Arm.ACTIVE;
    }
}
