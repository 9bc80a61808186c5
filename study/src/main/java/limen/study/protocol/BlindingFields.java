package limen.study.protocol;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import limen.notation.Entry;
import limen.notation.Fields;

/// How capsules are kept apart from their names, as a protocol file writes it.
final class BlindingFields {
    private static final int MOST_PEOPLE = 5_000;
    /// What one sealed list can number; block sizes may add a few people.
    private static final int MOST_KITS = 90_000;

    private BlindingFields() {}

    static Entry<Optional<Blinding>> read(
            Fields fields, Entry<List<Placed<Arm>>> arms, Entry<Allocation> allocation, Entry<Course> course) {
        var blinding = fields.optionalSection("blinding", inner -> kit(inner, course));
        if (!arms.isRead()) {
            return blinding;
        }
        if (fields.has("blinding")) {
            if (allocation.isRead() && allocation.get() instanceof Allocation.Open) {
                blinding.reject("there is one arm, known to all, so nothing can be hidden", "no blinding");
            }
        } else if (Placed.values(arms.get()).stream().anyMatch(Arm::isPlacebo)) {
            arms.reject("an arm holds a placebo, and no blinding hides it", "a section blinding");
        }
        return blinding;
    }

    private static Supplier<Blinding> kit(Fields fields, Entry<Course> course) {
        var prefix = fields.required(
                "kit_prefix", Notations.matching("kit prefix", "2 to 8 capitals and digits", "[A-Z0-9]{2,8}"));
        var spare = fields.integer("spare_kits", 0, 1_000);
        var people = fields.integer("people", 1, MOST_PEOPLE);
        if (people.isRead() && course.isRead()) {
            var kits = (long) people.get() * course.get().periods();
            if (kits > MOST_KITS) {
                people.reject(
                        "%d people and %d periods need %d kits"
                                .formatted(people.get(), course.get().periods(), kits),
                        "at most %d kits".formatted(MOST_KITS));
            }
        }
        return () -> new Blinding(prefix.get(), spare.get(), people.get());
    }
}
