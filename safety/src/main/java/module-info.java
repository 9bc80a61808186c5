import org.jspecify.annotations.NullMarked;

/// The rule language: observations in, verdict out. Knows no study.
@NullMarked
module limen.safety {
    requires static transitive org.jspecify;
    requires transitive limen.evidence;

    exports limen.safety;
}
