package limen.analysis.record;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import limen.analysis.TrialTable;
import limen.analysis.person.PersonCourse;
import limen.analysis.person.Told;
import limen.inference.Arm;
import limen.inference.Guess;
import limen.study.Report;
import limen.study.protocol.Outcome;
import limen.study.protocol.SupervisedStudy;

/// The rows of a trial table in the making: one for each period and outcome.
final class PeriodRows {
    /// What is asked about expectancy, before the first capsule.
    private static final String EXPECTANCY = "LIMEN-EXPECT";

    private static final String BENEFIT = "benefit";
    private static final int CERTAIN = 100;

    private final SupervisedStudy study;
    private final TrialTable.Builder builder = TrialTable.builder().confidencesOutOf(CERTAIN);
    private final Set<String> expecting = new HashSet<>();
    private long line;

    PeriodRows(SupervisedStudy study) {
        this.study = study;
    }

    TrialTable table() {
        return builder.build();
    }

    void add(Somebody person, PersonCourse course) {
        var means = study.outcomes().stream()
                .map(outcome -> course.means(outcome, person.told()))
                .toList();
        for (int period = 1; period <= course.kinds().size(); period++) {
            var at = period - 1;
            var guess = guess(person, course, period);
            if (guess.isPresent() || means.stream().anyMatch(each -> Double.isFinite(each.get(at)))) {
                for (int i = 0; i < means.size(); i++) {
                    add(
                            person,
                            course,
                            period,
                            study.outcomes().get(i),
                            guess,
                            means.get(i).get(at));
                }
                state(person, period, guess);
            }
        }
    }

    private void add(
            Somebody person,
            PersonCourse course,
            int period,
            Outcome outcome,
            Optional<Report.AllocationGuessed> guess,
            double value) {
        line++;
        var who = person.id().text();
        var arm = course.isActivePeriod(period) ? Arm.ACTIVE : Arm.PLACEBO;
        var guessed = guess.map(PeriodRows::arm).orElse(Guess.NOT_GIVEN);
        var contradiction = Double.isFinite(value)
                ? builder.add(line, who, session(period), outcome.code(), arm, guessed, value)
                : builder.addMissing(line, who, session(period), outcome.code(), arm, guessed);
        contradiction.ifPresent(found -> {
            throw new IllegalStateException("one period brought two rows of one outcome: " + found);
        });
    }

    private void state(Somebody person, int period, Optional<Report.AllocationGuessed> guess) {
        var who = person.id().text();
        guess.filter(each -> each.guess() != Report.AllocationGuessed.GuessedArm.DO_NOT_KNOW)
                .ifPresent(each -> builder.stateConfidence(line, who, session(period), each.confidence()));
        if (expecting.add(who)) {
            expectancy(person).ifPresent(expected -> builder.stateExpectancy(line, who, expected));
        }
    }

    /// A study of one period has no sessions to tell apart.
    private String session(int period) {
        return study.course().periods() == 1 ? "" : "period " + period;
    }

    private static Optional<Report.AllocationGuessed> guess(Somebody person, PersonCourse course, int period) {
        return person.told().stream()
                .filter(each -> each.event() instanceof Report.AllocationGuessed
                        && course.periodAt(each.at()).orElse(0) == period)
                .max(Comparator.comparing(Told::at))
                .map(each -> (Report.AllocationGuessed) each.event());
    }

    private static Guess arm(Report.AllocationGuessed guess) {
        return switch (guess.guess()) {
            case PLACEBO -> Guess.PLACEBO;
            case ACTIVE -> Guess.ACTIVE;
            case DO_NOT_KNOW -> Guess.UNSURE;
        };
    }

    /// The last answer before the first capsule.
    private static Optional<Double> expectancy(Somebody person) {
        var first = person.known().doses().first();
        return person.told().stream()
                .filter(each ->
                        first.isEmpty() || each.at().isBefore(first.get().at()))
                .filter(each -> each.event() instanceof Report.CheckInAnswered answered
                        && answered.instrument().equals(EXPECTANCY)
                        && answered.scales().containsKey(BENEFIT))
                .max(Comparator.comparing(Told::at))
                .map(each -> Objects.requireNonNull(
                                ((Report.CheckInAnswered) each.event()).scales().get(BENEFIT), "an answer")
                        .doubleValue());
    }
}
