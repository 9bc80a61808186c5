package limen.study;

import java.util.List;
import java.util.Map;
import java.util.Set;
import limen.safety.Value;
import org.jspecify.annotations.Nullable;

/// Capsules and kits.
public sealed interface Dosing extends ParticipantEvent {
    /// What a person tells about a planned or an unplanned capsule.
    sealed interface Account extends Dosing, Correctable {}

    record KitDispensed(KitNumber kit, int capsules) implements Dosing {}

    record KitReturned(KitNumber kit, int capsules) implements Dosing {}

    /// Set and setting, gone through before a capsule.
    ///
    /// @param checked codes of the checklist
    /// @param supportPerson whether the named person is there or can be reached
    record SettingChecked(@Nullable SlotId slot, Set<String> checked, boolean supportPerson) implements Account {
        public SettingChecked {
            checked = Set.copyOf(checked);
        }
    }

    /// The questions before a capsule: sleep, food, illness, medicines, driving, by observation.
    record PreDoseAnswered(@Nullable SlotId slot, Map<String, Value> answers) implements Account {
        public PreDoseAnswered {
            answers = Map.copyOf(answers);
        }
    }

    /// A capsule was taken.
    ///
    /// @param slot which planned capsule it was; none if it was off schedule, so that it eats no slot
    /// @param kit from which kit; none in a personal journal
    /// @param capsules how many, 0.5 for half of one
    record DoseTaken(@Nullable SlotId slot, @Nullable KitNumber kit, double capsules, Amount amount)
            implements Account {
        public DoseTaken {
            if (!(capsules > 0) || capsules > 20) {
                throw new IllegalArgumentException(
                        "%s capsules cannot be; expected more than 0, at most 20".formatted(capsules));
            }
        }

        public boolean isPartial() {
            return capsules < 1;
        }

        public boolean isOffSchedule() {
            return slot == null;
        }
    }

    /// A planned capsule was left out on purpose.
    record DoseSkipped(SlotId slot, String reason) implements Account {}

    /// A planned capsule was forgotten.
    record DoseMissed(SlotId slot, String reason) implements Account {}

    /// Labels of capsules that the keeper of a personal journal has made already.
    sealed interface Labels extends Dosing {}

    /// Labels from 1 on were put in a random order. Which of them are placebo, no entry says before they are opened.
    ///
    /// @param placebos how many of them; at least half
    /// @param sha256 by which the order can be verified once somebody brings the code that reveals it
    record LabelsShuffled(int labels, int placebos, String sha256) implements Labels {
        public static final int MOST = 100;

        public LabelsShuffled {
            if (labels < 2 || labels > MOST || placebos >= labels || 2 * placebos < labels) {
                throw new IllegalArgumentException(
                        "%d labels of which %d are placebo cannot be shuffled; expected 2 to %d, at least half of them placebo, and not all"
                                .formatted(labels, placebos, MOST));
            }
        }
    }

    /// What somebody took a labelled capsule for.
    ///
    /// @param shuffled the entry of the shuffle that it belongs to
    /// @param confidence 0 a pure guess, 100 certain
    record LabelGuessed(EventId shuffled, int label, Report.AllocationGuessed.GuessedArm guess, int confidence)
            implements Labels {
        public LabelGuessed {
            if (label < 1 || confidence < 0 || confidence > 100) {
                throw new IllegalArgumentException(
                        "A guess about label %d with confidence %d cannot be; expected a label from 1 on, and 0 to 100"
                                .formatted(label, confidence));
            }
        }
    }

    /// The code that reveals a shuffle was brought, and fitted.
    ///
    /// @param placebos the labels under which there was placebo, in order
    record LabelsOpened(EventId shuffled, List<Integer> placebos) implements Labels {
        public LabelsOpened {
            placebos = List.copyOf(placebos);
        }
    }
}
