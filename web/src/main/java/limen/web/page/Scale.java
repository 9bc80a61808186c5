package limen.web.page;

import java.util.List;
import java.util.stream.Stream;
import limen.evidence.claim.Claim;
import limen.evidence.claim.Grade;
import limen.evidence.claim.Rating;
import org.jspecify.annotations.Nullable;

/// A grade as a place on a line of five.
///
/// @param title which doses are meant
/// @param grade null where the claim does not speak of such doses
/// @param why what it rests on, a sentence; may be empty
public record Scale(String title, @Nullable Grade grade, String why) {
    /// Small and full doses apart; one scale for a statement that holds or fails whatever the dose.
    static List<Scale> of(Claim claim) {
        return claim.atMicrodose() instanceof Rating.OfStatement small && small.equals(claim.atFullDose())
                ? List.of(of("At small and at full doses", small))
                : List.of(of("At small doses", claim.atMicrodose()), of("At full doses", claim.atFullDose()));
    }

    private static Scale of(String title, Rating rating) {
        return switch (rating) {
            case Rating.AtDoses at -> new Scale(title, at.grade(), why(at));
            case Rating.OfStatement of ->
                new Scale(
                        title,
                        of.grade(),
                        "This is the confidence in the statement itself; it does not depend on the dose.");
            case Rating.NotApplicable not -> new Scale(title, null, Words.sentence("does not apply: " + not.why()));
        };
    }

    /// The five places, lowest first.
    public List<Step> steps() {
        return Stream.of(Grade.values())
                .map(each -> new Step(each.words(), each == grade))
                .toList();
    }

    private static String why(Rating.AtDoses rating) {
        var mark = rating.origin().mark();
        return Stream.of(rating.why(), mark)
                .filter(text -> !text.isEmpty())
                .map(Words::sentence)
                .reduce("", (one, two) -> (one + " " + two).strip());
    }

    /// One place on the line.
    public record Step(String words, boolean here) {}
}
