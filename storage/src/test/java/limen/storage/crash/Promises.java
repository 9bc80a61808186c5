package limen.storage.crash;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import limen.storage.DataFolder;
import limen.storage.Recorded;
import limen.storage.chain.Checkpoint;
import limen.storage.crash.Deed.Kind;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Row;
import limen.storage.keeper.Tag;
import limen.study.ParticipantId;
import org.jspecify.annotations.Nullable;

/// What was announced and what was acknowledged of one log beside its entries, to be held against what is found there.
final class Promises {
    private final LockHistory locks = new LockHistory();
    private final Copies copies;
    private final Map<Kind, Tally> tallies = new EnumMap<>(Kind.class);
    /// Announced in this run, and not acknowledged, by their numbers.
    private final Map<Integer, Deed> pending = new TreeMap<>();
    /// Acknowledged, or found, with what they made.
    private final Map<Deed, String> standing = new HashMap<>();
    /// Wrapped keys as they lay there before their person was erased.
    private final Map<Deed, Blob> doomed = new HashMap<>();
    /// Everything that anybody has announced of erasures, because it may be there.
    private final List<Deed> erasures = new ArrayList<>();
    private final List<Checkpoint> checkpoints = new ArrayList<>();
    private String allocations = Deed.allocations(Keyring.FIRST).nonce().hex();
    private boolean rotated;
    /// What lay there at the last look.
    private Map<Tag, Blob> keysBefore = Map.of();
    private Map<String, Blob> notesBefore = Map.of();
    private Set<Blob> signedBefore = Set.of();
    private int tracesSearched;
    private int keysLeft;

    /// @param backups the folder of them
    Promises(Path backups) {
        this.copies = new Copies(backups);
    }

    LockHistory locks() {
        return locks;
    }

    List<Checkpoint> checkpoints() {
        return checkpoints;
    }

    Map<Kind, Tally> tallies() {
        return tallies;
    }

    /// How many pieces of dead keys and locks were searched.
    int tracesSearched() {
        return tracesSearched;
    }

    /// How many keys of people whose erasure was acknowledged still lay there when the kill came, because a backup was
    /// being read.
    int keysLeft() {
        return keysLeft;
    }

    /// Everybody whom somebody began to erase.
    List<ParticipantId> leavers() {
        return erasures.stream().map(deed -> new ParticipantId(deed.name())).toList();
    }

    /// Hears that something begins.
    ///
    /// @param length of the log, as far as was acknowledged
    void begin(Deed deed, String more, int length) {
        pending.put(deed.number(), deed);
        switch (deed.kind()) {
            case ERASURE -> {
                erasures.add(deed);
                if (!more.equals("-")) {
                    doomed.put(
                            deed, Blob.of(HexFormat.of().parseHex(more)));
                }
            }
            case ROTATION, LOCK_ADDED, LOCK_CHANGED, LOCK_REMOVED -> locks.begin(deed);
            case BACKUP -> copies.begin(deed, length, erased());
            case CHECKPOINT, DOCUMENT, ALLOCATIONS -> {}
        }
    }

    private Set<ParticipantId> erased() {
        var erased = new HashSet<ParticipantId>();
        erasures.stream().filter(standing::containsKey).forEach(deed -> erased.add(new ParticipantId(deed.name())));
        return erased;
    }

    /// Hears that something is on the disk.
    void done(int number, String made) {
        var deed = pending.remove(number);
        if (deed == null) {
            throw new AssertionError("Deed %d was acknowledged and not announced".formatted(number));
        }
        count(deed.kind(), new Tally(1, 0, 0, 0));
        standing.put(deed, made);
        switch (deed.kind()) {
            case ROTATION, LOCK_ADDED, LOCK_CHANGED, LOCK_REMOVED -> {
                rotated |= deed.kind() == Kind.ROTATION;
                locks.done(deed, made);
            }
            case CHECKPOINT -> checkpoints.add(checkpoint(made));
            case ALLOCATIONS -> allocations = deed.allocations().nonce().hex();
            case ERASURE, DOCUMENT, BACKUP -> {}
        }
    }

    private static Checkpoint checkpoint(String base64) {
        var text = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        return switch (Checkpoint.read(text)) {
            case Checkpoint.Understood(var checkpoint) -> checkpoint;
            case Checkpoint.Unreadable(var sentence) -> throw new AssertionError(sentence);
        };
    }

    private void count(Kind kind, Tally more) {
        tallies.merge(kind, more, Tally::plus);
    }

    /// The ids of all entries that erasures may have appended.
    Set<Tag> entries(Look look) {
        var ids = new HashSet<Tag>();
        erasures.forEach(deed -> deed.entries().forEach(entry -> ids.add(look.tag(entry.id()))));
        return ids;
    }

    /// Holds what is found against what was acknowledged. What is found once must be found for ever.
    ///
    /// @param wrong takes what is not as it should be
    void settle(DataFolder study, Look look, List<String> wrong) {
        var whole = locks.settle(study, look.vault(), wrong);
        whole.ifPresent(deed -> rotated |= deed.kind() == Kind.ROTATION);
        copies.settle(look, locks.ever(), wrong);
        for (var deed : List.copyOf(pending.values())) {
            var there = whole.filter(deed::equals).isPresent() || isThere(deed, look, false, wrong);
            count(deed.kind(), new Tally(0, 1, there ? 1 : 0, 0));
            if (there) {
                standing.put(deed, "");
            }
            if (there && deed.kind() == Kind.ALLOCATIONS) {
                allocations = deed.allocations().nonce().hex();
            }
        }
        for (var deed : List.copyOf(standing.keySet())) {
            if (!pending.containsValue(deed) && !isThere(deed, look, true, wrong)) {
                count(deed.kind(), new Tally(0, 0, 0, 1));
                standing.remove(deed);
            }
        }
        requireNothingElse(look, wrong);
        if (!look.allocations().equals(allocations)) {
            wrong.add("the list of allocations is another than was acknowledged");
            count(Kind.ALLOCATIONS, new Tally(0, 0, 0, 1));
            allocations = look.allocations();
        }
        searchTraces(look, wrong);
        look.flaws().forEach(flaw -> wrong.add(flaw.sentence()));
        pending.clear();
        rotated = false;
        signedBefore = Set.copyOf(look.rows().checkpoints());
        keysBefore = look.rows().keys();
        notesBefore = look.rows().notes();
    }

    private boolean isThere(Deed deed, Look look, boolean promised, List<String> wrong) {
        return switch (deed.kind()) {
            case ERASURE -> isErased(deed, look, promised, wrong);
            case DOCUMENT ->
                look.documents().stream()
                        .anyMatch(document -> document.name().equals(deed.name())
                                && document.text().equals(deed.text()));
            case CHECKPOINT ->
                promised
                        ? standing.getOrDefault(deed, "").isEmpty()
                                || look.rows().checkpoints().contains(made(deed))
                        : signedUnasked(look);
            case BACKUP -> copies.has(deed.name());
            case ALLOCATIONS ->
                promised || look.allocations().equals(deed.allocations().nonce().hex());
            // What came of these is told apart by what lies there now, and so is what was lost of them.
            case ROTATION, LOCK_ADDED, LOCK_CHANGED, LOCK_REMOVED -> promised;
        };
    }

    /// Whether there is one that nobody has told of, and that was not signed on opening or in passing.
    private boolean signedUnasked(Look look) {
        return look.rows().checkpoints().stream()
                .filter(blob -> !signedBefore.contains(blob))
                .map(blob -> Checkpoint.read(blob) instanceof Checkpoint.Understood(var read) ? read : null)
                .filter(Objects::nonNull)
                .anyMatch(read -> read.at().isBefore(look.opened())
                        && read.position() % Checkpoint.EVERY != 0
                        && !checkpoints.contains(read));
    }

    private Blob made(Deed deed) {
        return checkpoint(standing.getOrDefault(deed, "")).blob();
    }

    /// Whole or absent: the entry, the mark, the missing key, the line in the list.
    private boolean isErased(Deed deed, Look look, boolean promised, List<String> wrong) {
        var person = new ParticipantId(deed.name());
        var tag = look.tag(person);
        var rows = look.rows().byId();
        var found = deed.entries().stream()
                .filter(entry -> rows.containsKey(look.tag(entry.id())))
                .count();
        if (!look.rows().erased().containsKey(tag)) {
            if (found > 0) {
                wrong.add("the entry that erases %s is there, and %s is not erased".formatted(person, person));
            }
            if (look.listed().contains(tag)) {
                wrong.add("%s stands in the list of erasures, and the log knows of none".formatted(person));
            }
            return false;
        }
        if (found != deed.entries().size()) {
            wrong.add("%s is erased, with %d of %d entries that say so"
                    .formatted(person, found, deed.entries().size()));
        }
        deed.entries().stream()
                .filter(entry -> entry.participant() == null != isReadable(look, rows.get(look.tag(entry.id()))))
                .forEach(entry -> wrong.add("what was written with the erasure of %s is not as it should be"
                        .formatted(person)));
        if (look.rows().keys().containsKey(tag)) {
            wrong.add("%s is erased and has a key".formatted(person));
        }
        if (!look.unreadable().contains(person)) {
            wrong.add("%s is erased and can be read".formatted(person));
        }
        if (promised && !look.listed().contains(tag) || !look.listedNow().contains(tag)) {
            wrong.add("%s is erased and not in the list of erasures".formatted(person));
        }
        return true;
    }

    private static boolean isReadable(Look look, @Nullable Row row) {
        return row != null && look.recorded().get(row.position() - 1) instanceof Recorded.Kept;
    }

    private void requireNothingElse(Look look, List<String> wrong) {
        var erased = erased().stream().map(look::tag).toList();
        if (!Set.copyOf(erased).equals(look.rows().erased().keySet())) {
            wrong.add("%d people are erased; expected %d"
                    .formatted(look.rows().erased().size(), erased.size()));
        }
        var documents = standing.keySet().stream()
                .filter(deed -> deed.kind() == Kind.DOCUMENT)
                .count();
        if (look.documents().size() != documents) {
            wrong.add("there are %d documents; expected %d"
                    .formatted(look.documents().size(), documents));
        }
    }

    /// Nothing may be left of a key that was destroyed or wrapped anew, and of a lock that was changed.
    private void searchTraces(Look look, List<String> wrong) {
        var traces = new Traces();
        var keys = look.rows().keys();
        keysBefore.forEach((strand, wrapped) -> {
            if (!wrapped.equals(keys.get(strand))) {
                traces.key("a key of " + strand, wrapped);
            } else if (rotated) {
                wrong.add("the key of %s is wrapped as it was before the rotation".formatted(strand));
            }
        });
        var erased = new Traces();
        doomed.forEach((deed, wrapped) -> {
            if (standing.containsKey(deed)) {
                traces.key("the key of " + deed.name(), wrapped);
            }
            if (standing.containsKey(deed) && !pending.containsValue(deed)) {
                erased.key(deed.name(), wrapped);
            }
        });
        keysLeft += erased.in(look.killed()).size();
        doomed.clear();
        var notes = look.rows().notes();
        notesBefore.forEach((name, before) -> {
            if (name.equals("keys") || name.startsWith("lock/")) {
                var now = notes.get(name);
                traces.note(name, before, now == null ? "" : Traces.text(now));
            }
        });
        tracesSearched += traces.size();
        traces.in(look.closed()).forEach(left -> wrong.add("%s still lies on the disk".formatted(left)));
    }

    /// Makes the study again from its newest backup.
    void restore(DataFolder study, Path into, Look look, List<String> wrong) {
        copies.restoreNewest(study, into, look, locks.ever(), wrong);
    }
}
