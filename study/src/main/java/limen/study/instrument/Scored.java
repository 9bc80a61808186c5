package limen.study.instrument;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import limen.evidence.Instrument;
import limen.evidence.Instrument.Band;
import limen.evidence.Instrument.CriticalAnswer;
import limen.evidence.MissingItems;
import org.jspecify.annotations.Nullable;

/// What the answers to one questionnaire amount to.
public sealed interface Scored {
    /// Answers that bring up the crisis card. They are found whatever becomes of the score.
    List<CriticalAnswer> critical();

    /// A score.
    ///
    /// @param total in points of the instrument; a prorated one in whole points, half a point counting as one
    /// @param answered how many scored items were answered, those included that count 0 because they are not asked
    /// @param prorated whether the mean of the answered items stands in for missing ones
    /// @param band none if the instrument names none
    record Score(
            double total,
            int answered,
            boolean prorated,
            @Nullable Band band,
            List<CriticalAnswer> critical) implements Scored {
        public Score {
            critical = List.copyOf(critical);
        }
    }

    /// The outcome of a screen that one answer can make positive.
    ///
    /// @param unanswered items that were asked and not answered; among the screening ones each counts as a yes
    record Screen(Outcome outcome, List<String> unanswered, List<CriticalAnswer> critical) implements Scored {
        public Screen {
            unanswered = List.copyOf(unanswered);
            critical = List.copyOf(critical);
        }

        /// How a screen came out.
        public enum Outcome {
            /// Nothing was affirmed. A trained person may still judge otherwise.
            NEGATIVE,
            /// Something was affirmed or left unanswered: a trained person talks to them before anything else.
            POSITIVE,
            /// It is about now: help at once, and nobody stays alone.
            ACUTE
        }
    }

    /// No score, because answers are missing.
    ///
    /// @param rule what the instrument says about missing answers
    record Incomplete(List<String> missing, MissingItems rule, List<CriticalAnswer> critical) implements Scored {
        public Incomplete {
            missing = List.copyOf(missing);
            critical = List.copyOf(critical);
        }
    }

    /// Every item for itself.
    record ItemWise(Map<String, Integer> answers, List<String> missing, List<CriticalAnswer> critical)
            implements Scored {
        public ItemWise {
            answers = Collections.unmodifiableMap(new TreeMap<>(answers));
            missing = List.copyOf(missing);
            critical = List.copyOf(critical);
        }
    }

    /// Answers that cannot be, so that nothing is scored.
    ///
    /// @param sentences what is wrong, where, and what was expected
    record Refused(List<String> sentences, List<CriticalAnswer> critical) implements Scored {
        public Refused {
            sentences = List.copyOf(sentences);
            critical = List.copyOf(critical);
        }
    }

    /// What answers amount to.
    ///
    /// A time of day is answered in minutes after midnight, an amount in its whole unit.
    ///
    /// @param answers by item code, as chosen and before any reversing; what was skipped is missing
    static Scored of(Instrument instrument, Map<String, Integer> answers) {
        return new AnswerSheet(instrument, answers).scored();
    }
}
