package limen.study.protocol;

import java.util.List;
import java.util.function.Predicate;
import limen.notation.Entry;
import limen.study.protocol.Assessment.What;
import limen.study.protocol.Assessment.When;

/// What every study must ask and measure, because the rules would otherwise hold every capsule or see nothing.
record AssessmentChecks(Entry<List<Placed<Assessment>>> assessments, List<Assessment> all) {
    static AssessmentChecks of(Entry<List<Placed<Assessment>>> assessments) {
        return new AssessmentChecks(assessments, Placed.values(assessments.get()));
    }

    void checkScreening(Eligibility eligibility) {
        need(
                new What.Questionnaire("ASQ")::equals,
                AssessmentChecks::isAtScreening,
                "questionnaire ASQ at_screening",
                "everybody is asked about suicide");
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
                What.DependenceCheck.class::isInstance,
                when -> !isAtScreening(when),
                "dependence_check during the course",
                "signs of dependence are looked for in every study");
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
