import org.jspecify.annotations.NullMarked;

/// Files that people write by hand, read with the place of every value.
@NullMarked
module limen.notation {
    requires static transitive org.jspecify;
    requires org.snakeyaml.engine;

    exports limen.notation;
}
