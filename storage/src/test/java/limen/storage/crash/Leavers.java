package limen.storage.crash;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import limen.storage.Recorded;
import limen.storage.keeper.Row;
import limen.storage.keeper.Tag;
import limen.study.Entry;
import limen.study.ParticipantId;

/// The people whom somebody began to erase, and whether they are: wholly, or not at all.
final class Leavers {
    private final List<Deed> erasures = new ArrayList<>();

    void begin(Deed deed) {
        erasures.add(deed);
    }

    static ParticipantId person(Deed deed) {
        return new ParticipantId(deed.name());
    }

    List<ParticipantId> people() {
        return erasures.stream().map(Leavers::person).toList();
    }

    /// The ids of all entries that erasures may have appended.
    Set<Tag> entries(Look look) {
        var ids = new HashSet<Tag>();
        erasures.forEach(deed -> deed.entries().forEach(entry -> ids.add(look.tag(entry.id()))));
        return ids;
    }

    /// @param promised whether it was acknowledged, or found at an earlier look
    /// @param wrong takes what is not as it should be
    static boolean isErased(Deed deed, Look look, boolean promised, List<String> wrong) {
        var tag = look.tag(person(deed));
        var rows = look.rows().byId();
        var found = deed.entries().stream()
                .filter(entry -> rows.containsKey(look.tag(entry.id())))
                .toList();
        if (!look.rows().erased().containsKey(tag)) {
            if (!found.isEmpty()) {
                wrong.add("the entry that erases %s is there, and nobody is erased".formatted(deed.name()));
            }
            if (look.listed().contains(tag)) {
                wrong.add("%s stands in the list of erasures, and the log knows of none".formatted(deed.name()));
            }
            return false;
        }
        if (found.size() != deed.entries().size()) {
            wrong.add("%s is erased, and only %d entries of that batch are there".formatted(deed.name(), found.size()));
        }
        requireOnlyTheStudysOpens(found, rows, look, deed, wrong);
        if (look.rows().keys().containsKey(tag)) {
            wrong.add("%s is erased and has a key".formatted(deed.name()));
        }
        if (!look.unreadable().contains(person(deed))) {
            wrong.add("%s is erased and can be read".formatted(deed.name()));
        }
        // Whoever was told of an erasure was told after it stood there; of others, opening sees to it.
        if ((promised && !look.listed().contains(tag)) || !look.listedNow().contains(tag)) {
            wrong.add("%s is erased and not in the list of erasures".formatted(deed.name()));
        }
        return true;
    }

    private static void requireOnlyTheStudysOpens(
            List<Entry> found, Map<Tag, Row> rows, Look look, Deed deed, List<String> wrong) {
        for (var entry : found) {
            var row = rows.get(look.tag(entry.id()));
            var opens = row != null && look.recorded().get(row.position() - 1) instanceof Recorded.Kept;
            if (opens != (entry.participant() == null)) {
                wrong.add("%s %s, and was written with the erasure of %s"
                        .formatted(
                                entry.event().getClass().getSimpleName(),
                                opens ? "opens" : "does not open",
                                deed.name()));
            }
        }
    }
}
