package limen.storage.key;

import static limen.storage.key.KeyedLog.ADA;
import static limen.storage.key.KeyedLog.BERTA;
import static limen.storage.key.KeyedLog.CHEAP;
import static limen.storage.key.KeyedLog.trouble;
import static org.assertj.core.api.Assertions.assertThat;

import limen.storage.keeper.Keeper;
import limen.storage.keeper.Trouble;
import org.junit.jupiter.api.Test;

/// What somebody can do who may write the log and has no passphrase: delete, but never make anybody
/// take over keys that the log did not have.
class ForgeryTest {
    private final KeyedLog log = new KeyedLog();
    private final Vault vault = log.create(ADA);

    /// Keys of the forger's own, locked for everybody's passphrase: the public halves lie in the clear.
    private static void replaceKeys(Keeper.Writing writing, Keys keys) {
        var root = GcmKey.drawn();
        var locked = keys;
        for (var name : new String[] {"first", "monitor"}) {
            if (writing.note(LockNote.place(name)).isPresent()) {
                locked = locked.with(name, Locks.read(writing, name).publicHalf());
            }
        }
        var note = locked.sealed("LIM-01", root).blob();
        for (var name : locked.locks().keySet()) {
            var lock = Locks.read(writing, name).holding(root, note, keys.signing());
            writing.putNote(LockNote.place(name), lock.note().blob());
        }
        writing.putNote(Keys.PLACE, note);
    }

    @Test
    void keys_that_a_forger_drew_are_opened_by_nobody() {
        log.change(writing -> replaceKeys(writing, Keys.drawn()));
        assertThat(trouble(() -> log.open(ADA)))
                .isInstanceOfSatisfying(
                        Trouble.Damaged.class,
                        damaged -> assertThat(damaged.sentence())
                                .contains("the lock \"first\" does not hold what the log signed"));
    }

    @Test
    void whoever_has_the_log_open_takes_over_no_forged_keys() {
        log.change(writing -> replaceKeys(writing, Keys.drawn()));
        assertThat(trouble(() -> log.at(vault))).isInstanceOf(Trouble.Damaged.class);
        assertThat(trouble(() -> log.change(vault::rotate))).isInstanceOf(Trouble.Damaged.class);
        assertThat(trouble(() -> log.change(writing -> vault.addLock(writing, vault.newLock("monitor", BERTA, CHEAP)))))
                .isInstanceOf(Trouble.Damaged.class);
    }

    @Test
    void keys_of_before_a_rotation_do_not_open_beside_locks_of_after_it() {
        var keys = log.note("keys");
        var lock = log.note("lock/first");
        log.change(vault::rotate);
        assertThat(trouble(() -> log.with("keys", keys).open(ADA)).sentence())
                .contains("was signed for other keys than those beside it");
        assertThat(trouble(() -> log.with("lock/first", lock).open(ADA)).sentence())
                .contains("was signed for other keys than those beside it");
    }

    @Test
    void a_lock_that_was_exchanged_is_not_signed_by_the_next_rotation() {
        log.change(writing -> vault.addLock(writing, vault.newLock("monitor", BERTA, CHEAP)));
        // Another salt and cost before the same public half: Berta would be locked out, under a right signature.
        var theirs = LockNote.made("LIM-01", "monitor", ADA, CHEAP, vault.publicKey())
                .lock()
                .note();
        var forged = theirs.before("public")
                .with("public", LockNote.read(log.note("lock/monitor")).publicHalf());
        for (var field : LockNote.read(log.note("lock/monitor")).note().fields().entrySet()) {
            if (!forged.fields().containsKey(field.getKey())) {
                forged = forged.with(field.getKey(), field.getValue());
            }
        }
        var planted = forged.blob();
        log.change(writing -> writing.putNote("lock/monitor", planted));
        assertThat(trouble(() -> log.change(vault::rotate))).isInstanceOf(Trouble.Damaged.class);
        assertThat(log.note("lock/monitor")).isEqualTo(planted);
    }
}
