package limen.evidence;

/// How an observation is compared with a rule's value.
public enum Comparator {
    EQUAL("="),
    AT_LEAST(">="),
    ABOVE(">"),
    AT_MOST("<="),
    BELOW("<"),
    /// One of several words.
    IN("in"),
    /// Whatever the observation is, measured or not.
    ANY("any");

    private final String sign;

    Comparator(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }
}
