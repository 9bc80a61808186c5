package limen.inference.hierarchy;

/// What the posterior says about the study, in one code and one sentence. Guesses do not enter this model, so it can
/// never say that an effect is more than belief.
public sealed interface StudyFinding {
    /// The finding's code in `findings.csv`.
    default String code() {
        return switch (this) {
            case HarmSignal _ -> "harm_signal";
            case NoDifference _ -> "no_difference";
            case CannotTell _ -> "cannot_tell";
        };
    }

    String sentence();

    /// The average effect's interval lies wholly on the side that was stated to be the worse one.
    record HarmSignal(String sentence) implements StudyFinding {}

    /// The average effect is smaller than the smallest effect of interest.
    record NoDifference(String sentence) implements StudyFinding {}

    /// Everything else.
    record CannotTell(String sentence) implements StudyFinding {}

    /// Which direction of the outcome is the worse one, if anybody said so.
    enum Worse {
        HIGHER,
        LOWER,
        NOT_STATED
    }

    /// The finding where the smallest effect of interest is 0.2 residual standard deviations, by convention.
    static StudyFinding of(HierarchicalResult result, Worse worse) {
        return switch (result) {
            case HierarchicalResult.NotEstimable none -> FindingSentences.noPosterior(none);
            case HierarchicalPosterior posterior -> of(result, worse, posterior.conventionalSmallestEffect());
        };
    }

    /// The finding for a smallest effect of interest that was stated.
    ///
    /// @param smallestEffect the smallest average effect that would matter to anybody, in the outcome's units, > 0
    static StudyFinding of(HierarchicalResult result, Worse worse, double smallestEffect) {
        if (!(smallestEffect > 0 && Double.isFinite(smallestEffect))) {
            throw new IllegalArgumentException(
                    "smallest effect of interest is %s; expected a number > 0".formatted(smallestEffect));
        }
        return switch (result) {
            case HierarchicalResult.NotEstimable none -> FindingSentences.noPosterior(none);
            case HierarchicalPosterior posterior -> new FindingSentences(posterior, worse, smallestEffect).finding();
        };
    }
}
