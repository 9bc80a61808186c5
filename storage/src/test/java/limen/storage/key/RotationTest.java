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

import java.util.HashMap;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Tag;
import limen.storage.keeper.Trouble;
import org.junit.jupiter.api.Test;

class RotationTest {
    private final KeyedLog log = new KeyedLog();
    private final Vault vault = log.create(ADA);

    @Test
    void everything_stays_readable_and_what_was_wrapped_before_opens_no_more() {
        log.change(writing -> vault.addLock(writing, vault.newLock("monitor", BERTA, CHEAP)));
        log.change(writing -> vault.addLock(writing, vault.newLock("server", FILE)));
        var sealed = new HashMap<Tag, Blob>();
        for (int person = 1; person <= 20; person++) {
            var key = vault.newKey();
            sealed.put(log.begin(vault, "P-%03d".formatted(person), key), key.seal(PLAIN, PLACE));
        }
        var before = log.keys();
        var publicKey = vault.publicKey();
        var tag = vault.tag("id", "entry");

        log.change(vault::rotate);

        for (var reader : new Vault[] {vault, log.open(ADA), log.open(BERTA), log.open(FILE)}) {
            sealed.forEach((strand, entry) -> assertThat(
                            log.at(reader).unwrap(log.key(strand), strand).open(entry, PLACE))
                    .isEqualTo(PLAIN));
            before.forEach((strand, wrapped) -> assertThat(
                            trouble(() -> log.at(reader).unwrap(wrapped, strand)))
                    .isInstanceOf(Trouble.WrongKey.class));
            assertThat(reader.publicKey()).isEqualTo(publicKey);
            assertThat(reader.tag("id", "entry")).isEqualTo(tag);
        }
    }

    @Test
    void the_old_wrapping_key_is_gone_from_the_disk() {
        var lock = LockNote.read(log.note("lock/first"));
        var half = lock.half(ADA).orElseThrow();
        var oldRoot = lock.root(half, log.note("keys")).orElseThrow();
        var old = Keys.opened(Note.read("keys", log.note("keys")), oldRoot).wrapping();
        var strand = log.begin(vault, "P-001", vault.newKey());

        log.change(vault::rotate);

        var now = LockNote.read(log.note("lock/first"))
                .root(half, log.note("keys"))
                .orElseThrow();
        var keys = Keys.opened(Note.read("keys", log.note("keys")), now);
        assertThat(keys.wrapping().bytes()).isNotEqualTo(old.bytes());
        assertThat(keys.sealed("LIM-01", now).toString())
                .doesNotContain(old.bytes().hex());
        assertThat(trouble(() -> Keys.opened(Note.read("keys", log.note("keys")), oldRoot)))
                .isInstanceOf(Trouble.Damaged.class);
        assertThat(trouble(() -> new WrappedKey("LIM-01", strand).unwrap(log.key(strand), old)))
                .isInstanceOf(Trouble.WrongKey.class);
    }

    @Test
    void another_process_takes_over_a_rotation_before_it_wraps() {
        var other = log.open(ADA);
        log.change(vault::rotate);
        log.change(writing -> {
            var strand = other.tag("strand", "P-002");
            writing.putKey(strand, other.at(writing).wrap(other.newKey(), strand));
        });
        var strand = vault.tag("strand", "P-002");
        assertThat(log.at(vault).unwrap(log.key(strand), strand)).isNotNull();
        assertThat(log.at(log.open(ADA)).unwrap(log.key(strand), strand)).isNotNull();
        // What it writes of its own accord rests on what is there, too.
        log.change(writing -> other.addLock(writing, other.newLock("monitor", BERTA, CHEAP)));
        assertThat(log.at(log.open(BERTA)).unwrap(log.key(strand), strand)).isNotNull();
    }

    @Test
    void whoever_opened_by_a_lock_that_is_gone_is_told_so() {
        log.change(writing -> vault.addLock(writing, vault.newLock("monitor", BERTA, CHEAP)));
        var monitor = log.open(BERTA);
        log.change(writing -> vault.removeLock(writing, "monitor"));
        assertThat(trouble(() -> log.change(monitor::at)).sentence())
                .contains("The lock \"monitor\" was removed or changed");
    }

    @Test
    void a_rotation_that_breaks_off_changes_nothing() {
        var strand = log.begin(vault, "P-001", vault.newKey());
        var keys = log.keys();
        var notes = log.notes();
        assertThatThrownBy(() -> log.change(writing -> {
                    vault.rotate(writing);
                    throw new IllegalStateException("the power went");
                }))
                .hasMessage("the power went");
        assertThat(log.keys()).isEqualTo(keys);
        assertThat(log.notes()).isEqualTo(notes);
        log.change(vault::at);
        assertThat(log.at(vault).unwrap(log.key(strand), strand)).isNotNull();
    }

    @Test
    void a_rotation_stops_at_a_key_that_is_damaged() {
        var strand = log.begin(vault, "P-001", vault.newKey());
        log.change(writing -> writing.putKey(strand, Blob.of(PLAIN)));
        var notes = log.notes();
        assertThat(trouble(() -> log.change(vault::rotate))).isInstanceOf(Trouble.Damaged.class);
        assertThat(log.notes()).isEqualTo(notes);
    }
}
