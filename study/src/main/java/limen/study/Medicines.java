package limen.study;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// Concomitant medicines, taken now or once.
public record Medicines(PVector<Use> uses) {
    /// One medicine, as far as it was told.
    ///
    /// @param ended when it was last taken; none if it still is
    public record Use(
            EventId entry,
            String name,
            Instant since,
            @Nullable Instant ended) {}

    static final Medicines NONE = new Medicines(TreePVector.empty());

    Medicines begun(EventId entry, String name, Instant at) {
        return new Medicines(uses.plus(new Use(entry, name, at, null)));
    }

    Medicines ended(EventId entry, String name, Instant at) {
        var isKnown = uses.stream().anyMatch(use -> isOpen(use, name));
        var after = uses.stream()
                .map(use -> isOpen(use, name) ? new Use(use.entry(), use.name(), use.since(), at) : use)
                .toList();
        // An end without a beginning still tells that it was taken until then.
        return isKnown
                ? new Medicines(TreePVector.from(after))
                : new Medicines(uses.plus(new Use(entry, name, at, at)));
    }

    Medicines without(EventId entry) {
        return new Medicines(TreePVector.from(
                uses.stream().filter(use -> !use.entry().equals(entry)).toList()));
    }

    public List<Use> all() {
        return uses;
    }

    private static boolean isOpen(Use use, String name) {
        return use.ended() == null && use.name().equalsIgnoreCase(name);
    }
}
