package limen.evidence;

/// What a rule asks for, from mildest to strictest; the declared order is the order of strictness.
public enum Verdict {
    /// No rule matched. It never means that anything is harmless.
    NONE,
    /// At screening a physician must sign first; elsewhere a notice that blocks nothing.
    CAUTION,
    /// The next dose waits.
    HOLD,
    /// The person cannot take part; for somebody who already does, the same as `STOP`.
    EXCLUDE,
    /// Nothing more is taken.
    STOP,
    /// Medical help now.
    SEEK_CARE;

    public boolean isStricterThan(Verdict other) {
        return compareTo(other) > 0;
    }

    public Verdict orStricter(Verdict other) {
        return isStricterThan(other) ? this : other;
    }

    /// Its code in files: `none`, `caution`, `hold`, `exclude`, `stop`, `seek_care`.
    public String code() {
        return Codes.of(this);
    }
}
