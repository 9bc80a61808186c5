package limen.study.protocol;

import java.util.List;
import java.util.function.Supplier;
import limen.notation.Entry;
import limen.notation.Fields;
import limen.notation.Form;
import limen.notation.Forms;

/// How a protocol file says that conditions reach people.
final class AllocationFields {
    private static final int MOST = 60;

    private enum Kind {
        OPEN,
        BETWEEN_PEOPLE,
        WITHIN_PERSON
    }

    private AllocationFields() {}

    static Supplier<Allocation> read(Fields fields, Entry<List<Placed<Arm>>> arms) {
        return fields.choice("kind", Kind.class, kind -> {
            if (arms.isRead()) {
                checkCount(fields.code("kind", Kind.class), arms.get().size());
            }
            return switch (kind) {
                case OPEN -> Allocation.Open::new;
                case BETWEEN_PEOPLE -> betweenPeople(fields, arms);
                case WITHIN_PERSON -> withinPerson(fields, arms);
            };
        });
    }

    private static void checkCount(Entry<Kind> kind, int arms) {
        switch (kind.get()) {
            case OPEN -> {
                if (arms != 1) {
                    kind.reject(
                            "an open study knows which arm everybody is in, and %d arms stand here".formatted(arms),
                            "one arm, or between_people or within_person");
                }
            }
            case BETWEEN_PEOPLE, WITHIN_PERSON -> {
                if (arms < 2) {
                    kind.reject("there is one arm, so nothing is allocated", "open, or at least two arms");
                }
            }
        }
    }

    private static Supplier<Allocation> betweenPeople(Fields fields, Entry<List<Placed<Arm>>> arms) {
        var ratio = fields.list("ratio", Forms.integer(1, MOST));
        var sizes = fields.list("block_sizes", Forms.integer(2, MOST));
        var strata = fields.optional("strata", Form.listOf(Notations.code()), List.of());
        if (ratio.isRead() && arms.isRead() && ratio.get().size() != arms.get().size()) {
            ratio.reject(
                    "%d shares stand for %d arms"
                            .formatted(ratio.get().size(), arms.get().size()),
                    "one share for each arm");
        } else if (ratio.isRead() && sizes.isRead()) {
            var whole = ratio.get().stream().mapToInt(Integer::intValue).sum();
            if (sizes.get().stream().anyMatch(size -> size % whole != 0)) {
                sizes.reject(
                        "blocks of %s people cannot hold the ratio %s".formatted(sizes.get(), ratio.get()),
                        "multiples of %d".formatted(whole));
            }
        }
        if (strata.isRead()
                && strata.get().stream().distinct().count() < strata.get().size()) {
            strata.reject("a stratum stands twice", "each once");
        }
        return () -> new Allocation.BetweenPeople(ratio.get(), sizes.get(), strata.get());
    }

    private static Supplier<Allocation> withinPerson(Fields fields, Entry<List<Placed<Arm>>> arms) {
        var block = fields.integer("block", 2, MOST);
        if (block.isRead() && arms.isRead() && block.get() % arms.get().size() != 0) {
            block.reject(
                    "a block of %d periods cannot hold %d arms equally often"
                            .formatted(block.get(), arms.get().size()),
                    "a multiple of %d".formatted(arms.get().size()));
        }
        return () -> new Allocation.WithinPerson(block.get());
    }
}
