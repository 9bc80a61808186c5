import org.jspecify.annotations.NullMarked;

/// What numbers say: models, indices and curves for comparing two capsules. Knows no drug, no file and no clock.
@NullMarked
module limen.inference {
    requires static transitive org.jspecify;
    requires org.apache.commons.numbers.gamma;
    requires org.apache.commons.statistics.distribution;

    exports limen.inference;
    exports limen.inference.belief;
    exports limen.inference.discrete;
    exports limen.inference.escalation;
    exports limen.inference.harm;
    exports limen.inference.hierarchy;
    exports limen.inference.mixed;
    exports limen.inference.posterior;
    exports limen.inference.sequential;
    exports limen.inference.series;
    exports limen.inference.tolerance;
}
