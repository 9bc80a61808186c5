package limen.storage.crash;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Tag;

/// Keys and locks that lay in a log once and do not any more, and the search for what is left of them.
final class DeadKeys {
    /// Wrapped keys of people, as they lay there before their erasure.
    private final Map<Deed, Blob> doomed = new HashMap<>();
    /// What lay there at the last look.
    private Map<Tag, Blob> keys = Map.of();
    private Map<String, Blob> notes = Map.of();
    private boolean rotated;
    private int searched;
    private int leftOnKill;

    void doom(Deed erasure, Blob wrapped) {
        doomed.put(erasure, wrapped);
    }

    /// Every key was wrapped anew.
    void rotate() {
        rotated = true;
    }

    /// How many pieces of them were searched.
    int searched() {
        return searched;
    }

    /// How many keys of people whose erasure was acknowledged still lay there when the kill came, because a backup was
    /// being read.
    int leftOnKill() {
        return leftOnKill;
    }

    /// Searches for all that died since the last look.
    ///
    /// @param erased whether an erasure is there
    /// @param acknowledged whether it was acknowledged before the kill
    /// @param wrong takes what is not as it should be
    void settle(Look look, Predicate<Deed> erased, Predicate<Deed> acknowledged, List<String> wrong) {
        var traces = new Traces();
        var now = look.rows().keys();
        keys.forEach((strand, wrapped) -> {
            var lies = now.get(strand);
            if (lies == null || !lies.equals(wrapped)) {
                traces.key("a key of " + strand, wrapped);
            } else if (rotated) {
                wrong.add("the key of %s is wrapped as it was before the rotation".formatted(strand));
            }
        });
        var told = new Traces();
        doomed.forEach((deed, wrapped) -> {
            if (erased.test(deed)) {
                traces.key("the key of " + deed.name(), wrapped);
                if (acknowledged.test(deed)) {
                    told.key(deed.name(), wrapped);
                }
            }
        });
        notes.forEach((name, before) -> {
            if (name.equals("keys") || name.startsWith("lock/")) {
                var after = look.rows().notes().get(name);
                traces.note(name, before, after == null ? "" : Traces.text(after));
            }
        });
        searched += traces.size();
        leftOnKill += told.in(look.killed()).size();
        traces.in(look.closed()).forEach(left -> wrong.add("%s still lies on the disk".formatted(left)));
        doomed.clear();
        rotated = false;
        keys = now;
        notes = look.rows().notes();
    }
}
