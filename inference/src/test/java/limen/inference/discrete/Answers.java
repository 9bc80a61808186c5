package limen.inference.discrete;

/// The answer that a test expects, or a failure that says what came instead.
final class Answers {
    private Answers() {}

    static DiscretePosterior told(PosteriorAnswer answer) {
        return switch (answer) {
            case PosteriorAnswer.Told told -> told.posterior();
            case PosteriorAnswer.NotTold not -> throw new AssertionError("expected a posterior but was " + not);
        };
    }

    static LikelihoodAnswer.Determined determined(LikelihoodAnswer answer) {
        return switch (answer) {
            case LikelihoodAnswer.Determined determined -> determined;
            case LikelihoodAnswer.NotDetermined not -> throw new AssertionError("expected estimates but was " + not);
        };
    }
}
