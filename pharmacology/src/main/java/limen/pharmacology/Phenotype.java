package limen.pharmacology;

import java.util.Locale;

/// How active a person's CYP2D6 is by birth.
public enum Phenotype {
    /// Poor metaboliser: the enzyme does nothing.
    PM,
    /// Intermediate.
    IM,
    /// Extensive, also called normal.
    EM,
    /// Ultrarapid.
    UM;

    /// Activity relative to an extensive metaboliser.
    public double activity(Parameters parameters) {
        return parameters.value("activity_" + name().toLowerCase(Locale.ROOT));
    }

    /// Share of the population.
    public double share(Parameters parameters) {
        return parameters.value("share_" + name().toLowerCase(Locale.ROOT));
    }
}
