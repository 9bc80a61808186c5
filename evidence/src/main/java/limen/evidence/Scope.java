package limen.evidence;

/// The modes that a rule applies to.
public enum Scope {
    STUDY,
    PERSONAL,
    BOTH;

    public boolean covers(Mode mode) {
        return switch (this) {
            case BOTH -> true;
            case STUDY -> mode == Mode.STUDY;
            case PERSONAL -> mode == Mode.PERSONAL;
        };
    }
}
