package limen.analysis.escalation;

/// What a dose-finding design says about the next level. None of them changes anything: a person
/// goes up by a step that the study physician has signed for them, and no further than [#highest].
public sealed interface Recommendation {
    /// In one sentence, with the numbers that decided.
    String because();

    /// The highest level that may be signed for anybody; 0 for none.
    int highest();

    /// Another level than the highest that was tried: the next one up, or one below.
    record Recommended(int level, int tried, String because) implements Recommendation {
        public Recommended {
            if (level < 1 || level > tried + 1 || level == tried) {
                throw new IllegalArgumentException(
                        "level %d after level %d; expected the next one up, or one below".formatted(level, tried));
            }
        }

        @Override
        public int highest() {
            return level;
        }

        public boolean isUp() {
            return level > tried;
        }
    }

    /// The highest level that was tried is the one to stay at.
    record StayAsIs(int level, String because) implements Recommendation {
        @Override
        public int highest() {
            return level;
        }
    }

    /// Not even the lowest level is allowed.
    record NoLevelAllowed(String because) implements Recommendation {
        @Override
        public int highest() {
            return 0;
        }
    }

    /// Too few people have been watched to say more than that nothing higher can be tried yet.
    ///
    /// @param level the highest that was tried, or the lowest if none was
    record CannotTell(int level, String because) implements Recommendation {
        @Override
        public int highest() {
            return level;
        }
    }
}
