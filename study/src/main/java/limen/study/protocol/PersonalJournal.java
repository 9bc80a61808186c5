package limen.study.protocol;

import java.util.List;
import limen.evidence.Mode;
import limen.evidence.Rule;

/// A person's own journal. It has no arms, no dose and no schedule, so that nothing built on it can propose one.
public record PersonalJournal(Identity identity, Consent consent, List<Assessment> assessments, List<Rule> ownRules)
        implements Protocol {
    public PersonalJournal {
        assessments = List.copyOf(assessments);
        ownRules = List.copyOf(ownRules);
    }

    @Override
    public Mode mode() {
        return Mode.PERSONAL;
    }
}
