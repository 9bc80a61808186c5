package limen.study.protocol;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import limen.notation.Entry;
import limen.study.protocol.Assessment.What;
import limen.study.protocol.Assessment.When;

/// Whether the guess comes before the outcomes of its day: what somebody has just told about their mood would else
/// colour what they believe they took.
///
/// @param dose the time of day of a capsule; what is asked before it cannot know the capsule
record GuessCheck(Entry<List<Placed<Assessment>>> assessments, List<Outcome> outcomes, LocalTime dose) {
    private static final int MINUTES_OF_DAY = 24 * 60;

    /// Days on which something can be asked.
    private enum Day {
        SCREENING,
        DOSE,
        AFTER_DOSE,
        PERIOD_START,
        PERIOD_END,
        END,
        ANY
    }

    /// @param daysLater after the day of the capsule
    /// @param place in the file: of two at the same minute the one that stands first is asked first
    private record Occasion(Day day, int daysLater, int minute, int place) {
        boolean canShareDayWith(Occasion other) {
            if (day == Day.SCREENING || other.day == Day.SCREENING) {
                return false;
            }
            return day == Day.ANY || other.day == Day.ANY || (day == other.day && daysLater == other.daysLater);
        }

        boolean isBefore(Occasion other) {
            return minute < other.minute || (minute == other.minute && place < other.place);
        }
    }

    void check() {
        var guesses = occasions(assessment -> assessment.what() instanceof What.Guess);
        if (guesses.isEmpty()) {
            assessments.reject(
                    "nothing asks which capsule it was, and the study is blinded", "an assessment with what: guess");
        }
        var all = assessments.get();
        for (int place = 0; place < all.size(); place++) {
            var each = all.get(place);
            var early = occasions(each.value(), place)
                    .filter(this::canKnow)
                    .anyMatch(asked ->
                            guesses.stream().anyMatch(guess -> asked.canShareDayWith(guess) && asked.isBefore(guess)));
            if (early && isOutcome(each.value())) {
                each.code()
                        .reject(
                                "%s brings an outcome and comes before the guess of that day"
                                        .formatted(each.code().get()),
                                "the guess first");
            }
        }
    }

    private interface Choice {
        boolean takes(Assessment assessment);
    }

    private List<Occasion> occasions(Choice choice) {
        var all = assessments.get();
        var occasions = new ArrayList<Occasion>();
        for (int place = 0; place < all.size(); place++) {
            if (choice.takes(all.get(place).value())) {
                occasions.addAll(occasions(all.get(place).value(), place).toList());
            }
        }
        return occasions;
    }

    private boolean isOutcome(Assessment assessment) {
        return outcomes.stream().anyMatch(outcome -> Measures.brings(assessment.what(), outcome.source()));
    }

    private boolean canKnow(Occasion asked) {
        return switch (asked.day()) {
            case SCREENING, PERIOD_START -> false;
            case DOSE, ANY -> asked.minute() >= minute(dose);
            case AFTER_DOSE, PERIOD_END, END -> true;
        };
    }

    private Stream<Occasion> occasions(Assessment assessment, int place) {
        return switch (assessment.when()) {
            case When.AtScreening _ -> Stream.of(new Occasion(Day.SCREENING, 0, 0, place));
            case When.BeforeEachDose _ -> Stream.of(new Occasion(Day.DOSE, 0, minute(dose) - 1, place));
            case When.AfterEachDose(var delays) -> delays.stream().map(delay -> after(delay, place));
            case When.EachDay(var at) -> Stream.of(new Occasion(Day.ANY, 0, minute(at), place));
            case When.EveryDays(var days, var at) -> Stream.of(new Occasion(Day.ANY, 0, minute(at), place));
            case When.AtPeriodStart _ -> Stream.of(new Occasion(Day.PERIOD_START, 0, 0, place));
            case When.AtPeriodEnd _ -> Stream.of(new Occasion(Day.PERIOD_END, 0, 0, place));
            case When.AtEnd _ -> Stream.of(new Occasion(Day.END, 0, 0, place));
        };
    }

    private Occasion after(Duration delay, int place) {
        var minutes = minute(dose) + (int) delay.toMinutes();
        var days = minutes / MINUTES_OF_DAY;
        return new Occasion(days == 0 ? Day.DOSE : Day.AFTER_DOSE, days, minutes % MINUTES_OF_DAY, place);
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}
