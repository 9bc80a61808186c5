import org.jspecify.annotations.NullMarked;

/// From a dose to concentration, effect and exposure, for one person or a virtual population.
@NullMarked
module limen.pharmacology {
    requires static transitive org.jspecify;
    requires transitive limen.quantity;
    requires limen.notation;
    requires de.siegmar.fastcsv;

    exports limen.pharmacology;
    exports limen.pharmacology.solver;
}
