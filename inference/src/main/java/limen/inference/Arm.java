package limen.inference;

/// The two arms of a blinded trial; also the two things a participant can guess.
public enum Arm {
    PLACEBO,
    ACTIVE;

    /// The arm's code in every file we write.
    public String code() {
        return switch (this) {
            case PLACEBO -> "placebo";
            case ACTIVE -> "active";
        };
    }
}
