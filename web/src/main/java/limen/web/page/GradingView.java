package limen.web.page;

import java.util.List;
import limen.evidence.claim.BodyOfEvidence;
import limen.evidence.claim.BodyOfEvidence.Studies;
import limen.evidence.claim.Grading;
import limen.evidence.claim.StudySummary.Design;

/// Bodies of evidence that nobody has, graded step by step by the rules that the register uses.
public record GradingView(List<Example> examples) {
    static final GradingView EXAMPLES = new GradingView(List.of(
            Example.of(
                    "Forty people tell that they felt better",
                    new Studies(Design.UNCONTROLLED, 40, null, null, true, true, false, false)),
            Example.of(
                    "A blinded trial with 40 people, 70 % of whom guessed their capsule",
                    new Studies(Design.RANDOMISED_BLINDED, 40, 0.7, null, true, true, false, false)),
            Example.of(
                    "A blinded trial with 150 people whose guesses were at chance",
                    new Studies(Design.RANDOMISED_BLINDED, 150, 0.51, null, true, true, false, false))));

    /// One body of evidence and how its grade came about.
    public record Example(String title, List<String> steps) {
        private static Example of(String title, BodyOfEvidence evidence) {
            return new Example(
                    title,
                    Grading.of(evidence).steps().stream()
                            .map(step -> Words.sentence("%s \u2192 %s"
                                    .formatted(step.reason(), step.after().words())))
                            .toList());
        }
    }
}
