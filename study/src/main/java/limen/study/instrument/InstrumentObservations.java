package limen.study.instrument;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import limen.evidence.Feed;
import limen.evidence.Instrument;
import limen.evidence.Instruments;
import limen.evidence.Observation.Kind;
import limen.evidence.ObservationTable;
import limen.safety.Value;
import limen.study.QuestionnaireScores;

/// What answers say to the rules, by the mapping in the file of the instrument.
///
/// An item that a rule looks at speaks even when the score cannot be computed. An answer that cannot be is treated as
/// none was given.
public final class InstrumentObservations {
    private InstrumentObservations() {}

    /// The instruments that come with Limen; any other feeds no rule.
    public static QuestionnaireScores shipped() {
        return (id, answers) ->
                Instruments.find(id).map(instrument -> of(instrument, answers)).orElse(Map.of());
    }

    /// What answers to one instrument say.
    ///
    /// @return by observation, in the order of the instrument, as far as the answers say something about it
    public static Map<String, Value> of(Instrument instrument, Map<String, Integer> answers) {
        var sheet = new AnswerSheet(instrument, answers);
        var said = new LinkedHashMap<String, Value>();
        instrument
                .observations()
                .forEach((name, feed) -> said(sheet, feed).ifPresent(number -> said.put(name, value(name, number))));
        return Collections.unmodifiableMap(said);
    }

    private static Optional<Double> said(AnswerSheet sheet, Feed feed) {
        return switch (feed) {
            case Feed.Total _ -> total(sheet.scored());
            case Feed.OfItem(var item) -> sheet.answer(item).map(Integer::doubleValue);
            case Feed.AnyOf(var items) -> Optional.of(anyOrRefused(sheet, items) ? 1.0 : 0.0);
            case Feed.CountOf(var items) ->
                Optional.of((double) items.stream()
                        .filter(item -> sheet.answer(item).orElse(0) > 0)
                        .count());
        };
    }

    private static Optional<Double> total(Scored scored) {
        return switch (scored) {
            case Scored.Score score -> Optional.of(score.total());
            case Scored.Screen screen -> Optional.of(screen.outcome() == Scored.Screen.Outcome.NEGATIVE ? 0.0 : 1.0);
            case Scored.Incomplete _, Scored.ItemWise _, Scored.Refused _ -> Optional.empty();
        };
    }

    private static boolean anyOrRefused(AnswerSheet sheet, List<String> items) {
        return items.stream().anyMatch(item -> sheet.answer(item).orElse(1) > 0);
    }

    private static Value value(String name, double number) {
        return switch (ObservationTable.reviewed().get(name).kind()) {
            case Kind.YesNo _ -> number > 0 ? Value.yes() : Value.no();
            case Kind.Number _, Kind.Word _ -> Value.of(number);
        };
    }
}
