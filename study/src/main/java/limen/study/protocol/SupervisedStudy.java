package limen.study.protocol;

import java.util.List;
import java.util.Optional;
import limen.evidence.Mode;
import limen.evidence.Rule;
import org.jspecify.annotations.Nullable;

/// A study with an approval, a physician and a schedule.
///
/// @param analysis what will be analysed, fixed before the first capsule; never missing in a blinded study
/// @param design how the study finds its dose; none in most
public record SupervisedStudy(
        Identity identity,
        Approval approval,
        List<Site> sites,
        Drug drug,
        Eligibility eligibility,
        Consent consent,
        List<Arm> arms,
        Allocation allocation,
        Course course,
        Limits limits,
        List<TitrationStep> titration,
        Setting setting,
        List<Assessment> assessments,
        List<FollowUp> followUps,
        List<Outcome> outcomes,
        List<Rule> ownRules,
        @Nullable Blinding blinding,
        @Nullable AnalysisPlan analysis,
        @Nullable DoseFinding design)
        implements Protocol {
    public SupervisedStudy {
        sites = List.copyOf(sites);
        arms = List.copyOf(arms);
        titration = List.copyOf(titration);
        assessments = List.copyOf(assessments);
        followUps = List.copyOf(followUps);
        outcomes = List.copyOf(outcomes);
        ownRules = List.copyOf(ownRules);
        if (blinding != null && analysis == null) {
            throw new IllegalArgumentException("A blinded study needs its analysis plan before the first capsule");
        }
        if (arms.isEmpty() || sites.isEmpty()) {
            throw new IllegalArgumentException("A study needs at least one arm and one site");
        }
        if (design != null) {
            requireLevels(design, levels(arms, titration));
        }
    }

    /// A study of written doses, without a design that finds one.
    public SupervisedStudy(
            Identity identity,
            Approval approval,
            List<Site> sites,
            Drug drug,
            Eligibility eligibility,
            Consent consent,
            List<Arm> arms,
            Allocation allocation,
            Course course,
            Limits limits,
            List<TitrationStep> titration,
            Setting setting,
            List<Assessment> assessments,
            List<FollowUp> followUps,
            List<Outcome> outcomes,
            List<Rule> ownRules,
            @Nullable Blinding blinding,
            @Nullable AnalysisPlan analysis) {
        this(
                identity,
                approval,
                sites,
                drug,
                eligibility,
                consent,
                arms,
                allocation,
                course,
                limits,
                titration,
                setting,
                assessments,
                followUps,
                outcomes,
                ownRules,
                blinding,
                analysis,
                null);
    }

    /// The same study with a design that finds its dose.
    public SupervisedStudy finding(DoseFinding dose) {
        return new SupervisedStudy(
                identity,
                approval,
                sites,
                drug,
                eligibility,
                consent,
                arms,
                allocation,
                course,
                limits,
                titration,
                setting,
                assessments,
                followUps,
                outcomes,
                ownRules,
                blinding,
                analysis,
                dose);
    }

    @Override
    public Mode mode() {
        return Mode.STUDY;
    }

    public boolean isBlinded() {
        return blinding != null;
    }

    /// The dose levels among which a design chooses: those of the one arm that holds a dose.
    public Optional<DoseLevels> levels() {
        return levels(arms, titration);
    }

    private static Optional<DoseLevels> levels(List<Arm> arms, List<TitrationStep> titration) {
        var active = arms.stream().filter(arm -> !arm.isPlacebo()).toList();
        return active.size() == 1 ? DoseLevels.of(active.getFirst(), titration) : Optional.empty();
    }

    private static void requireLevels(DoseFinding design, Optional<DoseLevels> levels) {
        var written = levels.map(DoseLevels::size).orElse(0);
        var needed = design.skeletonLength();
        if (written < 2 || (needed != 0 && needed != written)) {
            throw new IllegalArgumentException(
                    "a design for %s levels, and %d are written; expected one arm with a dose, and its steps as levels"
                            .formatted(needed == 0 ? "2 or more" : needed, written));
        }
    }
}
