package limen.study.protocol;

/// What the study wants to know.
///
/// @param source an instrument, a task or a scale of the check-in, as in `WHO-5` or `LIMEN-DAY.mood`
public record Outcome(String code, String source, Role role, Better better) {
    public enum Role {
        PRIMARY,
        SECONDARY,
        EXPLORATORY,
        SAFETY
    }

    public enum Better {
        HIGHER,
        LOWER
    }
}
