package limen.evidence;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One question of an instrument.
///
/// @param code its number, or a word for own items; unique within the instrument
/// @param text empty where the wording has no licence
/// @param reverse whether a high answer counts low: lowest plus highest option minus the answer
/// @param scored whether it enters the score
/// @param loinc its LOINC code; empty if none was found. LOINC's own display text differs and is never shown
/// @param skip when it is not asked; null if always
public record Item(
        String code,
        String text,
        boolean reverse,
        boolean scored,
        Answer answer,
        String loinc,
        @Nullable Skip skip,
        Wording wording) {
    public Item {
        if (reverse && !(answer instanceof Answer.Choice)) {
            throw new IllegalArgumentException("item %s is reversed; expected one with options".formatted(code));
        }
        var written = !text.isEmpty()
                || (answer instanceof Answer.Choice choice
                        && choice.options().stream()
                                .anyMatch(option -> !option.label().isEmpty()));
        if (wording == Wording.HELD && written) {
            throw new IllegalArgumentException(
                    "item %s is worded; expected no wording while its licence is on hold".formatted(code));
        }
        if (wording != Wording.HELD && text.isEmpty()) {
            throw new IllegalArgumentException("item %s has no text; expected one".formatted(code));
        }
    }

    /// What is known about the words of an item.
    public enum Wording {
        /// Own text; there is no other original.
        OWN,
        /// Read word for word in at least one public copy that names its source.
        VERIFIED,
        UNVERIFIED,
        /// Left out until there is a licence.
        HELD
    }

    /// An item that is not asked, and counts 0, where all of some earlier items were answered with the same value.
    /// A refused answer is no such value: the item is then asked.
    public record Skip(List<String> items, int value) {
        public Skip {
            items = List.copyOf(items);
        }
    }

    /// Its options, if it is answered by one.
    public Optional<Answer.Choice> choice() {
        return answer instanceof Answer.Choice choice ? Optional.of(choice) : Optional.empty();
    }
}
