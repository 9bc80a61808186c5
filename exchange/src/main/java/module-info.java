import org.jspecify.annotations.NullMarked;

/// Trial tables in, findings out, as files other tools can read.
@NullMarked
module limen.exchange {
    requires static transitive org.jspecify;
    requires transitive limen.analysis;
    requires de.siegmar.fastcsv;

    exports limen.exchange;
}
