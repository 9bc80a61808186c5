import org.jspecify.annotations.NullMarked;

/// Virtual participants who live a protocol through the same code as real ones.
@NullMarked
module limen.simulation {
    requires static transitive org.jspecify;
    requires limen.analysis;
    requires transitive limen.study;

    exports limen.simulation;
}
