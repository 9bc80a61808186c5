package limen.study;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// Concomitant medicines, taken now or once, each telling under its entry so that one can be corrected alone.
public record Medicines(PVector<Told> told) {
    /// That a medicine is taken from then on, or no longer.
    public record Told(EventId entry, String name, Instant at, boolean ended) {}

    /// One medicine, as far as it was told.
    ///
    /// @param since when it was first told
    /// @param ended when it was last taken; none if it still is
    public record Use(String name, Instant since, @Nullable Instant ended) {
        /// When something was last told about it.
        public Instant lastTold() {
            return ended == null ? since : ended;
        }
    }

    static final Medicines NONE = new Medicines(TreePVector.empty());

    Medicines with(Told medicine) {
        return new Medicines(told.plus(medicine));
    }

    Medicines without(EventId entry) {
        return told.stream().anyMatch(medicine -> medicine.entry().equals(entry))
                ? new Medicines(TreePVector.from(told.stream()
                        .filter(medicine -> !medicine.entry().equals(entry))
                        .toList()))
                : this;
    }

    /// Beginnings and ends brought together. An end without a beginning still tells that it was taken until then.
    public List<Use> uses() {
        var uses = new ArrayList<Use>();
        for (var medicine : told.stream().sorted(Comparator.comparing(Told::at)).toList()) {
            var open = uses.stream()
                    .filter(use -> use.ended() == null && use.name().equalsIgnoreCase(medicine.name()))
                    .toList();
            if (!medicine.ended()) {
                uses.add(new Use(medicine.name(), medicine.at(), null));
            } else if (open.isEmpty()) {
                uses.add(new Use(medicine.name(), medicine.at(), medicine.at()));
            } else {
                uses.replaceAll(use -> open.contains(use) ? new Use(use.name(), use.since(), medicine.at()) : use);
            }
        }
        return List.copyOf(uses);
    }
}
