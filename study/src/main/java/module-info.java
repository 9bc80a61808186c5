import org.jspecify.annotations.NullMarked;

/// A study: its protocol, its record, and what follows from both.
@NullMarked
module limen.study {
    requires static transitive org.jspecify;
    requires transitive limen.safety;
    requires transitive org.pcollections;
    requires transitive limen.notation;
    requires tools.jackson.databind;

    exports limen.study;
    exports limen.study.decision;
    exports limen.study.instrument;
    exports limen.study.log;
    exports limen.study.protocol;
    exports limen.study.randomisation;
    exports limen.study.schedule;
}
