package limen.simulation;

/// What a virtual person is there to show. A rehearsal is a drill: the first people are cast, so that a hold, a stop
/// and
/// a withdrawal are played whatever the dice say; all others live by the dice alone.
public enum Part {
    /// Arrives once with a raised blood pressure before a capsule.
    HELD,
    /// Meets a rule that ends dosing: a reading after a capsule.
    STOPPED,
    /// Leaves half-way.
    LEAVES,
    BY_THE_DICE;

    static Part of(int person) {
        return switch (person) {
            case 1 -> HELD;
            case 2 -> STOPPED;
            case 3 -> LEAVES;
            default -> BY_THE_DICE;
        };
    }
}
