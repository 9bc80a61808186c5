package limen.storage.crash;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import limen.storage.DataFolder;
import limen.storage.chain.Checkpoint;
import limen.storage.crash.Deed.Kind;
import limen.storage.keeper.Blob;
import limen.study.ParticipantId;

/// What was announced and what was acknowledged of one log beside its entries, to be held against what is found there.
/// What is found once must be found for ever.
final class Promises {
    private final LockHistory locks = new LockHistory();
    private final Leavers leavers = new Leavers();
    private final DeadKeys deadKeys = new DeadKeys();
    private final Copies copies;
    private final Map<Kind, Tally> tallies = new EnumMap<>(Kind.class);
    /// Announced in this run, and not acknowledged, by their numbers.
    private final Map<Integer, Deed> pending = new TreeMap<>();
    /// Acknowledged, or found, with what they made.
    private final Map<Deed, String> standing = new HashMap<>();
    private final List<Checkpoint> checkpoints = new ArrayList<>();
    private Set<Blob> signedBefore = Set.of();
    private String allocations = Deed.allocations(Keyring.FIRST).nonce().hex();

    /// @param backups the folder of them
    Promises(Path backups) {
        this.copies = new Copies(backups);
    }

    LockHistory locks() {
        return locks;
    }

    Leavers leavers() {
        return leavers;
    }

    DeadKeys deadKeys() {
        return deadKeys;
    }

    /// Those that were acknowledged.
    List<Checkpoint> checkpoints() {
        return checkpoints;
    }

    Tally tally(Kind kind) {
        return tallies.getOrDefault(kind, Tally.NONE);
    }

    /// Hears that something begins.
    ///
    /// @param more the wrapped key that an erasure is to destroy
    /// @param length of the log, as far as was acknowledged
    void begin(Deed deed, String more, int length) {
        pending.put(deed.number(), deed);
        switch (deed.kind()) {
            case ERASURE -> {
                leavers.begin(deed);
                if (!more.equals("-")) {
                    deadKeys.doom(deed, Blob.of(HexFormat.of().parseHex(more)));
                }
            }
            case ROTATION, LOCK_ADDED, LOCK_CHANGED, LOCK_REMOVED -> locks.begin(deed);
            case BACKUP -> copies.begin(deed, length, erased());
            case CHECKPOINT, DOCUMENT, ALLOCATIONS -> {}
        }
    }

    private Set<ParticipantId> erased() {
        return standing(Kind.ERASURE).stream().map(Leavers::person).collect(Collectors.toSet());
    }

    private List<Deed> standing(Kind kind) {
        return standing.keySet().stream().filter(deed -> deed.kind() == kind).toList();
    }

    /// Hears that something is on the disk.
    void done(int number, String made) {
        var deed = Optional.ofNullable(pending.remove(number))
                .orElseThrow(() -> new AssertionError("Deed %d was acknowledged and not announced".formatted(number)));
        count(deed, new Tally(1, 0, 0, 0));
        standing.put(deed, made);
        switch (deed.kind()) {
            case ROTATION -> {
                locks.done(deed, made);
                deadKeys.rotate();
            }
            case LOCK_ADDED, LOCK_CHANGED, LOCK_REMOVED -> locks.done(deed, made);
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

    private void count(Deed deed, Tally more) {
        tallies.merge(deed.kind(), more, Tally::plus);
    }

    /// Holds what is found against what was acknowledged.
    ///
    /// @param wrong takes what is not as it should be
    void settle(DataFolder study, Look look, List<String> wrong) {
        var unheard = locks.settle(study, look.vault(), wrong);
        if (unheard.filter(deed -> deed.kind() == Kind.ROTATION).isPresent()) {
            deadKeys.rotate();
        }
        copies.settle(look, locks.ever(), wrong);
        for (var deed : List.copyOf(standing.keySet())) {
            if (!isThere(deed, look, true, wrong)) {
                count(deed, new Tally(0, 0, 0, 1));
                standing.remove(deed);
            }
        }
        for (var deed : pending.values()) {
            var there = unheard.filter(deed::equals).isPresent() || isThere(deed, look, false, wrong);
            count(deed, new Tally(0, 1, there ? 1 : 0, 0));
            if (there) {
                standing.put(deed, "");
            }
            if (there && deed.kind() == Kind.ALLOCATIONS) {
                allocations = deed.allocations().nonce().hex();
            }
        }
        requireAllocations(look, wrong);
        requireNothingElse(look, wrong);
        deadKeys.settle(look, standing::containsKey, deed -> !pending.containsValue(deed), wrong);
        look.flaws().forEach(flaw -> wrong.add(flaw.sentence()));
        pending.clear();
        signedBefore = Set.copyOf(look.rows().checkpoints());
    }

    private boolean isThere(Deed deed, Look look, boolean promised, List<String> wrong) {
        return switch (deed.kind()) {
            case ERASURE -> Leavers.isErased(deed, look, promised, wrong);
            case DOCUMENT ->
                look.documents().stream()
                        .anyMatch(document -> document.name().equals(deed.name())
                                && document.text().equals(deed.text()));
            case CHECKPOINT -> promised ? isKept(deed, look) : isSignedUnheard(look);
            case BACKUP -> copies.has(deed.name());
            // Of these only the last one shows, and it is looked at by itself.
            case ALLOCATIONS ->
                promised || look.allocations().equals(deed.allocations().nonce().hex());
            case ROTATION, LOCK_ADDED, LOCK_CHANGED, LOCK_REMOVED -> promised;
        };
    }

    private boolean isKept(Deed deed, Look look) {
        var made = standing.getOrDefault(deed, "");
        return made.isEmpty()
                || look.rows().checkpoints().contains(checkpoint(made).blob());
    }

    /// Whether there is one that nobody has told of, and that was not signed on opening or in passing.
    private boolean isSignedUnheard(Look look) {
        return look.rows().checkpoints().stream()
                .filter(blob -> !signedBefore.contains(blob))
                .anyMatch(blob -> Checkpoint.read(blob) instanceof Checkpoint.Understood(var read)
                        && read.at().isBefore(look.opened())
                        && read.position() % Checkpoint.EVERY != 0
                        && !checkpoints.contains(read));
    }

    private void requireAllocations(Look look, List<String> wrong) {
        if (!look.allocations().equals(allocations)) {
            wrong.add("the list of allocations is another than was acknowledged");
            tallies.merge(Kind.ALLOCATIONS, new Tally(0, 0, 0, 1), Tally::plus);
            allocations = look.allocations();
        }
    }

    private void requireNothingElse(Look look, List<String> wrong) {
        var erased = erased().stream().map(look::tag).collect(Collectors.toSet());
        if (!erased.equals(look.rows().erased().keySet())) {
            wrong.add("%d people are erased; expected %d"
                    .formatted(look.rows().erased().size(), erased.size()));
        }
        var documents = standing(Kind.DOCUMENT).size();
        if (look.documents().size() != documents) {
            wrong.add("there are %d documents; expected %d"
                    .formatted(look.documents().size(), documents));
        }
    }

    /// Makes the study again from its newest backup.
    void restore(DataFolder study, Path into, Look look, List<String> wrong) {
        copies.restoreNewest(study, into, look, locks.ever(), wrong);
    }
}
