import org.jspecify.annotations.NullMarked;

/// Trial tables and cases in, findings and verdicts out, as files other tools can read.
@NullMarked
module limen.exchange {
    requires static transitive org.jspecify;
    requires transitive limen.analysis;
    requires transitive limen.pharmacology;
    requires transitive limen.study;
    requires de.siegmar.fastcsv;

    exports limen.exchange;
}
