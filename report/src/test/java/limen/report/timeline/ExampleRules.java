package limen.report.timeline;

import java.util.List;
import limen.evidence.Certainty;
import limen.evidence.Comparator;
import limen.evidence.Comparison;
import limen.evidence.Condition;
import limen.evidence.Context;
import limen.evidence.Domain;
import limen.evidence.Lifter;
import limen.evidence.Operand;
import limen.evidence.Reading;
import limen.evidence.Rule;
import limen.evidence.RuleId;
import limen.evidence.Scope;
import limen.evidence.Verdict;

/// A few rules in the manner of the reviewed table, for drawing only.
public final class ExampleRules {
    private ExampleRules() {}

    public static List<Rule> all() {
        return List.of(
                rule("BP-S", "systolic_bp", Reading.Of.NOW, 135, Context.SCREENING, Verdict.EXCLUDE, Lifter.NOBODY),
                rule("BP_A", "systolic_bp", Reading.Of.NOW, 140, Context.ANY, Verdict.HOLD, Lifter.PHYSICIAN),
                rule("BP_B", "systolic_bp", Reading.Of.NOW, 150, Context.ANY, Verdict.HOLD, Lifter.PHYSICIAN),
                rule(
                        "BP_A-RISE",
                        "systolic_bp",
                        Reading.Of.RISE_FROM_BASELINE,
                        20,
                        Context.ANY,
                        Verdict.HOLD,
                        Lifter.PHYSICIAN),
                rule("BP_S", "systolic_bp", Reading.Of.NOW, 160, Context.ANY, Verdict.STOP, Lifter.NOBODY),
                rule("DBP_A", "diastolic_bp", Reading.Of.NOW, 90, Context.ANY, Verdict.HOLD, Lifter.PHYSICIAN),
                rule("DBP_S", "diastolic_bp", Reading.Of.NOW, 100, Context.ANY, Verdict.STOP, Lifter.NOBODY),
                rule("HR_A", "heart_rate", Reading.Of.NOW, 100, Context.ANY, Verdict.HOLD, Lifter.PHYSICIAN),
                rule("HR_S", "heart_rate", Reading.Of.NOW, 110, Context.ANY, Verdict.STOP, Lifter.NOBODY),
                rule("T_A-PRE", "body_temperature", Reading.Of.NOW, 37.5, Context.PRE_DOSE, Verdict.HOLD, Lifter.TIME),
                rule("T_S", "body_temperature", Reading.Of.NOW, 38, Context.POST_DOSE, Verdict.STOP, Lifter.NOBODY),
                rule("PHQ-HOLD", "phq9_total", Reading.Of.NOW, 15, Context.ANY, Verdict.HOLD, Lifter.PHYSICIAN),
                sleep(),
                chestPain());
    }

    static Rule rule(
            String id, String observation, Reading.Of of, double limit, Context in, Verdict then, Lifter lifter) {
        return rule(
                id,
                new Comparison(new Reading(observation, of), Comparator.AT_LEAST, new Operand.Threshold(limit)),
                in,
                then,
                lifter);
    }

    private static Rule sleep() {
        return rule(
                "ACUTE-SLEEP",
                new Comparison(new Reading("sleep_hours", Reading.Of.NOW), Comparator.BELOW, new Operand.Threshold(5)),
                Context.PRE_DOSE,
                Verdict.HOLD,
                Lifter.TIME);
    }

    private static Rule chestPain() {
        return rule(
                "CARD-PAIN",
                new Comparison(
                        new Reading("chest_pain", Reading.Of.NOW), Comparator.EQUAL, new Operand.Words(List.of("yes"))),
                Context.ANY,
                Verdict.SEEK_CARE,
                Lifter.NOBODY);
    }

    private static Rule rule(String id, Comparison comparison, Context in, Verdict then, Lifter lifter) {
        return new Rule(
                new RuleId(id),
                Domain.VITALS,
                new Condition(comparison, null, List.of()),
                in,
                Scope.BOTH,
                then,
                lifter,
                "example." + id.toLowerCase(java.util.Locale.ROOT),
                "Leave today's capsule out. The study doctor looks at it first.",
                "Please let a doctor look at this first.",
                "CTCAE v5 and v6, grade 2; invented here to be drawn",
                Certainty.SECONDARY);
    }
}
