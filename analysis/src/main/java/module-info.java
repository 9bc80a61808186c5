import org.jspecify.annotations.NullMarked;

/// From a trial table to models to findings.
@NullMarked
module limen.analysis {
    requires static transitive org.jspecify;
    requires transitive limen.inference;

    exports limen.analysis;
}
