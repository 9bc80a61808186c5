import org.jspecify.annotations.NullMarked;

/// From a trial table or a study's record to models to findings.
@NullMarked
module limen.analysis {
    requires static transitive org.jspecify;
    requires transitive limen.inference;
    requires transitive limen.study;

    exports limen.analysis;
    exports limen.analysis.escalation;
    exports limen.analysis.person;
    exports limen.analysis.record;
}
