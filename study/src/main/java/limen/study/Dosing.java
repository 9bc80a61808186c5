package limen.study;

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
}
