package limen.inference.hierarchy;

import java.util.Optional;

/// What plain sums say before any model: whether there is enough to fit one, and where its search may begin.
final class FirstLook {
    /// Fewer answers on either capsule than this carry no comparison.
    static final int FEWEST_ANSWERS = 4;

    private static final int FEWEST_PEOPLE = 2;
    private static final double NOTHING = 1e-20;

    private final StudySeries study;
    /// Answers beyond those that fix each person's level on each capsule.
    private int spare;

    private double within;
    private double around;
    private double levels;
    private double squaredLevels;
    private int people;

    FirstLook(StudySeries study, double centre) {
        this.study = study;
        for (var person : study.people()) {
            look(person, centre);
        }
    }

    private void look(PersonSeries person, double centre) {
        var count = new int[2];
        var mean = new double[2];
        for (var day : person.days()) {
            if (!day.isMissing()) {
                var capsule = day.active() ? 1 : 0;
                count[capsule]++;
                mean[capsule] += (day.score() - centre - mean[capsule]) / count[capsule];
                around += (day.score() - centre) * (day.score() - centre);
            }
        }
        for (var day : person.days()) {
            if (!day.isMissing()) {
                var rest = day.score() - centre - mean[day.active() ? 1 : 0];
                within += rest * rest;
            }
        }
        spare += Math.max(0, count[0] - 1) + Math.max(0, count[1] - 1);
        if (count[0] + count[1] > 0) {
            var level = (count[0] * mean[0] + count[1] * mean[1]) / (count[0] + count[1]);
            people++;
            levels += level;
            squaredLevels += level * level;
        }
    }

    /// Why no model is fitted; completes a sentence that ends in "because".
    Optional<String> refusal() {
        var active = study.answered(true);
        var placebo = study.answered(false);
        if (active < FEWEST_ANSWERS || placebo < FEWEST_ANSWERS) {
            return Optional.of("there are %d answers on the active capsule and %d on placebo, and it takes %d of each"
                    .formatted(active, placebo, FEWEST_ANSWERS));
        }
        if (people < FEWEST_PEOPLE) {
            return Optional.of("only one person answered, and a study of people takes at least two");
        }
        if (spare > 0 && within <= NOTHING * around) {
            return Optional.of("everybody's answers are the same on all days with the same capsule, so nothing tells"
                    + " an effect from the coarseness of the scale");
        }
        return Optional.empty();
    }

    /// Where the search for the mode begins.
    double[] start() {
        var total = Math.sqrt(around / (study.answered() + 1));
        var sigma = spare > 0 ? Math.sqrt(within / spare) : total / 2;
        var mean = levels / people;
        var between = Math.sqrt(Math.max(0, squaredLevels / people - mean * mean));
        return new double[] {
            0.2, Math.log(sigma), Math.log(Math.max(between, 0.3 * sigma)), Math.log(Math.max(between, sigma) / 3), 0
        };
    }

    /// How far each hyper-parameter is roughly uncertain, on the scale it is integrated on.
    double[] unit() {
        var ofDays = 1 / Math.sqrt(study.answered());
        var ofPeople = 1 / Math.sqrt(people);
        return new double[] {ofDays, ofDays / Math.sqrt(2), ofPeople / Math.sqrt(2), ofPeople, 1.5 * ofPeople};
    }
}
