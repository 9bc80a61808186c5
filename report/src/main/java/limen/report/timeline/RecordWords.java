package limen.report.timeline;

import limen.evidence.Mode;
import limen.study.Dosing;
import limen.study.Event;
import limen.study.Rights;

/// How the entries of one record are said.
///
/// @param simulated whether nobody is behind the record: then even a reason for leaving a capsule out is no secret
record RecordWords(Mode mode, boolean simulated) {
    String sentence(Event event) {
        return switch (event) {
            case Dosing.DoseSkipped skipped -> because(skipped, skipped.reason());
            case Dosing.DoseMissed missed -> because(missed, missed.reason());
            case Dosing.DoseTaken taken when mode == Mode.PERSONAL -> EventWords.taken(taken, "");
            case Rights.WithdrawnFromDosing _ when mode == Mode.PERSONAL -> Names.JOURNAL_STOPPED;
            case Event other -> EventWords.sentence(other);
        };
    }

    /// What a real person wrote as the reason stays in the record.
    private String because(Dosing event, String reason) {
        var sentence = EventWords.sentence(event);
        if (!simulated || reason.isBlank()) {
            return sentence;
        }
        var said = sentence.substring(0, sentence.length() - 1) + ": " + reason.strip();
        return said.endsWith(".") ? said : said + ".";
    }
}
