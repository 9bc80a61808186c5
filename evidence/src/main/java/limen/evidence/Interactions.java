package limen.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The reviewed table of medicines that meet this drug.
public final class Interactions {
    /// Longer than any name, however it is taken apart.
    private static final int MOST_WORDS = 12;

    private static final class Reviewed {
        static final Interactions TABLE = read(Table.resource("interactions.csv"))
                .with(MedicineClass.read(Table.resource("medicine_classes.csv")));
    }

    private final List<InteractionGroup> all;
    private final Map<String, List<InteractionGroup>> byName = new LinkedHashMap<>();
    private final Map<String, String> written = new LinkedHashMap<>();

    private Interactions(List<InteractionGroup> groups) {
        all = List.copyOf(groups);
        for (var group : all) {
            for (var name : group.names()) {
                byName.merge(MedicineName.key(name), List.of(group), Interactions::joined);
                written.putIfAbsent(MedicineName.key(name), name);
            }
        }
    }

    /// The same table, in which classes are names as well. A class of a group that is not there is refused.
    private Interactions with(List<MedicineClass> classes) {
        for (var named : classes) {
            for (var id : named.groups()) {
                var group = group(id)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "medicine_classes.csv: \"%s\" is no group of interactions.csv".formatted(id)));
                for (var name : named.names()) {
                    byName.merge(MedicineName.key(name), List.of(group), Interactions::joined);
                    written.putIfAbsent(MedicineName.key(name), name);
                }
            }
        }
        return this;
    }

    public static Interactions reviewed() {
        return Reviewed.TABLE;
    }

    static Interactions read(Table table) {
        var seen = new HashSet<String>();
        return new Interactions(table.read(row -> {
            if (!seen.add(row.text("id"))) {
                throw new UnreadableCell("id", row.text("id"), "an id that no other row has");
            }
            return group(row);
        }));
    }

    public List<InteractionGroup> all() {
        return all;
    }

    public Optional<InteractionGroup> group(String id) {
        return all.stream().filter(group -> group.id().equals(id)).findFirst();
    }

    /// The groups of every medicine that a text names, by generic name, brand or class.
    ///
    /// Case, accents, spaces, hyphens and remarks in brackets do not matter, nor do salts, forms and amounts, as
    /// in "lithium carbonate 400 mg". Whatever else stands there is a medicine that the table does not know, even
    /// if its name is near to one of the table.
    public Medicine find(String name) {
        var named = named(name);
        if (named.groups().isEmpty()) {
            return new Medicine.Unknown(name, near(named.rest()));
        }
        return named.rest().isEmpty()
                ? new Medicine.Known(named.groups())
                : new Medicine.KnownInPart(
                        named.groups(), new Medicine.Unknown(String.join(" ", named.rest()), near(named.rest())));
    }

    /// What a text names, without a look at what its other words may have been meant to be: whoever decides goes by no
    /// guess, and looking for near names is most of the work.
    public Named named(String name) {
        var words = MedicineName.words(name);
        var groups = new LinkedHashSet<InteractionGroup>();
        var rest = new ArrayList<String>();
        var from = 0;
        while (from < words.size()) {
            var length = longestName(words, from);
            if (length > 0) {
                groups.addAll(byName.getOrDefault(joinedWords(words, from, length), List.of()));
            } else if (!MedicineName.saysNothing(words.get(from))) {
                rest.add(words.get(from));
            }
            from += Math.max(1, length);
        }
        return new Named(List.copyOf(groups), rest);
    }

    /// What a text names.
    ///
    /// @param groups of the medicines of the table; none if it names none of them
    /// @param rest words that are in no name of the table
    public record Named(List<InteractionGroup> groups, List<String> rest) {
        public Named {
            groups = List.copyOf(groups);
            rest = List.copyOf(rest);
        }

        /// Whether the table does not hold some of it, or all.
        public boolean isUnknown() {
            return groups.isEmpty() || !rest.isEmpty();
        }
    }

    /// What the words together, or else each of them, may have been meant to be.
    private List<String> near(List<String> words) {
        var together = NearNames.of(String.join("", words), written);
        return together.isEmpty()
                ? words.stream()
                        .flatMap(word -> NearNames.of(word, written).stream())
                        .distinct()
                        .toList()
                : together;
    }

    /// How many words from there on are one known name; 0 if none.
    private int longestName(List<String> words, int from) {
        return IntStream.iterate(Math.min(words.size() - from, MOST_WORDS), length -> length > 0, length -> length - 1)
                .filter(length -> byName.containsKey(joinedWords(words, from, length)))
                .findFirst()
                .orElse(0);
    }

    private static String joinedWords(List<String> words, int from, int length) {
        return String.join("", words.subList(from, from + length));
    }

    private static List<InteractionGroup> joined(List<InteractionGroup> some, List<InteractionGroup> more) {
        var groups = new LinkedHashSet<>(some);
        groups.addAll(more);
        return List.copyOf(groups);
    }

    private static InteractionGroup group(Table.Row row) {
        return new InteractionGroup(
                row.required("id"),
                row.required("group"),
                row.list("names"),
                row.text("mechanism"),
                row.required("effect"),
                row.code("verdict", Verdict.class),
                washoutDays(row),
                row.yesNo("as_victim"),
                row.required("disagreement"),
                row.required("source"),
                row.code("certainty", Certainty.class));
    }

    private static @Nullable Integer washoutDays(Table.Row row) {
        var days = row.text("washout_days");
        if (days.isBlank()) {
            return null;
        }
        if (!days.matches("[1-9]\\d{0,3}")) {
            throw new UnreadableCell("washout_days", days, "whole days, at least 1, or nothing");
        }
        return Integer.valueOf(days);
    }
}
