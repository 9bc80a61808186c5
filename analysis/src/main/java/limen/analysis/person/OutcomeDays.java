package limen.analysis.person;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import limen.evidence.Instruments;
import limen.evidence.OwnTask;
import limen.inference.series.Series;
import limen.inference.series.SeriesTerm;
import limen.study.Report;
import limen.study.instrument.Scored;
import limen.study.instrument.TaskResult;
import limen.study.protocol.Outcome;

/// One outcome of one person day by day, beside the capsule of the period, as assigned.
record OutcomeDays(TreeMap<Integer, Double> values, PersonCourse course) {
    /// @param told the last of a day counts
    static OutcomeDays of(Outcome outcome, List<Told> told, PersonCourse course) {
        var values = new TreeMap<Integer, Double>();
        for (var each : told) {
            var value =
                    each.event() instanceof Report report ? value(outcome.source(), report) : Optional.<Double>empty();
            var day = course.day(each.at());
            if (value.isPresent() && day.isPresent()) {
                values.put(day.getAsInt(), value.get());
            }
        }
        return new OutcomeDays(values, course);
    }

    private static Optional<Double> value(String source, Report report) {
        var parts = source.split("\\.", 2);
        return switch (report) {
            case Report.CheckInAnswered checkIn
            when parts.length == 2 && checkIn.instrument().equals(parts[0]) ->
                Optional.ofNullable(checkIn.scales().get(parts[1])).map(Integer::doubleValue);
            case Report.QuestionnaireAnswered answered
            when answered.instrument().equals(source) ->
                Instruments.find(source)
                        .map(instrument -> Scored.of(instrument, answered.answers()))
                        .filter(Scored.Score.class::isInstance)
                        .map(score -> ((Scored.Score) score).total());
            case Report.TaskPerformed performed
            when performed.task().equals(parts[0]) ->
                OwnTask.find(parts[0])
                        .flatMap(task -> Optional.ofNullable(TaskResult.of(task, performed.trials())
                                .measures()
                                .get(parts.length == 2 ? parts[1] : TaskResult.primary(task))));
            case Report _ -> Optional.empty();
        };
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /// The series from the first to the last day, days without an answer among them. What is left from
    /// the day before belongs to the difference between periods, so no term takes it out.
    Series series() {
        var first = values.firstKey();
        var size = values.lastKey() - first + 1;
        var days = new double[size];
        var active = new double[size];
        var answers = new double[size];
        for (var i = 0; i < size; i++) {
            days[i] = first + i;
            active[i] = course.isActive(first + i) ? 1 : 0;
            answers[i] = values.getOrDefault(first + i, Double.NaN);
        }
        return Series.derived(days, active, answers).without(SeriesTerm.CARRY);
    }
}
