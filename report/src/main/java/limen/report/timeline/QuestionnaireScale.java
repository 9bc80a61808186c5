package limen.report.timeline;

import java.util.List;
import java.util.Optional;
import limen.evidence.Feed;
import limen.evidence.Instrument;
import limen.evidence.Instruments;
import limen.evidence.Observation;
import limen.evidence.ObservationTable;
import limen.safety.Value;
import limen.study.Report;
import limen.study.instrument.InstrumentObservations;

/// A result of a questionnaire as a timeline draws it: on the scale that the table of observations gives it.
public final class QuestionnaireScale {
    private QuestionnaireScale() {}

    /// Every result of a questionnaire that has a scale.
    public static List<Background.Score> scores(Report.QuestionnaireAnswered asked) {
        return Instruments.find(asked.instrument()).stream()
                .flatMap(instrument -> InstrumentObservations.of(instrument, asked.answers()).entrySet().stream()
                        .flatMap(said -> of(instrument, said.getKey(), said.getValue()).stream()))
                .toList();
    }

    /// Empty where the result is a word.
    static Optional<Background.Score> of(Instrument instrument, String observation, Value value) {
        var known = ObservationTable.reviewed().get(observation);
        return value instanceof Value.Number(var number) && known.kind() instanceof Observation.Kind.Number scale
                ? Optional.of(new Background.Score(
                        name(instrument, known), observation, number, scale.lowest(), scale.highest()))
                : Optional.empty();
    }

    /// Only the score of the whole bears the name of the instrument alone: what else it feeds has another scale.
    private static String name(Instrument instrument, Observation known) {
        return switch (instrument.observations().get(known.name())) {
            case null -> known.label();
            case Feed.Total _ -> instrument.id();
            case Feed.OfItem(var item) -> "%s, item %s".formatted(instrument.id(), item);
            case Feed.AnyOf _, Feed.CountOf _ -> "%s, %s".formatted(instrument.id(), known.label());
        };
    }
}
