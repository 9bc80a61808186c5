package limen.analysis;

/// Which way of an outcome is the better one, if anybody said so. Harm can only be called harm where it is stated.
public enum Direction {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER,
    NOT_STATED
}
