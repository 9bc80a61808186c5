package limen.inference;

/// One of the four groups that a capsule and a guess make. Two letters: capsule, then guess (P placebo, A active).
///
/// The order of the constants is the order of every array "by stratum" in this module.
public enum Stratum {
    PP(Arm.PLACEBO, Arm.PLACEBO),
    PA(Arm.PLACEBO, Arm.ACTIVE),
    AP(Arm.ACTIVE, Arm.PLACEBO),
    AA(Arm.ACTIVE, Arm.ACTIVE);

    private final Arm allocation;
    private final Arm guess;

    Stratum(Arm allocation, Arm guess) {
        this.allocation = allocation;
        this.guess = guess;
    }

    public static Stratum of(Arm allocation, Arm guess) {
        return switch (allocation) {
            case PLACEBO -> guess == Arm.PLACEBO ? PP : PA;
            case ACTIVE -> guess == Arm.PLACEBO ? AP : AA;
        };
    }

    public Arm allocation() {
        return allocation;
    }

    public Arm guess() {
        return guess;
    }
}
