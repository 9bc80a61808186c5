package limen.evidence;

/// What a rule is about.
public enum Domain {
    ELIGIBILITY,
    VITALS,
    LABORATORY,
    SYMPTOM,
    DEPENDENCE,
    LIMIT,
    SCHEDULE,
    STUDY
}
