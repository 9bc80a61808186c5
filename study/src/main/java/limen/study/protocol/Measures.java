package limen.study.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import limen.evidence.Answer;
import limen.evidence.Instrument;
import limen.evidence.Instruments;
import limen.evidence.Licence;
import limen.evidence.ObservationTable;
import limen.evidence.OwnTask;
import limen.evidence.Scoring;
import limen.study.protocol.Assessment.What;

/// What there is to ask and measure with: instruments, scales and tasks by the names that a file calls them.
final class Measures {
    /// Questions about signs of dependence that no instrument holds, such as hiding the use.
    private static final String OWN = "own";

    private static final List<String> QUESTIONNAIRES =
            Instruments.all().stream().map(Instrument::id).toList();

    private static final List<String> TASKS =
            Arrays.stream(OwnTask.values()).map(OwnTask::id).toList();

    private static final List<String> SOURCES = Stream.concat(
                    Instruments.shipped().stream().flatMap(Measures::sources), TASKS.stream())
            .toList();

    private Measures() {}

    static List<String> questionnaires() {
        return QUESTIONNAIRES;
    }

    /// Instruments of single scales that Limen words itself.
    static List<String> checkIns() {
        return Instruments.shipped().stream()
                .filter(instrument -> instrument.scoring() instanceof Scoring.ItemWise
                        && instrument.licence().status() == Licence.Status.OWN)
                .map(Instrument::id)
                .toList();
    }

    static List<String> dependenceChecks() {
        return Stream.concat(Stream.of(OWN), feeding("sds_total")).toList();
    }

    static List<String> tasks() {
        return TASKS;
    }

    /// Laboratory values and the like that rules look at as numbers.
    static List<String> analytes() {
        return List.of("serum_sodium", "alt_times_uln", "ast_times_uln", "egfr").stream()
                .filter(name -> ObservationTable.reviewed().find(name).isPresent())
                .toList();
    }

    /// What an outcome can be: the score of an instrument that may be shown, one of its scales, or a task.
    static List<String> sources() {
        return SOURCES;
    }

    private static Stream<String> sources(Instrument instrument) {
        if (!(instrument.scoring() instanceof Scoring.ItemWise)) {
            return Stream.of(instrument.id());
        }
        return instrument.items().stream()
                .filter(item -> item.answer() instanceof Answer.Analogue || item.answer() instanceof Answer.Amount)
                .map(item -> instrument.id() + "." + item.code());
    }

    /// Whether an assessment brings the values of a source.
    static boolean brings(What what, String source) {
        var asked = source.contains(".") ? source.substring(0, source.indexOf('.')) : source;
        return switch (what) {
            case What.Questionnaire(var instrument) -> instrument.equals(asked);
            case What.CheckIn(var instrument) -> instrument.equals(asked);
            case What.DependenceCheck(var instrument) -> instrument.equals(asked);
            case What.Task(var task) -> task.equals(asked);
            case What.Vitals _,
                    What.Laboratory _,
                    What.Ecg _,
                    What.Echo _,
                    What.PregnancyTest _,
                    What.Guess _,
                    What.Rescreening _ -> false;
        };
    }

    /// Whether an assessment brings an observation that rules look at.
    static boolean feeds(What what, String observation) {
        return feeding(observation).anyMatch(instrument -> brings(what, instrument));
    }

    private static Stream<String> feeding(String observation) {
        return Instruments.all().stream()
                .filter(instrument -> instrument.observations().containsKey(observation))
                .map(Instrument::id);
    }
}
