package limen.analysis.person;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import limen.study.Participant;
import limen.study.protocol.AnalysisPlan;
import limen.study.protocol.Arm;
import limen.study.protocol.Outcome;
import limen.study.protocol.SupervisedStudy;

/// One person's course once the list of capsules is opened: which kind each period held. Days after a
/// stop or after leaving belong to neither, unless the plan of the analysis counts them as they were assigned.
///
/// @param kinds codes of the arms, period by period
public record PersonCourse(SupervisedStudy study, Participant person, List<String> kinds, LocalDate firstDay) {
    public PersonCourse {
        kinds = List.copyOf(kinds);
    }

    /// The day of the course, from 0; nothing outside of it, in a washout, or after dosing had ended.
    public OptionalInt day(Instant moment) {
        var date = moment.atZone(person.standing().zone(moment)).toLocalDate();
        var day = (int) ChronoUnit.DAYS.between(firstDay, date);
        return period(day) == 0 || isAfterTheEnd(moment) ? OptionalInt.empty() : OptionalInt.of(day);
    }

    /// The period of a day, from 1; 0 for none.
    private int period(int day) {
        var course = study.course();
        return IntStream.rangeClosed(1, Math.min(course.periods(), kinds.size()))
                .filter(period ->
                        day >= course.firstDayOf(period) && day < course.firstDayOf(period) + course.daysInPeriod())
                .findFirst()
                .orElse(0);
    }

    private boolean isAfterTheEnd(Instant moment) {
        var stop = person.supervision().stop();
        var left = person.standing().left();
        return (stop != null && ends("dosing_stopped") && moment.isAfter(stop.since()))
                || (left != null && ends("withdrawal") && moment.isAfter(left));
    }

    private boolean ends(String event) {
        var plan = study.analysis();
        return plan == null || plan.intercurrentEvents().get(event) != AnalysisPlan.Strategy.TREATMENT_POLICY;
    }

    /// The period, from 1, in which a moment of the course lies; nothing where [#day] has none.
    public OptionalInt periodAt(Instant moment) {
        var day = day(moment);
        return day.isPresent() ? OptionalInt.of(period(day.getAsInt())) : day;
    }

    /// The mean of an outcome in each period, in order, each day of it alike; NaN in a period without a value.
    public List<Double> means(Outcome outcome, List<Told> told) {
        var days = OutcomeDays.of(outcome, told, this).values();
        return IntStream.rangeClosed(1, kinds.size())
                .mapToObj(period -> days.entrySet().stream()
                        .filter(day -> period(day.getKey()) == period)
                        .mapToDouble(Map.Entry::getValue)
                        .average()
                        .orElse(Double.NaN))
                .toList();
    }

    /// Whether a day of the course belongs to a period with the active capsule.
    public boolean isActive(int day) {
        return isActivePeriod(period(day));
    }

    /// The same of a period, counted from 1.
    public boolean isActivePeriod(int period) {
        return !arm(kinds.get(period - 1)).isPlacebo();
    }

    /// Whether there is anything to compare.
    public boolean hasBoth() {
        return kinds.stream().map(code -> arm(code).isPlacebo()).distinct().count() == 2;
    }

    private Arm arm(String code) {
        return study.arms().stream()
                .filter(arm -> arm.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the opened list has an arm that the protocol has not"));
    }

    /// What each period held in the words of the protocol, in order.
    public List<String> words() {
        return kinds.stream().map(code -> arm(code).label()).toList();
    }
}
