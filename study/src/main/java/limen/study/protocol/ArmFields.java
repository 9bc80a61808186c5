package limen.study.protocol;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import limen.notation.Entry;
import limen.notation.Fields;
import limen.notation.Form;
import limen.notation.Forms;
import limen.quantity.Dose;
import limen.quantity.Salt;

/// The arms of a study, its own limits, and the steps up that it foresees.
final class ArmFields {
    private static final Pattern MILLIGRAMS =
            Pattern.compile("(\\d+(?:[.,]\\d+)?)\\s*(?:mg|milligram)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private ArmFields() {}

    /// @param salt that every amount of the file speaks of
    static Supplier<Limits> limits(Fields fields, Salt salt) {
        var dose = fields.required("dose", Notations.dose(salt));
        var hours = fields.integer("hours_between_doses", 1, 10_000);
        var inCourse = fields.integer("active_doses_per_course", 1, 1_000);
        var inYear = fields.integer("active_doses_per_year", 1, 1_000);
        var reason = fields.optionalText("reason_for_more_than_8");
        if (dose.isRead()) {
            Ceilings.check(dose, dose.get());
        }
        check(hours, "planned_interval_hours");
        check(inCourse, "planned_active_doses_in_course");
        check(inYear, "planned_active_doses_in_year");
        return () -> new Limits(
                dose.get(),
                hours.get(),
                inCourse.get(),
                inYear.get(),
                reason.get().orElse(null));
    }

    private static void check(Entry<Integer> limit, String observation) {
        if (limit.isRead()) {
            Ceilings.check(limit, observation, limit.get());
        }
    }

    static Supplier<Placed<Arm>> arm(Fields fields, Salt salt, Entry<Limits> limits) {
        var code = fields.required("code", Notations.code());
        var label = fields.text("label");
        var dose = fields.required("dose", Notations.doseOrNone(salt));
        if (dose.isRead()) {
            dose.get().ifPresent(amount -> checkDose(dose, amount, limits));
            if (label.isRead()) {
                checkLabel(label, dose.get());
            }
        }
        return () -> new Placed<>(new Arm(code.get(), label.get(), dose.get().orElse(null)), code);
    }

    /// Who prepares the capsules goes by the label.
    private static void checkLabel(Entry<String> label, Optional<Dose> dose) {
        var amounts = MILLIGRAMS.matcher(Normalizer.normalize(label.get(), Normalizer.Form.NFKC));
        while (amounts.find()) {
            var amount = Double.parseDouble(amounts.group(1).replace(',', '.'));
            if (Double.compare(amount, dose.map(Dose::milligrams).orElse(0.0)) != 0) {
                label.reject(
                        "the label says %s, and each capsule holds %s"
                                .formatted(
                                        amounts.group(), dose.map(Spoken::dose).orElse("none")),
                        "the amount of the dose, or no amount");
                return;
            }
        }
    }

    /// Rejects an arm that is labelled like another.
    static Entry<List<Placed<Arm>>> distinctlyLabelled(Entry<List<Placed<Arm>>> arms) {
        if (arms.isRead()) {
            var seen = new HashSet<String>();
            for (var each : arms.get()) {
                if (!seen.add(Spoken.folded(each.value().label()))) {
                    each.code()
                            .reject(
                                    "its label \"%s\" is that of another arm"
                                            .formatted(each.value().label()),
                                    "a label of its own");
                }
            }
        }
        return arms;
    }

    /// @param arms that a step may belong to
    static Supplier<Placed<TitrationStep>> step(
            Fields fields, Salt salt, Entry<Limits> limits, Entry<List<Placed<Arm>>> arms, int capsules) {
        var code = fields.required("code", Notations.code());
        var arm = fields.required("arm", armCode(arms));
        var dose = fields.required("dose", Notations.dose(salt));
        var after = fields.integer("after_doses", 1, 1_000);
        if (dose.isRead()) {
            checkDose(dose, dose.get(), limits);
        }
        if (arm.isRead() && dose.isRead() && arms.isRead()) {
            checkStep(arm, dose, Placed.values(arms.get()));
        }
        if (after.isRead() && after.get() >= capsules) {
            after.reject(
                    "%d doses come before the step, and the course has %d capsules".formatted(after.get(), capsules),
                    "fewer than the course has");
        }
        return () -> new Placed<>(new TitrationStep(code.get(), arm.get(), dose.get(), after.get()), code);
    }

    private static Form<String> armCode(Entry<List<Placed<Arm>>> arms) {
        return arms.isRead()
                ? Forms.oneOf(
                        "arm", Placed.values(arms.get()).stream().map(Arm::code).toList())
                : Notations.code();
    }

    private static void checkStep(Entry<String> arm, Entry<Dose> step, List<Arm> arms) {
        for (var each : arms) {
            if (!each.code().equals(arm.get())) {
                continue;
            }
            var from = each.dose();
            if (from == null) {
                arm.reject("\"%s\" is a placebo".formatted(each.code()), "an arm that holds a dose");
            } else if (step.get().milligrams() <= from.milligrams()) {
                step.reject(
                        "%s is no step up from the %s of arm %s"
                                .formatted(Spoken.dose(step.get()), Spoken.dose(from), each.code()),
                        "more than that");
            }
        }
    }

    private static void checkDose(Entry<?> entry, Dose dose, Entry<Limits> limits) {
        Ceilings.check(entry, dose);
        if (limits.isRead() && dose.milligrams() > limits.get().perDose().milligrams()) {
            entry.reject(
                    "%s is above limits.dose".formatted(Spoken.dose(dose)),
                    "at most %s".formatted(Spoken.dose(limits.get().perDose())));
        }
    }
}
