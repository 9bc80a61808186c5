package limen.study.protocol;

import java.util.List;

/// What people agree to, and the questions that show they understood it.
public record Consent(String version, List<Question> quiz) {
    /// A statement that is true or false.
    public record Question(String statement, boolean isTrue) {}

    public Consent {
        quiz = List.copyOf(quiz);
        if (version.isBlank()) {
            throw new IllegalArgumentException("A consent text needs a version");
        }
    }
}
