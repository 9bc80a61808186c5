import org.jspecify.annotations.NullMarked;

/// The one door into the record of a study.
@NullMarked
module limen.capture {
    requires static transitive org.jspecify;
    requires transitive limen.storage;

    exports limen.capture;
}
