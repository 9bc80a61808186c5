package limen.storage.crash;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import limen.notation.Sha256;
import limen.storage.Appended;
import limen.storage.Batch;
import limen.storage.Documents;
import limen.storage.EventLog;
import limen.storage.SealedAllocations;
import limen.storage.crash.Deed.Kind;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Keeper;
import limen.storage.keeper.Tag;
import limen.storage.key.Lock;
import limen.storage.key.NewLock;
import limen.storage.key.Vault;
import limen.study.ParticipantId;

/// Who looks after a log while others write into it: erases people, changes locks and keys, signs checkpoints, stores
/// documents. One deed after the other, each announced before and acknowledged afterwards.
///
/// @param numbers of deeds, shared with whoever else does any in this run
record Caretaker(Keeper keeper, Vault vault, EventLog log, int run, AtomicInteger numbers, RandomGenerator random) {
    private static final int LONGEST_PAUSE_MILLIS = 5;
    private static final int MOST_LOCKS = 4;

    void work(int deeds) throws InterruptedException {
        var leaving = leaving();
        for (int i = 0; i < deeds; i++) {
            Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
            switch (random.nextInt(9)) {
                case 0, 1, 2 -> {
                    if (!leaving.isEmpty()) {
                        var next = next(leaving);
                        leaving.remove(next);
                        erase(next);
                    }
                }
                case 3 -> say(deed(Kind.ROTATION, "-"), this::rotate);
                case 4, 5 -> changeLocks();
                case 6 -> say(deed(Kind.CHECKPOINT, "-"), this::checkpoint);
                case 7 -> say(deed(Kind.DOCUMENT, "document-%d-%d".formatted(run, numbers.get())), this::store);
                default -> say(deed(Kind.ALLOCATIONS, "-"), this::seal);
            }
        }
    }

    /// Half of those who come in this run, and the other half of those who came in the one before: nobody twice.
    private List<ParticipantId> leaving() {
        var leaving = new ArrayList<ParticipantId>();
        var these = Sent.participants(run);
        var earlier = run > 1 ? Sent.participants(run - 1).reversed() : List.<ParticipantId>of();
        for (int i = 0; i < these.size() / 2; i++) {
            leaving.add(these.get(i));
            if (!earlier.isEmpty()) {
                leaving.add(earlier.get(i));
            }
        }
        return leaving;
    }

    /// Somebody of whom there is something to erase, if there is anybody.
    private ParticipantId next(List<ParticipantId> leaving) {
        var keys = keeper.read(Keeper.Reading::keys);
        return leaving.stream()
                .filter(person -> keys.containsKey(tag(person)))
                .findFirst()
                .orElse(leaving.getFirst());
    }

    private Tag tag(ParticipantId person) {
        return vault.tag("strand", "participant " + person);
    }

    private Deed deed(Kind kind, String name) {
        return new Deed(run, numbers.incrementAndGet(), kind, name);
    }

    /// What is done, and what there is to say about it when it is on the disk.
    private interface Doing {
        String does(Deed deed);
    }

    private static void say(Deed deed, Doing doing) {
        Writer.say(deed.announced("-"));
        Writer.say(deed.acknowledged(doing.does(deed)));
    }

    private void erase(ParticipantId person) {
        var deed = deed(Kind.ERASURE, person.text());
        var key = keeper.read(log -> log.key(tag(person)));
        Writer.say(deed.announced(key.map(Blob::hex).orElse("-")));
        if (!(log.append(Batch.of(deed.entries())) instanceof Appended.Stored)) {
            throw new IllegalStateException("An erasure was not stored");
        }
        Writer.say(deed.acknowledged("-"));
    }

    private String rotate(Deed deed) {
        return change(vault::rotate);
    }

    private void changeLocks() {
        var names = keeper.read(vault::locks).stream().map(Lock::name).toList();
        var chosen = names.get(random.nextInt(names.size()));
        if (names.size() < 2 || (names.size() < MOST_LOCKS && random.nextInt(3) == 0)) {
            say(
                    deed(Kind.LOCK_ADDED, "lock-%d-%d".formatted(run, numbers.get())),
                    deed -> lock(deed, (writing, lock) -> vault.addLock(writing, lock)));
        } else if (random.nextBoolean() || chosen.equals(Keyring.FIRST_LOCK)) {
            say(
                    deed(Kind.LOCK_CHANGED, chosen),
                    deed -> lock(deed, (writing, lock) -> vault.changeLock(writing, lock)));
        } else {
            say(deed(Kind.LOCK_REMOVED, chosen), _ -> change(writing -> vault.removeLock(writing, chosen)));
        }
    }

    private interface Locking {
        void put(Keeper.Writing log, NewLock lock);
    }

    private String lock(Deed deed, Locking locking) {
        var lock = vault.newLock(deed.name(), Keyring.opener(deed.id()), Keyring.CHEAP);
        return change(writing -> locking.put(writing, lock));
    }

    private interface Change {
        void make(Keeper.Writing log);
    }

    /// @return by which the keys are known that hold from then on
    private String change(Change change) {
        return keeper.write(writing -> {
            change.make(writing);
            return keysOf(writing);
        });
    }

    /// Another after each change of keys or locks.
    static String keysOf(Keeper.Reading log) {
        var note = Optional.ofNullable(log.notes().get("keys")).orElseThrow();
        return HexFormat.of().formatHex(Sha256.digest().digest(note.bytes()));
    }

    private String checkpoint(Deed deed) {
        return Base64.getEncoder().encodeToString(log.checkpoint().blob().bytes());
    }

    private String store(Deed deed) {
        return keeper.write(writing -> new Documents(vault).put(writing, deed.name(), deed.text()));
    }

    private String seal(Deed deed) {
        return keeper.write(writing -> {
            SealedAllocations.put(writing, vault, deed.allocations(), StudyFolder.LIST_KEY);
            return "-";
        });
    }
}
