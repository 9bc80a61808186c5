package limen.cli;

import java.util.SplittableRandom;

/// Made-up trial tables. No row of them is anybody's.
final class SyntheticTrial {
    static final String HEADER = "who,when,what,score,capsule,guess\n";

    /// Sixty people, one row each: the capsule is worth about 3, belief about 2.
    private static final int[] SCORES = {
        13, 26, 28, 32, 19, 32, 20, 26, 27, 24, 18, 30, 22, 24, 23, 25, 24, 22, 26, 22, 21, 15, 26, 27, 25, 15, 23, 25,
        26, 19, 24, 32, 14, 25, 15, 24, 22, 33, 21, 23, 25, 27, 25, 21, 29, 27, 21, 29, 17, 24, 23, 26, 20, 24, 18, 31,
        32, 20, 28, 30
    };

    private static final String GUESSES = "110111101111110111111001101101110000010111001100010101011101";

    private SyntheticTrial() {}

    /// The difference is clear of zero, the difference at chance is not, and the drop between them includes zero.
    static String neitherHereNorThere() {
        var text = new StringBuilder(HEADER);
        for (var i = 0; i < SCORES.length; i++) {
            text.append("p%d,1,mood,%d,%s,%s\n"
                    .formatted(i, SCORES[i], i % 2 == 0 ? "P" : "A", GUESSES.charAt(i) == '0' ? "P" : "A"));
        }
        return text.toString();
    }

    /// One session in which people also said how sure they were, out of 100, and what they had hoped for.
    static String withBeliefs(int people, long seed) {
        var seeded = new SplittableRandom(seed);
        var text = new StringBuilder("who,when,what,score,capsule,guess,sure,hoped\n");
        for (var person = 0; person < people; person++) {
            var active = person % 2 == 0;
            var guessed = seeded.nextDouble() < 0.65 ? active : !active;
            var sure = seeded.nextInt(2, 101);
            var hoped = seeded.nextInt(11);
            for (var outcome : new String[] {"mood", "focus"}) {
                var score = 20 + (guessed ? 5 : 0) + 4 * seeded.nextGaussian();
                text.append("p%d,s0,%s,%s,%s,%s,%d,%d\n"
                        .formatted(person, outcome, score, active ? "A" : "P", guessed ? "A" : "P", sure, hoped));
            }
        }
        return text.toString();
    }

    /// People in sessions: the capsule is worth `capsule`, believing in it `belief`; the spread of scores is 4.
    static String of(int people, int sessions, double capsule, double belief, long seed) {
        var seeded = new SplittableRandom(seed);
        var text = new StringBuilder(HEADER);
        for (var person = 0; person < people; person++) {
            var level = 20 + 2 * seeded.nextGaussian();
            for (var session = 0; session < sessions; session++) {
                var active = seeded.nextBoolean();
                var guessed = seeded.nextDouble() < 0.65 ? active : !active;
                for (var outcome : new String[] {"mood", "focus"}) {
                    var score = level + (active ? capsule : 0) + (guessed ? belief : 0) + 4 * seeded.nextGaussian();
                    text.append("p%d,s%d,%s,%s,%s,%s\n"
                            .formatted(person, session, outcome, score, active ? "A" : "P", guessed ? "A" : "P"));
                }
            }
        }
        return text.toString();
    }
}
