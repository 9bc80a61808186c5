package limen.study.protocol;

import java.util.List;
import limen.evidence.Mode;
import limen.evidence.Rule;

/// The plan of a study, as data: what runs it, what drives its rehearsal, and what fixes its analysis beforehand.
public sealed interface Protocol permits SupervisedStudy, PersonalJournal {
    Identity identity();

    Consent consent();

    /// What is asked and measured, and when.
    List<Assessment> assessments();

    /// Rules beyond the reviewed ones. They can only add strictness: no reviewed rule is ever removed or replaced.
    List<Rule> ownRules();

    Mode mode();
}
