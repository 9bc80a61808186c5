package limen.safety;

import limen.evidence.Lifter;

/// What a study must do with a rule that matched.
public sealed interface Effect {
    /// It is shown, and blocks nothing.
    record Notice() implements Effect {}

    /// The next dose waits for that person's signature; with `TIME`, until the rule, asked again
    /// before the dose, no longer matches.
    record HoldUntil(Lifter lifter) implements Effect {
        public HoldUntil {
            mustBeLiftable(lifter);
        }
    }

    /// The person is not enrolled.
    record NotEligible() implements Effect {}

    /// This person takes nothing more, and nobody lifts that within the software. Follow-up goes
    /// on.
    record StopForGood() implements Effect {}

    /// Nobody in the study takes anything more until it has been reviewed.
    record StopStudy(Lifter lifter) implements Effect {
        public StopStudy {
            mustBeLiftable(lifter);
        }
    }

    /// Medical help now; this person takes nothing more.
    record SeekCareNow() implements Effect {}

    private static void mustBeLiftable(Lifter lifter) {
        if (lifter == Lifter.NOBODY) {
            throw new IllegalArgumentException("What waits for a signature must name who may sign, not nobody");
        }
    }
}
