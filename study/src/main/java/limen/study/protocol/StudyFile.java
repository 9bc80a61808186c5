package limen.study.protocol;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import limen.evidence.Scope;
import limen.notation.Entry;
import limen.notation.Fields;
import limen.notation.Form;
import limen.quantity.Salt;
import limen.safety.Observations;
import limen.safety.Value;

/// The file of a supervised study, read part by part: each part is checked against those that were read before it.
final class StudyFile {
    private StudyFile() {}

    static Supplier<Protocol> read(Fields fields) {
        var identity = fields.section("identity", IdentityFields::identity);
        var approval = fields.section("approval", IdentityFields::approval);
        var sites = Placed.distinct(fields.sections("sites", IdentityFields::site));
        var drug = fields.section("drug", IdentityFields::drug);
        var salt = drug.isRead() ? drug.get().salt() : Salt.HYDROCHLORIDE;
        var limits = fields.section("limits", inner -> ArmFields.limits(inner, salt));
        var arms = ArmFields.distinctlyLabelled(
                Placed.distinct(fields.sections("arms", inner -> ArmFields.arm(inner, salt, limits))));
        var allocation = fields.section("allocation", inner -> AllocationFields.read(inner, arms));
        var course = fields.section("course", new CourseFields(arms, allocation, limits)::read);
        var plan = plan(arms, allocation, course);
        var titration = titration(fields, salt, limits, arms, plan);
        var design = new DesignFields(arms, titration, allocation, course).read(fields);
        var eligibility = fields.section("eligibility", inner -> eligibility(inner, plan));
        var consent = fields.section("consent", ConsentFields::consent);
        var setting = fields.section("setting", ConsentFields::setting);
        var assessments = Placed.distinct(fields.sections("assessments", AssessmentFields::ofStudy));
        var followUps = FollowUpFields.read(fields);
        var outcomes = AnalysisFields.outcomes(fields, assessments);
        var rules = OwnRuleFields.read(fields, identity, Scope.STUDY);
        var blinding = BlindingFields.read(fields, arms, allocation, course);
        var analysis = analysis(fields, outcomes);
        if (assessments.isRead()) {
            var checks = AssessmentChecks.of(assessments);
            checks.checkDoses();
            if (eligibility.isRead()) {
                checks.checkScreening(eligibility.get());
            }
            if (course.isRead()) {
                checks.checkCourse(course.get());
            }
            if (fields.has("blinding") && outcomes.isRead() && course.isRead()) {
                new GuessCheck(assessments, Placed.values(outcomes.get()), course.get()).check();
            }
        }
        return () -> new SupervisedStudy(
                identity.get(),
                approval.get(),
                Placed.values(sites.get()),
                drug.get(),
                eligibility.get(),
                consent.get(),
                Placed.values(arms.get()),
                allocation.get(),
                course.get(),
                limits.get(),
                Placed.values(titration.get()),
                setting.get(),
                Placed.values(assessments.get()),
                Placed.values(followUps.get()),
                Placed.values(outcomes.get()),
                rules.get(),
                blinding.get().orElse(null),
                analysis.get().orElse(null),
                design.get().orElse(null));
    }

    private static Optional<PlanObservations> plan(
            Entry<List<Placed<Arm>>> arms, Entry<Allocation> allocation, Entry<Course> course) {
        return arms.isRead() && allocation.isRead() && course.isRead()
                ? Optional.of(PlanObservations.of(Placed.values(arms.get()), allocation.get(), course.get()))
                : Optional.empty();
    }

    private static Entry<List<Placed<TitrationStep>>> titration(
            Fields fields,
            Salt salt,
            Entry<Limits> limits,
            Entry<List<Placed<Arm>>> arms,
            Optional<PlanObservations> plan) {
        var capsules = plan.map(PlanObservations::capsules).orElse(Integer.MAX_VALUE);
        return TitrationOrder.rising(Placed.distinct(fields.optional(
                "titration",
                Form.listOf(Form.section(inner -> ArmFields.step(inner, salt, limits, arms, capsules))),
                List.of())));
    }

    /// A plan that leaves out what the rules need is refused here, before everybody is held by them.
    private static Supplier<Eligibility> eligibility(Fields fields, Optional<PlanObservations> plan) {
        var pregnancyTest = fields.yesNo("pregnancy_test");
        var ecg = fields.yesNo("baseline_ecg");
        var echo = fields.yesNo("baseline_echo");
        if (ecg.isRead() && !ecg.get()) {
            Ceilings.check(ecg, Observations.none().yes("ecg_missing"));
        }
        if (echo.isRead() && !echo.get() && plan.isPresent()) {
            Ceilings.check(
                    echo,
                    Observations.none()
                            .with("planned_doses", Value.of(plan.get().capsules()))
                            .yes("baseline_echo_missing"));
        }
        return () -> new Eligibility(pregnancyTest.get(), ecg.get(), echo.get());
    }

    /// A blinded study without it is refused.
    private static Entry<Optional<AnalysisPlan>> analysis(Fields fields, Entry<List<Placed<Outcome>>> outcomes) {
        return fields.has("blinding")
                ? fields.section("analysis", inner -> AnalysisFields.plan(inner, outcomes))
                        .map(Optional::of)
                : fields.optionalSection("analysis", inner -> AnalysisFields.plan(inner, outcomes));
    }
}
