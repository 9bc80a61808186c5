package limen.storage.key;

import static limen.storage.key.KeyedLog.ADA;
import static limen.storage.key.KeyedLog.BERTA;
import static limen.storage.key.KeyedLog.CHEAP;
import static limen.storage.key.KeyedLog.FILE;
import static limen.storage.key.KeyedLog.PLACE;
import static limen.storage.key.KeyedLog.PLAIN;
import static limen.storage.key.KeyedLog.trouble;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import limen.storage.keeper.Trouble;
import org.junit.jupiter.api.Test;

class LocksTest {
    private final KeyedLog log = new KeyedLog();
    private final Vault vault = log.create(ADA);

    @Test
    void two_people_open_one_log_each_with_their_own() {
        var key = vault.newKey();
        var strand = log.begin(vault, "P-001", key);
        var sealed = key.seal(PLAIN, PLACE);
        log.change(writing -> vault.addLock(writing, vault.newLock("monitor", BERTA, CHEAP)));
        log.change(writing -> vault.addLock(writing, vault.newLock("server", FILE)));

        for (var opener : new Opener[] {ADA, BERTA, FILE}) {
            assertThat(log.at(log.open(opener)).unwrap(log.key(strand), strand).open(sealed, PLACE))
                    .isEqualTo(PLAIN);
        }
        assertThat(log.keeper().read(log.open(BERTA)::locks))
                .containsExactly(
                        new Lock("first", new Lock.Kind.ByPassphrase(CHEAP)),
                        new Lock("monitor", new Lock.Kind.ByPassphrase(CHEAP)),
                        new Lock("server", new Lock.Kind.ByKeyFile()));
    }

    @Test
    void a_lock_that_is_removed_opens_nothing_and_the_last_one_stays() {
        log.change(writing -> vault.addLock(writing, vault.newLock("monitor", BERTA, CHEAP)));
        log.change(writing -> vault.removeLock(writing, "first"));
        assertThat(trouble(() -> log.open(ADA))).isInstanceOf(Trouble.WrongKey.class);
        var other = log.open(BERTA);
        assertThatThrownBy(() -> log.change(writing -> other.removeLock(writing, "monitor")))
                .hasMessageContaining("only lock");
        assertThat(log.open(BERTA).openedBy()).isEqualTo("monitor");
    }

    @Test
    void a_removed_lock_that_somebody_puts_back_opens_nothing_not_even_after_a_rotation() {
        log.change(writing -> vault.addLock(writing, vault.newLock("monitor", BERTA, CHEAP)));
        var kept = log.note("lock/monitor");
        log.change(writing -> vault.removeLock(writing, "monitor"));
        log.change(writing -> writing.putNote("lock/monitor", kept));
        assertThat(trouble(() -> log.open(BERTA))).isInstanceOf(Trouble.Damaged.class);
        log.change(vault::rotate);
        assertThat(log.note("lock/monitor")).isEqualTo(kept);
        assertThat(trouble(() -> log.open(BERTA))).isInstanceOf(Trouble.Damaged.class);
        assertThat(log.open(ADA).openedBy()).isEqualTo("first");
    }

    @Test
    void a_lock_that_somebody_smuggled_in_is_given_no_key() {
        var forged = LockNote.made("LIM-01", "first", BERTA, CHEAP, vault.publicKey())
                .lock()
                .note()
                .blob();
        log.change(writing -> writing.putNote("lock/first", forged));
        assertThat(trouble(() -> log.change(vault::rotate))).isInstanceOf(Trouble.Damaged.class);
        assertThat(log.note("lock/first")).isEqualTo(forged);
    }

    @Test
    void a_changed_lock_opens_with_the_new_and_not_with_the_old() {
        log.change(writing -> vault.changeLock(writing, vault.newLock("first", BERTA, CHEAP)));
        assertThat(trouble(() -> log.open(ADA))).isInstanceOf(Trouble.WrongKey.class);
        log.change(log.open(BERTA)::rotate);
        log.keeper().read(reading -> {
            vault.at(reading);
            return true;
        });
        assertThat(vault.openedBy()).isEqualTo("first");
    }

    @Test
    void a_damaged_lock_keeps_nobody_else_out() {
        log.change(writing -> vault.addLock(writing, vault.newLock("monitor", BERTA, CHEAP)));
        var damaged = log.with("lock/first", log.note("keys"));
        assertThat(damaged.open(BERTA).openedBy()).isEqualTo("monitor");
        assertThat(trouble(() -> damaged.open(ADA))).isInstanceOf(Trouble.Damaged.class);
    }

    @Test
    void a_lock_is_refused_with_the_name_that_was_asked_for() {
        assertThatThrownBy(() -> log.change(writing -> vault.addLock(writing, vault.newLock("first", BERTA, CHEAP))))
                .hasMessageContaining("There is a lock \"first\" already");
        assertThatThrownBy(() -> log.change(writing -> vault.addLock(writing, vault.newLock("a lock", BERTA, CHEAP))))
                .hasMessageContaining("\"a lock\" cannot name a lock");
        assertThatThrownBy(() -> log.change(writing -> vault.changeLock(writing, vault.newLock("third", BERTA, CHEAP))))
                .hasMessageContaining("There is no lock \"third\"; there are [first]");
        assertThatThrownBy(() -> log.change(writing -> vault.removeLock(writing, "third")))
                .hasMessageContaining("There is no lock \"third\"");
        assertThat(log.notes()).containsOnlyKeys("keys", "lock/first");
    }
}
