package limen.storage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import limen.storage.chain.ErasureProof;
import limen.storage.chain.Flaw;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Keeper;
import limen.storage.keeper.Tag;
import org.jspecify.annotations.Nullable;

/// The list of erasures as it stood at one moment, to be held against a later moment of its log.
///
/// An erasure stands in the log first and then in the list. So what the list named earlier must be erased in the
/// log, and what the log has erased must stand in the list when it is read once more.
public final class ListedErasures {
    private static final String UNREADABLE =
            "is not a tag and a proof: whose erasure it was cannot be told, and the study is not opened like that";
    private static final String UNPROVEN =
            "was not signed by this log: nobody is erased by it, and the study is not opened like that";
    private static final String KNOWN =
            "names somebody whom this log does not call erased: the log is a copy from before that erasure. Opening the study to write erases them again";

    private final ErasureList list;
    private final List<ErasureList.Line> before;

    private ListedErasures(ErasureList list) {
        this.list = list;
        this.before = list.lines();
    }

    /// Reads the list, before the log is looked at.
    public static ListedErasures now(ErasureList list) {
        return new ListedErasures(list);
    }

    /// What does not fit.
    ///
    /// @param key by which the log signs; null if it is not at hand, and then proofs are not looked at
    List<Flaw> flaws(Keeper.Reading log, String study, @Nullable Blob key) {
        var erased = log.erased();
        var flaws = new ArrayList<Flaw>();
        for (int i = 0; i < before.size(); i++) {
            switch (before.get(i)) {
                case ErasureList.Unreadable _ -> flaws.add(new Flaw.ErasureListed(i + 1, UNREADABLE));
                case ErasureList.Named(var strand, var proof) -> {
                    if (key != null && !ErasureProof.holds(proof, study, strand, key)) {
                        flaws.add(new Flaw.ErasureListed(i + 1, UNPROVEN));
                    } else if (!erased.containsKey(strand)) {
                        flaws.add(new Flaw.ErasureListed(i + 1, KNOWN));
                    }
                }
            }
        }
        var lacking = lacking(proven(erased, study, key));
        if (lacking > 0) {
            flaws.add(new Flaw.ErasureListed(
                    0,
                    "lacks %s that the log has erased: an older copy of the log would bring %s back. Opening the study to write adds what is missing"
                            .formatted(
                                    lacking == 1 ? "somebody" : "%,d persons".formatted(lacking),
                                    lacking == 1 ? "that person" : "them")));
        }
        return flaws;
    }

    /// What somebody else calls erased belongs in no list.
    private static Map<Tag, Blob> proven(Map<Tag, Blob> erased, String study, @Nullable Blob key) {
        var proven = new HashMap<>(erased);
        proven.entrySet()
                .removeIf(strand -> key != null && !ErasureProof.holds(strand.getValue(), study, strand.getKey(), key));
        return proven;
    }

    private int lacking(Map<Tag, Blob> erased) {
        var lacking = new HashMap<>(erased);
        for (var line : list.lines()) {
            if (line instanceof ErasureList.Named(var strand, var proof)) {
                lacking.remove(strand);
            }
        }
        return lacking.size();
    }
}
