package limen.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import limen.evidence.Operand;
import limen.evidence.RuleId;
import limen.evidence.Rules;
import limen.quantity.Dose;
import limen.quantity.Salt;
import limen.study.protocol.Arm;
import limen.study.protocol.PlanObservations;
import limen.study.protocol.SupervisedStudy;
import limen.study.protocol.TitrationStep;

/// What a plan asks of one person at worst, beside the limits of the study and the ceilings of the reviewed rules.
final class PlanBesideCeilings {
    private PlanBesideCeilings() {}

    static List<String> lines(SupervisedStudy study) {
        var plan = PlanObservations.of(study);
        var limits = study.limits();
        var hours = plan.smallestIntervalHours();
        var lines = new ArrayList<String>();
        lines.add(row("at worst, for one person", "plan", "own limit", "ceiling", "rule"));
        lines.add(row("largest dose (mg hydrochloride)", largest(study), milligrams(limits.perDose()), "DOSE-PLAN"));
        lines.add(row(
                "hours between capsules, at least",
                hours == null ? "-" : hours.toString(),
                Integer.toString(limits.hoursBetweenDoses()),
                "INTERVAL-PLAN"));
        lines.add(
                row("active doses in the course", plan.activeInCourse(), limits.activeDosesPerCourse(), "COURSE-PLAN"));
        lines.add(row("active doses in a year", plan.activeInYear(), limits.activeDosesPerYear(), "YEAR-PLAN"));
        lines.add(row(
                "days with capsules less than a week apart",
                Integer.toString(plan.daysDenserThanWeekly()),
                "-",
                "DENSE-PLAN"));
        return lines;
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

    private static String row(String name, int plan, int limit, String rule) {
        return row(name, Integer.toString(plan), Integer.toString(limit), rule);
    }

    private static String row(String name, String plan, String limit, String rule) {
        return row(name, plan, limit, ceiling(rule), rule);
    }

    private static String row(String name, String plan, String limit, String ceiling, String rule) {
        return "%-42s%8s%12s%10s  %s".formatted(name, plan, limit, ceiling, rule);
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
