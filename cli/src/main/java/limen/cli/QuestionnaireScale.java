package limen.cli;

import java.util.Optional;
import limen.evidence.Feed;
import limen.evidence.Instrument;
import limen.evidence.Observation;
import limen.evidence.ObservationTable;
import limen.report.timeline.Background;
import limen.safety.Value;

/// A result of a questionnaire as a timeline draws it: on the scale that the table of observations gives it.
final class QuestionnaireScale {
    private QuestionnaireScale() {}

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
