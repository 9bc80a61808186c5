package limen.study.protocol;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import limen.notation.Entry;
import limen.study.protocol.Assessment.What;
import limen.study.protocol.Assessment.When;
import limen.study.schedule.Planned;

/// Whether a guess comes between each capsule and the next outcome, on whatever day that is asked: what somebody has
/// just told about their mood would else colour what they believe they took.
///
/// It is reckoned for capsules taken at their planned time, whichever day of the week the course begins on.
record GuessCheck(Entry<List<Placed<Assessment>>> assessments, List<Outcome> outcomes, Course course) {
    private static final int MINUTES_OF_DAY = 24 * 60;

    void check() {
        if (assessments.get().stream().noneMatch(each -> isGuess(each.value()))) {
            assessments.reject(
                    "nothing asks which capsule it was, and the study is blinded", "an assessment with what: guess");
            return;
        }
        for (var each : assessments.get()) {
            if (isOutcome(each.value())) {
                Arrays.stream(DayOfWeek.values())
                        .flatMap(start -> unguessed(each.value(), start).stream())
                        .findFirst()
                        .ifPresent(found ->
                                each.code().reject(found, "a guess between each capsule and the next outcome"));
            }
        }
    }

    /// That it can come after a capsule with no guess between, in words.
    private Optional<String> unguessed(Assessment outcome, DayOfWeek start) {
        var capsules = capsules(start);
        var asked = moments(outcome, capsules);
        var guesses = new BitSet();
        assessments.get().stream()
                .map(Placed::value)
                .filter(GuessCheck::isGuess)
                .forEach(guess -> guesses.or(moments(guess, capsules)));
        for (int capsule : capsules) {
            var told = asked.nextSetBit(capsule);
            var guessed = guesses.nextSetBit(capsule + 1);
            if (told >= 0 && (guessed < 0 || guessed >= told)) {
                return Optional.of("%s brings an outcome %s after a capsule, and %s"
                        .formatted(
                                outcome.code(),
                                after(capsule, told),
                                guessed < 0
                                        ? "no guess comes after that capsule"
                                        : "the guess comes %s after it".formatted(after(capsule, guessed))));
            }
        }
        return Optional.empty();
    }

    private static String after(int capsule, int moment) {
        return Spoken.duration(Duration.ofMinutes(moment - (long) capsule));
    }

    private boolean isOutcome(Assessment assessment) {
        return outcomes.stream().anyMatch(outcome -> Measures.brings(assessment.what(), outcome.source()));
    }

    private static boolean isGuess(Assessment assessment) {
        return assessment.what() instanceof What.Guess;
    }

    /// Minutes from the first midnight of the course to each capsule.
    private int[] capsules(DayOfWeek start) {
        var first = minute(course.schedule().at());
        return Planned.hours(course, start).stream()
                .flatMap(List::stream)
                .mapToInt(hours -> first + hours * 60)
                .toArray();
    }

    /// Minutes from the first midnight of the course to each time that it is asked.
    private BitSet moments(Assessment assessment, int[] capsules) {
        var moments = new BitSet();
        switch (assessment.when()) {
            case When.AtScreening _ -> {}
            case When.BeforeEachDose _ ->
                Arrays.stream(capsules).filter(capsule -> capsule > 0).forEach(capsule -> moments.set(capsule - 1));
            case When.AfterEachDose(var delays) ->
                delays.forEach(delay ->
                        Arrays.stream(capsules).forEach(capsule -> moments.set(capsule + (int) delay.toMinutes())));
            case When.EachDay(var at) -> setDays(moments, 1, at);
            case When.EveryDays(var days, var at) -> setDays(moments, days, at);
            case When.AtPeriodStart _ -> setPeriods(moments, 0);
            case When.AtPeriodEnd _ -> setPeriods(moments, course.daysInPeriod() - 1);
            case When.AtEnd _ -> moments.set((course.days() - 1) * MINUTES_OF_DAY);
        }
        return moments;
    }

    private void setDays(BitSet moments, int step, LocalTime at) {
        for (int day = 0; day < course.days(); day += step) {
            moments.set(day * MINUTES_OF_DAY + minute(at));
        }
    }

    private void setPeriods(BitSet moments, int day) {
        for (int period = 1; period <= course.periods(); period++) {
            moments.set((course.firstDayOf(period) + day) * MINUTES_OF_DAY);
        }
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}
