package limen.study.protocol;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/// How a study finds its dose: by which design, after which events, watched for how long.
///
/// Its levels are written elsewhere in the protocol, see [DoseLevels]; the lowest is where
/// everybody begins. What a design recommends can only hold back: a person goes up by a step that a
/// study physician has signed for them.
///
/// @param window how long after the first capsule at a level somebody is watched, and how long
/// after any of its capsules an event counts
/// @param cohort how many people are watched to the end at a level before the next one up can be
/// recommended
/// @param mostPeople once so many have taken a capsule, no level that was never tried is
/// recommended any more
public record DoseFinding(Method method, Harm harm, Duration window, int cohort, int mostPeople) {
    /// The design that weighs the events.
    public sealed interface Method {
        /// The share of people with an event that is aimed at or accepted, above 0 and below 1.
        double target();

        /// Continual reassessment, of people who were watched to the end.
        record Crm(double target, List<Double> skeleton) implements Method {
            public Crm {
                skeleton = checked("crm", target, skeleton);
            }
        }

        /// Continual reassessment in which people count with the share of the window that has
        /// passed.
        record TiteCrm(double target, List<Double> skeleton) implements Method {
            public TiteCrm {
                skeleton = checked("tite_crm", target, skeleton);
            }
        }

        /// The Bayesian optimal interval design.
        ///
        /// @param target below 0.6, beyond which the design is not defined
        record Boin(double target) implements Method {
            public Boin {
                if (!(target > 0 && target < 0.6)) {
                    throw new IllegalArgumentException(
                            "boin with a target of %s; expected above 0 and below 0.6".formatted(target));
                }
            }
        }

        /// The highest level that few people notice and that harms fewer still.
        record SubPerceptual(double target, List<Double> skeleton, Noticed noticed) implements Method {
            public SubPerceptual {
                skeleton = checked("sub_perceptual", target, skeleton);
                if (skeleton.size() != noticed.skeleton().size()) {
                    throw new IllegalArgumentException("%d levels of harm and %d of noticing; expected as many of each"
                            .formatted(skeleton.size(), noticed.skeleton().size()));
                }
            }
        }
    }

    /// When a capsule counts as noticed: a guess "active" or an effect within the window.
    ///
    /// Every capsule counts as active here, so a guess needs no opened allocation to be counted;
    /// who guesses "active" after a placebo makes a level look more noticeable than it is, never less.
    ///
    /// @param target accepted share of people who notice
    /// @param skeleton the share expected at each level
    /// @param guessConfidence of a guess "active", 0 to 100, from which on it counts
    /// @param effectIntensity of an effect that was told, 1 to 100, from which on it counts
    public record Noticed(double target, List<Double> skeleton, int guessConfidence, int effectIntensity) {
        public Noticed {
            skeleton = checked("noticed", target, skeleton);
        }
    }

    /// What counts as an event.
    ///
    /// @param grade CTCAE, from which on an adverse event counts whose relation to the capsules
    /// cannot be ruled out
    /// @param stopOrSeekCare whether a stop or a call for help counts too, by a rule about vital
    /// signs, laboratory values, symptoms or dependence
    public record Harm(int grade, boolean stopOrSeekCare) {
        public Harm {
            if (grade < 1 || grade > 5) {
                throw new IllegalArgumentException("A CTCAE grade is 1 to 5, not " + grade);
            }
        }
    }

    public DoseFinding {
        if (window.compareTo(Duration.ofDays(1)) < 0 || cohort < 1 || mostPeople < cohort) {
            throw new IllegalArgumentException(
                    "a window of %s, cohorts of %d and at most %d people; expected a day or more, 1 or more, and at least one cohort"
                            .formatted(window, cohort, mostPeople));
        }
    }

    /// How many levels the design was written for; none if it needs no number for each.
    int skeletonLength() {
        return switch (method) {
            case Method.Crm crm -> crm.skeleton().size();
            case Method.TiteCrm crm -> crm.skeleton().size();
            case Method.SubPerceptual both -> both.skeleton().size();
            case Method.Boin _ -> 0;
        };
    }

    private static List<Double> checked(String what, double target, List<Double> skeleton) {
        var rises = IntStream.range(0, skeleton.size())
                .allMatch(i -> skeleton.get(i) > (i == 0 ? 0 : skeleton.get(i - 1)) && skeleton.get(i) < 1);
        if (!(target > 0 && target < 1) || skeleton.size() < 2 || !rises) {
            throw new IllegalArgumentException(
                    "%s with target %s and skeleton %s; expected a target above 0 and below 1, and two or more shares that rise between them"
                            .formatted(what, target, skeleton));
        }
        return List.copyOf(skeleton);
    }
}
