package limen.study.protocol;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import limen.study.protocol.Assessment.What;
import limen.study.protocol.Assessment.When;

/// What is asked, gathered by the moment at which it is asked.
public record AskedWhen(List<Assessment> assessments) {
    /// Each moment with what is asked then, in the order of the file.
    public Map<String, String> groups() {
        var groups = new LinkedHashMap<String, String>();
        for (var assessment : assessments) {
            groups.merge(name(assessment.when()), said(assessment), (one, other) -> one + ", " + other);
        }
        return groups;
    }

    private static String name(When when) {
        return switch (when) {
            case When.AtScreening _ -> "screening";
            case When.BeforeEachDose _ -> "before dose";
            case When.AfterEachDose _ -> "after dose";
            case When.EachDay _ -> "each day";
            case When.EveryDays every -> "every %d d".formatted(every.days());
            case When.AtPeriodStart _ -> "period start";
            case When.AtPeriodEnd _ -> "period end";
            case When.AtEnd _ -> "end";
        };
    }

    private static String said(Assessment assessment) {
        return what(assessment.what()) + moment(assessment.when());
    }

    private static String moment(When when) {
        return switch (when) {
            case When.AfterEachDose(var delays) ->
                delays.stream().map(Spoken::duration).collect(Collectors.joining(" and ", " +", ""));
            case When.EachDay(LocalTime at) -> " at " + at;
            case When.EveryDays every -> " at " + every.at();
            case When.AtScreening _, When.BeforeEachDose _, When.AtPeriodStart _, When.AtPeriodEnd _, When.AtEnd _ ->
                "";
        };
    }

    private static String what(What what) {
        return switch (what) {
            case What.Questionnaire(var instrument) -> instrument;
            case What.CheckIn(var instrument) -> instrument;
            case What.DependenceCheck(var instrument) -> "dependence check (%s)".formatted(instrument);
            case What.Task(var task) -> task;
            case What.Laboratory(var analytes) -> "laboratory (%s)".formatted(String.join(", ", analytes));
            case What.Vitals _ -> "vitals";
            case What.Ecg _ -> "heart tracing";
            case What.Echo _ -> "heart ultrasound";
            case What.PregnancyTest _ -> "pregnancy test";
            case What.Guess _ -> "guess";
            case What.Rescreening _ -> "screening again";
        };
    }
}
