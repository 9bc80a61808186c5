package limen.study;

import java.util.List;
import java.util.Map;
import java.util.Set;
import limen.safety.Value;
import org.jspecify.annotations.Nullable;

/// What a participant tells.
public sealed interface Report extends Correctable {
    /// The short daily questions.
    ///
    /// @param scales by item code, in whole steps of the item: marks, options, minutes, and times of
    ///     day in minutes after midnight; what was skipped is missing
    /// @param observations symptoms and hours of sleep, by observation
    record CheckInAnswered(String instrument, Map<String, Integer> scales, Map<String, Value> observations)
            implements Report {
        public CheckInAnswered {
            scales = Map.copyOf(scales);
            observations = Map.copyOf(observations);
        }
    }

    /// A questionnaire was answered.
    ///
    /// @param answers by item code; what was skipped is missing
    record QuestionnaireAnswered(String instrument, Map<String, Integer> answers) implements Report {
        public QuestionnaireAnswered {
            answers = Map.copyOf(answers);
        }
    }

    /// A cognitive task, with every trial.
    ///
    /// @param trials what the task recorded, in order: milliseconds, spans or words
    record TaskPerformed(String task, List<String> trials) implements Report {
        public TaskPerformed {
            trials = List.copyOf(trials);
        }
    }

    record JournalWritten(String text, Set<String> tags) implements Report {
        public JournalWritten {
            tags = Set.copyOf(tags);
        }
    }

    /// Which capsule was it?
    ///
    /// @param confidence 0 a pure guess, 100 certain
    record AllocationGuessed(@Nullable SlotId slot, GuessedArm guess, int confidence, Set<GuessReason> reasons)
            implements Report {
        public enum GuessedArm {
            PLACEBO,
            ACTIVE,
            DO_NOT_KNOW
        }

        public enum GuessReason {
            FELT_AN_EFFECT,
            SIDE_EFFECT,
            NO_EFFECT,
            MOOD_CHANGE,
            TOLD_OR_SAW_PACKAGING,
            OTHER
        }

        public AllocationGuessed {
            reasons = Set.copyOf(reasons);
            if (confidence < 0 || confidence > 100) {
                throw new IllegalArgumentException("A confidence is 0 to 100, not " + confidence);
            }
        }
    }

    /// Something was felt, pleasant or not: euphoria and wanting more are effects like any other.
    ///
    /// @param effect an observation, `euphoria`, `jaw_tension`
    /// @param intensity 0 to 100
    record EffectReported(String effect, int intensity) implements Report {}

    /// "I feel unwell": red flags and symptoms, by observation.
    record UnwellReported(Map<String, Value> observations) implements Report {
        public UnwellReported {
            observations = Map.copyOf(observations);
        }
    }

    /// A medicine was begun or ended.
    ///
    /// @param ended whether it is no longer taken
    record MedicineReported(String name, boolean ended) implements Report {}

    /// Signs of dependence, by observation.
    record DependenceChecked(Map<String, Value> observations) implements Report {
        public DependenceChecked {
            observations = Map.copyOf(observations);
        }
    }

    record LifeEventReported(String kind, String note) implements Report {}

    /// A follow-up contact took place.
    record ContactMade(String followUp, boolean reached) implements Report {}
}
