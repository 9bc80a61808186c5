package limen.cli;

import java.util.Optional;
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
        if (!(value instanceof Value.Number(var number))) {
            return Optional.empty();
        }
        return ObservationTable.reviewed()
                .find(observation)
                .filter(known -> known.kind() instanceof Observation.Kind.Number)
                .map(known -> {
                    var scale = (Observation.Kind.Number) known.kind();
                    return new Background.Score(instrument.id(), observation, number, scale.lowest(), scale.highest());
                });
    }
}
