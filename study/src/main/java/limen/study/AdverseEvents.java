package limen.study;

import java.util.Set;

/// Adverse events, from the first report to their end.
public sealed interface AdverseEvents extends ParticipantEvent {
    /// ICH E2A: each makes an event serious, whatever its grade.
    enum Seriousness {
        DEATH,
        LIFE_THREATENING,
        HOSPITALISATION,
        DISABILITY,
        CONGENITAL_ANOMALY,
        OTHER_IMPORTANT
    }

    enum Causality {
        UNRELATED,
        UNLIKELY,
        POSSIBLE,
        PROBABLE,
        DEFINITE;

        /// Whether a causal relation cannot be ruled out.
        public boolean isRelated() {
            return compareTo(POSSIBLE) >= 0;
        }
    }

    enum Action {
        NONE,
        DOSE_HELD,
        DOSING_STOPPED,
        TREATED
    }

    enum Outcome {
        RECOVERED,
        RECOVERING,
        NOT_RECOVERED,
        RECOVERED_WITH_SEQUELAE,
        FATAL,
        UNKNOWN
    }

    /// Something untoward happened, whether or not a capsule caused it.
    ///
    /// @param term the CTCAE term
    /// @param words as the participant said it
    /// @param grade CTCAE, 1 to 5
    /// @param expected whether the reference safety information names it
    record Reported(
            String term,
            String words,
            int grade,
            Set<Seriousness> seriousness,
            Causality causality,
            boolean expected,
            Action action,
            Outcome outcome)
            implements AdverseEvents, Correctable {
        public Reported {
            seriousness = Set.copyOf(seriousness);
            if (grade < 1 || grade > 5) {
                throw new IllegalArgumentException("A CTCAE grade is 1 to 5, not " + grade);
            }
        }

        /// The event under a later opinion.
        public Reported with(Causality opinion, Outcome became) {
            return new Reported(term, words, grade, seriousness, opinion, expected, action, became);
        }

        public boolean isSerious() {
            return !seriousness.isEmpty() || isFatal();
        }

        public boolean isFatalOrLifeThreatening() {
            return isFatal() || seriousness.contains(Seriousness.LIFE_THREATENING);
        }

        /// Death is told in three ways, and each is enough: CTCAE grade 5 means it.
        private boolean isFatal() {
            return seriousness.contains(Seriousness.DEATH) || outcome == Outcome.FATAL || grade == 5;
        }

        /// A suspected unexpected serious adverse reaction.
        public boolean isSusar() {
            return isSerious() && causality.isRelated() && !expected;
        }
    }

    /// What became of an event, or a new opinion about it.
    record FollowedUp(EventId reported, Causality causality, Outcome outcome, String note) implements AdverseEvents {}

    /// A report left for the sponsor or an authority.
    record SentToAuthority(EventId reported, String recipient) implements AdverseEvents {}
}
