package limen.web.participant;

import java.util.List;
import java.util.Map;
import limen.study.protocol.Consent;
import limen.web.sheet.Typed;

/// The statements that show whether what taking part means was understood.
///
/// @param version of the text that is agreed to
/// @param id that the entry will have
/// @param faults what to read again, by the place of the statement, from 1
public record ConsentPage(
        String version,
        List<Consent.Question> quiz,
        String id,
        Typed typed,
        Map<Integer, String> faults,
        String notice) {
    public ConsentPage {
        quiz = List.copyOf(quiz);
        faults = Map.copyOf(faults);
    }

    static ConsentPage fresh(Consent consent) {
        return new ConsentPage(consent.version(), consent.quiz(), Desk.freshId(), Typed.NOTHING, Map.of(), "");
    }

    public String name(int place) {
        return "statement-" + place;
    }

    public boolean has(int place, String answer) {
        return typed.has(name(place), answer);
    }

    public String fault(int place) {
        return faults.getOrDefault(place, "");
    }

    /// How many are to be looked at again, in words.
    public String summary() {
        return faults.size() == 1
                ? "One statement needs another look. Nothing was saved, and nobody counts attempts."
                : "%d statements need another look. Nothing was saved, and nobody counts attempts."
                        .formatted(faults.size());
    }
}
