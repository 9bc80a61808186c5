package limen.study.decision;

import java.util.Map;
import java.util.Optional;
import limen.evidence.Observation;
import limen.evidence.ObservationTable;
import limen.safety.Value;
import limen.study.Admission;
import limen.study.Dosing;
import limen.study.Measurement;
import limen.study.ParticipantEvent;
import limen.study.Report;
import limen.study.Rights;

/// Why something that was told can be no observation. A misspelt name would meet no rule, and nobody would notice.
record Tellable(ObservationTable table) {
    Optional<String> obstacle(ParticipantEvent event) {
        return switch (event) {
            case Admission.Screened(var answers) -> obstacle(answers);
            case Admission.Rescreened(var answers) -> obstacle(answers);
            case Dosing.PreDoseAnswered answered -> obstacle(answered.answers());
            case Report.CheckInAnswered checkIn -> obstacle(checkIn.observations());
            case Report.UnwellReported unwell -> obstacle(unwell.observations());
            case Report.DependenceChecked checked -> obstacle(checked.observations());
            case Measurement.LaboratoryResulted result -> obstacle(result.analyte(), Value.of(result.value()));
            case Rights.EntryCorrected corrected -> obstacle(corrected.replacement());
            case ParticipantEvent _ -> Optional.empty();
        };
    }

    private Optional<String> obstacle(Map<String, Value> answers) {
        return answers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(answer -> obstacle(answer.getKey(), answer.getValue()).stream())
                .findFirst();
    }

    private Optional<String> obstacle(String name, Value value) {
        return table.find(name)
                .map(observation -> expected(observation, value)
                        .map(expected -> "\"%s\" cannot be %s; expected %s".formatted(name, said(value), expected)))
                .orElseGet(() -> Optional.of("\"%s\" is no observation that any rule could look at".formatted(name)));
    }

    private static Optional<String> expected(Observation observation, Value value) {
        return switch (observation.kind()) {
            case Observation.Kind.YesNo _ ->
                value.equals(Value.yes()) || value.equals(Value.no()) ? Optional.empty() : Optional.of("yes or no");
            case Observation.Kind.Word(var words) ->
                value instanceof Value.Word(var word) && words.contains(word)
                        ? Optional.empty()
                        : Optional.of("one of " + String.join(", ", words));
            case Observation.Kind.Number number ->
                value instanceof Value.Number(var is) && is >= number.lowest() && is <= number.highest()
                        ? Optional.empty()
                        : Optional.of("%s to %s %s".formatted(number.lowest(), number.highest(), number.unit()));
        };
    }

    private static String said(Value value) {
        return switch (value) {
            case Value.Number(var number) -> String.valueOf(number);
            case Value.Word(var word) -> "\"" + word + "\"";
        };
    }
}
