package limen.web.page;

import java.util.Comparator;
import java.util.List;
import limen.evidence.Certainty;
import limen.evidence.InteractionGroup;
import limen.evidence.Interactions;
import limen.evidence.Medicine;
import limen.evidence.Verdict;

/// What the table says of one typed name.
///
/// @param name as it was typed
/// @param groups what the name belongs to, strictest first; empty if the table does not know it
/// @param unknown the part of the name that the table does not know; empty if it knows all of it
/// @param guesses names of the table that are spelt nearly so
public record Met(String name, List<Group> groups, String unknown, List<String> guesses) {
    public Met {
        groups = List.copyOf(groups);
        guesses = List.copyOf(guesses);
    }

    static Met of(String name, Interactions table) {
        return switch (table.find(name)) {
            case Medicine.Known known -> new Met(name, groups(known.groups()), "", List.of());
            case Medicine.KnownInPart part ->
                new Met(
                        name,
                        groups(part.groups()),
                        part.rest().name(),
                        part.rest().near());
            case Medicine.Unknown unknown -> new Met(name, List.of(), unknown.name(), unknown.near());
        };
    }

    /// The strictest of its groups; none if it is unknown.
    public Verdict verdict() {
        return groups.stream()
                .map(Group::verdict)
                .max(Comparator.naturalOrder())
                .orElse(Verdict.NONE);
    }

    /// Whether the table knows some of it: a guess is then about the rest, and replaces nothing.
    public boolean known() {
        return !groups.isEmpty();
    }

    private static List<Group> groups(List<InteractionGroup> groups) {
        return groups.stream()
                .map(group -> new Group(
                        group.group(),
                        group.verdict(),
                        Words.sentence(group.effect()),
                        Words.sentence(group.disagreement()),
                        group.source(),
                        standing(group.certainty())))
                .sorted(Comparator.comparing(Group::verdict).reversed())
                .toList();
    }

    private static String standing(Certainty certainty) {
        return switch (certainty) {
            case PRIMARY -> "read in the original source";
            case SECONDARY -> "read in a text that reports the original";
            case MEMORY -> "from memory, unverified";
            case PROPOSAL -> "a proposal of Limen, not yet signed";
        };
    }

    /// Medicines that meet the drug in the same way, in words.
    public record Group(
            String title, Verdict verdict, String effect, String disagreement, String source, String standing) {
        /// What follows, in one sentence.
        public String sentence() {
            return switch (verdict) {
                case NONE -> "No rule of ours speaks of it.";
                case CAUTION -> "A doctor or pharmacist should look at it first.";
                case HOLD -> "While it counts, nothing is taken.";
                case EXCLUDE, STOP, SEEK_CARE -> "It must not meet MDMA.";
            };
        }
    }
}
