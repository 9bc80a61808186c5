package limen.analysis;

import limen.inference.Stratum;

/// One of the four differences between strata that are reported: the first stratum minus the second.
public enum PlannedContrast {
    /// Placebo capsule: guessed placebo minus guessed active.
    PP_PA(Stratum.PP, Stratum.PA),
    /// Active capsule: guessed placebo minus guessed active.
    AP_AA(Stratum.AP, Stratum.AA),
    /// Guessed placebo: placebo capsule minus active capsule.
    PP_AP(Stratum.PP, Stratum.AP),
    /// Guessed active: placebo capsule minus active capsule.
    PA_AA(Stratum.PA, Stratum.AA);

    private final Stratum first;
    private final Stratum second;

    PlannedContrast(Stratum first, Stratum second) {
        this.first = first;
        this.second = second;
    }

    public Stratum first() {
        return first;
    }

    public Stratum second() {
        return second;
    }

    /// The contrast's code in `contrasts.csv`.
    public String code() {
        return first + "-" + second;
    }
}
