package limen.evidence;

/// The moment in which observations are judged.
public enum Context {
    /// No particular moment. A rule of this context applies at every moment; an observation of this context meets
    /// only such rules.
    ANY,
    SCREENING,
    PRE_DOSE,
    POST_DOSE;

    /// Whether a rule written for this context applies to what was observed in `moment`.
    public boolean covers(Context moment) {
        return this == ANY || this == moment;
    }
}
