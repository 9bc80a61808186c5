package limen.study.protocol;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import limen.notation.Entry;
import limen.study.protocol.Assessment.What;
import limen.study.protocol.Assessment.When;

/// What every study must ask and measure, because the rules would otherwise hold every capsule or see nothing.
record AssessmentChecks(Entry<List<Placed<Assessment>>> assessments, List<Assessment> all) {
    private static final Duration LONGEST_UNWATCHED = Duration.ofHours(4);
    private static final int MOST_DAYS_APART = 31;

    static AssessmentChecks of(Entry<List<Placed<Assessment>>> assessments) {
        return new AssessmentChecks(assessments, Placed.values(assessments.get()));
    }

    void checkScreening(Eligibility eligibility) {
        need(
                new What.Questionnaire("ASQ")::equals,
                AssessmentChecks::isAtScreening,
                "questionnaire ASQ at_screening",
                "everybody is asked about suicide");
        need(
                what -> Measures.feeds(what, "phq9_item9"),
                AssessmentChecks::isAtScreening,
                "questionnaire PHQ-9 at_screening",
                "its item 9 asks everybody about thoughts of death");
        need(
                What.Vitals.class::isInstance,
                AssessmentChecks::isAtScreening,
                "vitals at_screening",
                "a rise cannot be judged without what was measured before the first capsule");
        if (eligibility.baselineEcg()) {
            need(
                    What.Ecg.class::isInstance,
                    AssessmentChecks::isAtScreening,
                    "ecg at_screening",
                    "baseline_ecg is yes");
        }
        if (eligibility.baselineEcho()) {
            need(
                    What.Echo.class::isInstance,
                    AssessmentChecks::isAtScreening,
                    "echo at_screening",
                    "baseline_echo is yes");
        }
        if (eligibility.pregnancyTest()) {
            need(
                    What.PregnancyTest.class::isInstance,
                    AssessmentChecks::isBeforeDoses,
                    "pregnancy_test at_period_start or before_each_dose",
                    "eligibility.pregnancy_test is yes");
        }
    }

    void checkDoses() {
        need(
                What.Vitals.class::isInstance,
                When.BeforeEachDose.class::isInstance,
                "vitals before_each_dose",
                "no capsule is taken without them");
        need(
                what -> Measures.feeds(what, "sleep_hours"),
                When.BeforeEachDose.class::isInstance,
                "check_in LIMEN-DAY or LIMEN-SLEEP before_each_dose",
                "a capsule waits until the hours of sleep are known");
        need(
                What.Rescreening.class::isInstance,
                AssessmentChecks::isBeforeDoses,
                "rescreening at_period_start or before_each_dose",
                "what was true at screening may have changed");
        need(
                What.Vitals.class::isInstance,
                AssessmentChecks::isSoonAfterDoses,
                "vitals after_each_dose with a delay of at most %s".formatted(Spoken.duration(LONGEST_UNWATCHED)),
                "pressure, pulse and temperature rise within hours of a capsule");
    }

    /// What is looked for again and again while capsules are taken.
    void checkCourse(Course course) {
        need(
                What.DependenceCheck.class::isInstance,
                when -> isDuring(course, when),
                "dependence_check during the course, at most %d days apart".formatted(MOST_DAYS_APART),
                "signs of dependence are looked for in every study");
        need(
                new What.Questionnaire("ASQ")::equals,
                when -> isDuring(course, when),
                "questionnaire ASQ during the course, at most %d days apart".formatted(MOST_DAYS_APART),
                "thoughts of suicide can come after screening");
    }

    /// Asked less often than the course lasts, it would never be asked.
    private static boolean isDuring(Course course, When when) {
        return switch (when) {
            case When.BeforeEachDose _, When.AfterEachDose _, When.EachDay _ -> true;
            case When.EveryDays(var days, var at) -> days <= Math.min(MOST_DAYS_APART, course.days());
            case When.AtPeriodStart _, When.AtPeriodEnd _ ->
                course.periods() == 1 ? course.days() <= MOST_DAYS_APART : course.firstDayOf(2) <= MOST_DAYS_APART;
            case When.AtScreening _, When.AtEnd _ -> false;
        };
    }

    private static boolean isSoonAfterDoses(When when) {
        return when instanceof When.AfterEachDose(var delays)
                && delays.stream().anyMatch(delay -> delay.compareTo(LONGEST_UNWATCHED) <= 0);
    }

    private void need(Predicate<What> what, Predicate<When> when, String wanted, String reason) {
        if (all.stream().noneMatch(each -> what.test(each.what()) && when.test(each.when()))) {
            assessments.reject("nothing is asked or measured as %s, and %s".formatted(wanted, reason), wanted);
        }
    }

    private static boolean isAtScreening(When when) {
        return when instanceof When.AtScreening;
    }

    private static boolean isBeforeDoses(When when) {
        return when instanceof When.AtPeriodStart || when instanceof When.BeforeEachDose;
    }
}
