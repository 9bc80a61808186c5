package limen.study.protocol;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import limen.evidence.Operand;
import limen.evidence.RuleId;
import limen.evidence.Rules;
import limen.quantity.Dose;
import limen.quantity.Salt;

/// What a plan asks of one person at worst, beside the limits of the study and the ceilings of the reviewed rules.
///
/// @param plan what it asks; `-` for nothing
/// @param ownLimit of the study; `-` for none
/// @param rule that sets the ceiling
public record PlanBesideCeilings(String name, String plan, String ownLimit, String ceiling, String rule) {
    /// One for each ceiling that a plan can come near.
    public static List<PlanBesideCeilings> of(SupervisedStudy study) {
        var plan = PlanObservations.of(study);
        var limits = study.limits();
        var hours = plan.smallestIntervalHours();
        return List.of(
                row("largest dose (mg hydrochloride)", largest(study), milligrams(limits.perDose()), "DOSE-PLAN"),
                row(
                        "hours between capsules, at least",
                        hours == null ? "-" : hours.toString(),
                        Integer.toString(limits.hoursBetweenDoses()),
                        "INTERVAL-PLAN"),
                row(
                        "active doses in the course",
                        Integer.toString(plan.activeInCourse()),
                        Integer.toString(limits.activeDosesPerCourse()),
                        "COURSE-PLAN"),
                row(
                        "active doses in a year",
                        Integer.toString(plan.activeInYear()),
                        Integer.toString(limits.activeDosesPerYear()),
                        "YEAR-PLAN"),
                row(
                        "days with capsules less than a week apart",
                        Integer.toString(plan.daysDenserThanWeekly()),
                        "-",
                        "DENSE-PLAN"));
    }

    private static String largest(SupervisedStudy study) {
        var arms = study.arms().stream().map(Arm::dose).filter(Objects::nonNull);
        var steps = study.titration().stream().map(TitrationStep::dose);
        return Stream.concat(arms, steps)
                .map(dose -> dose.in(Salt.HYDROCHLORIDE))
                .max(Comparator.comparingDouble(Dose::milligrams))
                .map(PlanBesideCeilings::milligrams)
                .orElse("-");
    }

    private static String milligrams(Dose dose) {
        return plain(Math.rint(dose.in(Salt.HYDROCHLORIDE).milligrams() * 10) / 10);
    }

    private static PlanBesideCeilings row(String name, String plan, String ownLimit, String rule) {
        return new PlanBesideCeilings(name, plan, ownLimit, ceiling(rule), rule);
    }

    private static String ceiling(String rule) {
        return Rules.reviewed()
                .find(new RuleId(rule))
                .map(found -> found.when().comparison().operand())
                .map(operand -> operand instanceof Operand.Threshold(var value) ? plain(value) : "-")
                .orElse("-");
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
