package limen.web.console.people;

import java.util.List;
import limen.evidence.ObservationTable;
import limen.report.words.Numbers;
import limen.study.Entry;
import limen.study.Measurement;
import limen.web.console.people.PersonPage.Link;
import limen.web.console.people.PersonPage.TestRow;

/// Laboratory, heart and pregnancy tests of one person, and their weight.
///
/// @param entries of this person
record TestRows(String code, List<Entry> entries, Clock clock) {
    private static final int MOST = 40;

    /// The newest first, as they read after corrections.
    List<TestRow> all() {
        return entries.stream()
                .filter(entry -> entry.event() instanceof Measurement
                        && !(entry.event() instanceof Measurement.VitalsMeasured vitals && vitals.weight() == null))
                .sorted(PersonPages.newestFirst())
                .limit(MOST)
                .map(this::test)
                .toList();
    }

    private TestRow test(Entry entry) {
        var meant = (Measurement) Corrections.meant(entry, entries);
        var words = switch (meant) {
            case Measurement.VitalsMeasured vitals ->
                new String[] {
                    "Body weight",
                    vitals.weight() == null ? "–" : Numbers.tick(vitals.weight().kilograms()) + " kg",
                    vitals.device()
                };
            case Measurement.LaboratoryResulted(var analyte, var value, var laboratory) ->
                new String[] {
                    ObservationTable.reviewed().get(analyte).label(),
                    LaboratoryForm.said(ObservationTable.reviewed().get(analyte), value),
                    laboratory
                };
            case Measurement.EcgRead(var qtcf, var arrhythmia, var reader) ->
                new String[] {
                    "Heart tracing",
                    "QTcF %s ms, %s".formatted(Numbers.tick(qtcf), arrhythmia ? "rhythm problem" : "no rhythm problem"),
                    reader
                };
            case Measurement.EchoRead(var findings, var reader) ->
                new String[] {
                    "Heart ultrasound",
                    findings.isEmpty()
                            ? "normal"
                            : String.join(
                                    ", ",
                                    findings.stream()
                                            .sorted()
                                            .map(ClinicForms::finding)
                                            .toList()),
                    reader
                };
            case Measurement.PregnancyTested(var positive, var hours) ->
                new String[] {
                    "Pregnancy test",
                    positive ? "positive, or not clear" : "negative",
                    "valid for %d d".formatted(hours / 24)
                };
        };
        return new TestRow(
                words[0],
                words[1],
                clock.brief(entry.times().occurred()),
                words[2],
                new Link("%s?about=%s".formatted(Act.CORRECT.path(code), entry.id()), "Correct"));
    }
}
