import org.jspecify.annotations.NullMarked;

/// Units as types: what is measured, and what cannot be a measurement.
@NullMarked
module limen.quantity {
    requires static transitive org.jspecify;

    exports limen.quantity;
}
