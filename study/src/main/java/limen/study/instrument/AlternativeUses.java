package limen.study.instrument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import limen.evidence.OwnTask;

/// Uses for an everyday thing, as many and as unlike as somebody can find in two minutes.
///
/// The first trial is written as `prompt umbrella`, each later one is a use in the words of the person. The same thing
/// asked again is easier, so every occasion has another.
public final class AlternativeUses {
    private static final String PROMPT = "prompt ";

    private AlternativeUses() {}

    /// The things that can be asked about, one for each occasion.
    public static List<String> prompts() {
        try (var file = Objects.requireNonNull(AlternativeUses.class.getResourceAsStream("alternative-uses.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("alternative-uses.txt cannot be read", broken);
        }
    }

    /// The thing of one occasion; people who start at different places of the list balance what is easy and hard.
    ///
    /// @param start where in the list this person begins, from 0
    /// @param occasion counted from 1; beyond the end of the list it begins anew
    public static String prompt(int start, int occasion) {
        if (start < 0 || occasion < 1) {
            throw new IllegalArgumentException(
                    "There is no occasion %d from %d; expected occasions from 1 and a start from 0"
                            .formatted(occasion, start));
        }
        var prompts = prompts();
        return prompts.get((int) (((long) start + occasion - 1) % prompts.size()));
    }

    /// An answer without what does not change it: case, marks, a leading "as a".
    public static String normal(String answer) {
        return Normalizer.normalize(answer, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .replaceFirst("^(?:as |to |a |an |the )+", "");
    }

    /// The mean share of other people who did not think of an answer: **exploratory**, and only relative to this pool.
    ///
    /// @param pool the uses of each other person for the same thing
    /// @return 0 to 1; empty without answers or without other people
    public static OptionalDouble originality(TaskResult.Uses uses, List<Set<String>> pool) {
        return pool.isEmpty()
                ? OptionalDouble.empty()
                : uses.uses().stream()
                        .mapToDouble(use -> pool.stream()
                                        .filter(other -> !other.contains(use))
                                        .count()
                                / (double) pool.size())
                        .average();
    }

    static TaskResult score(List<String> trials) {
        if (trials.isEmpty() || !trials.getFirst().startsWith(PROMPT)) {
            return new TaskResult.Unscorable(
                    OwnTask.ALTERNATIVE_USES,
                    "An alternative-uses task cannot be scored: it does not say what was asked; expected prompt and"
                            + " the thing first");
        }
        var uses = trials.stream()
                .skip(1)
                .map(AlternativeUses::normal)
                .filter(use -> !use.isEmpty())
                .distinct()
                .toList();
        return new TaskResult.Uses(trials.getFirst().substring(PROMPT.length()).strip(), uses);
    }
}
