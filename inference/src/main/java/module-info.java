import org.jspecify.annotations.NullMarked;

/// What numbers say: models, indices and curves for comparing two capsules. Knows no drug, no file and no clock.
@NullMarked
module limen.inference {
    requires static org.jspecify;
    requires org.apache.commons.numbers.gamma;
    requires org.apache.commons.statistics.distribution;

    exports limen.inference;
    exports limen.inference.belief;
    exports limen.inference.escalation;
    exports limen.inference.harm;
    exports limen.inference.hierarchy;
    exports limen.inference.posterior;
    exports limen.inference.series;
}
