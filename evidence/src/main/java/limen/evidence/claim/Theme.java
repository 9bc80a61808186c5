package limen.evidence.claim;

/// What a claim is about, in the order in which the register shows it: harm before benefit.
public enum Theme {
    RISKS("Risks"),
    LAW("Law"),
    METHODS("Methods and schedules"),
    GUIDANCE("Professional guidance"),
    MOOD("Mood"),
    RESILIENCE("Resilience"),
    ANXIETY_AND_STRESS("Anxiety and stress"),
    CREATIVITY("Creativity"),
    CONNECTION_AND_EMPATHY("Connection and empathy"),
    TRAUMA("Trauma"),
    COGNITION("Attention and memory"),
    MECHANISM("How it is said to work"),
    TESTIMONIALS("What testimonials are worth");

    private final String title;

    Theme(String title) {
        this.title = title;
    }

    /// A heading for people.
    public String title() {
        return title;
    }
}
