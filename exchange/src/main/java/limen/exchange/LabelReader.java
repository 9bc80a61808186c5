package limen.exchange;

import java.util.List;
import java.util.Optional;
import limen.inference.Arm;
import limen.inference.Guess;
import org.jspecify.annotations.Nullable;

/// Reads the words for the two capsules, in any case that leaves no doubt, and counts the words that it had to be
/// lenient with.
final class LabelReader {
    private final String active;
    private final String placebo;
    private final @Nullable String dontKnow;
    private long inOtherCase;
    private String exampleInOtherCase = "";

    private LabelReader(String active, String placebo, @Nullable String dontKnow) {
        this.active = active;
        this.placebo = placebo;
        this.dontKnow = dontKnow;
    }

    static LabelReader of(Labels labels, Place place) throws Refusal {
        var active = Blank.trimmed(labels.active());
        var placebo = Blank.trimmed(labels.placebo());
        var dontKnow = labels.dontKnow() == null ? null : Blank.trimmed(labels.dontKnow());
        if (active.isEmpty() || placebo.isEmpty()) {
            throw place.refuse("cannot be read: %s is empty; expected the word that stands for it in the table."
                    .formatted(active.isEmpty() ? "--active" : "--placebo"));
        }
        if (active.equals(placebo)) {
            throw place.refuse("cannot be read: --active and --placebo are both %s; expected two different labels."
                    .formatted(Place.quoted(active)));
        }
        if (dontKnow != null && (dontKnow.equals(active) || dontKnow.equals(placebo))) {
            throw place.refuse(
                    "cannot be read: the label for \"don't know\" is %s like that of a capsule; expected another."
                            .formatted(Place.quoted(dontKnow)));
        }
        return new LabelReader(active, placebo, dontKnow);
    }

    Optional<Arm> allocation(String text) {
        if (text.equals(active)) {
            return Optional.of(Arm.ACTIVE);
        }
        if (text.equals(placebo)) {
            return Optional.of(Arm.PLACEBO);
        }
        return inAnyCase(text, List.of(active, placebo)).map(label -> label.equals(active) ? Arm.ACTIVE : Arm.PLACEBO);
    }

    /// A guess that is missing is [Guess#NOT_GIVEN]; empty stands for a word that means nothing here.
    Optional<Guess> guess(String text) {
        if (text.equals(active)) {
            return Optional.of(Guess.ACTIVE);
        }
        if (text.equals(placebo)) {
            return Optional.of(Guess.PLACEBO);
        }
        if (text.equals(dontKnow)) {
            return Optional.of(Guess.UNSURE);
        }
        if (Missing.is(text)) {
            return Optional.of(Guess.NOT_GIVEN);
        }
        return inAnyCase(text, dontKnow == null ? List.of(active, placebo) : List.of(active, placebo, dontKnow))
                .map(label ->
                        label.equals(active) ? Guess.ACTIVE : label.equals(placebo) ? Guess.PLACEBO : Guess.UNSURE);
    }

    /// The labels of a capsule, and the options that named them, for a sentence that expects one of them.
    String expected() {
        return "%s (--active) or %s (--placebo)".formatted(Place.quoted(active), Place.quoted(placebo));
    }

    /// The label of a guess, likewise.
    String expectedOfGuess() {
        return dontKnow == null
                ? expected()
                : "%s (--active), %s (--placebo), %s for \"don't know\""
                        .formatted(Place.quoted(active), Place.quoted(placebo), Place.quoted(dontKnow));
    }

    String labelOf(Arm arm) {
        return switch (arm) {
            case ACTIVE -> active;
            case PLACEBO -> placebo;
        };
    }

    Optional<String> note() {
        return inOtherCase == 0
                ? Optional.empty()
                : Optional.of(
                        "Labels that differ from those named in case only, such as %s, and were read as those: %s."
                                .formatted(Place.quoted(exampleInOtherCase), Place.counted(inOtherCase)));
    }

    private Optional<String> inAnyCase(String text, List<String> labels) {
        var candidates = labels.stream().filter(text::equalsIgnoreCase).toList();
        if (candidates.size() != 1) {
            return Optional.empty();
        }
        if (inOtherCase++ == 0) {
            exampleInOtherCase = text;
        }
        return Optional.of(candidates.getFirst());
    }
}
