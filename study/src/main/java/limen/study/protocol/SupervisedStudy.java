package limen.study.protocol;

import java.util.List;
import limen.evidence.Mode;
import limen.evidence.Rule;
import org.jspecify.annotations.Nullable;

/// A study with an approval, a physician and a schedule.
///
/// @param analysis what will be analysed, fixed before the first capsule; never missing in a blinded study
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
        @Nullable AnalysisPlan analysis)
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
    }

    @Override
    public Mode mode() {
        return Mode.STUDY;
    }

    public boolean isBlinded() {
        return blinding != null;
    }
}
