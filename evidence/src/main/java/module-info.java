import org.jspecify.annotations.NullMarked;

/// Reviewed tables and their readers: rules, interactions, observations, instruments, claims.
@NullMarked
module limen.evidence {
    requires static transitive org.jspecify;
    requires transitive limen.quantity;
    requires transitive limen.notation;
    requires de.siegmar.fastcsv;

    exports limen.evidence;
    exports limen.evidence.claim;
    exports limen.evidence.crisis;
    exports limen.evidence.law;
    exports limen.evidence.reference;
    exports limen.evidence.words;
}
