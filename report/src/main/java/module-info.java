import org.jspecify.annotations.NullMarked;

/// Findings drawn: one figure grammar, one self-contained page.
@NullMarked
module limen.report {
    requires static org.jspecify;
    requires transitive limen.analysis;
    requires transitive limen.pharmacology;
    requires transitive limen.study;
    requires com.google.zxing;
    requires gg.jte.runtime;

    exports limen.report;
    exports limen.report.kit;
    exports limen.report.pharmacology;
    exports limen.report.rehearsal;
    exports limen.report.series;
    exports limen.report.timeline;
}
