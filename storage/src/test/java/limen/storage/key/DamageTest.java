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

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import limen.notation.Sha256;
import limen.storage.keeper.Blob;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Trouble;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

/// Whatever happens to a byte on disk: it is told as what it is, and nothing else comes out.
class DamageTest {
    private static final SealedBox BOX = new SealedBox("LIM-01", "allocations");

    private final KeyedLog log = new KeyedLog();
    private final Vault vault = log.create(ADA);

    @Test
    void every_changed_byte_of_a_note_is_damage() {
        for (var name : log.notes().keySet()) {
            everyChange(
                    log.note(name),
                    changed -> assertThat(trouble(() -> log.with(name, changed).open(ADA)))
                            .isInstanceOf(Trouble.Damaged.class));
        }
    }

    @Test
    void every_changed_byte_of_a_wrapped_key_is_damage() {
        var strand = log.begin(vault, "P-001", vault.newKey());
        everyChange(
                log.key(strand),
                changed -> assertThat(trouble(() -> log.at(vault).unwrap(changed, strand)))
                        .isInstanceOf(Trouble.Damaged.class));
    }

    @Test
    void every_changed_byte_of_an_entry_is_damage() {
        var key = vault.newKey();
        everyChange(
                key.seal(PLAIN, PLACE),
                changed -> assertThat(trouble(() -> key.open(changed, PLACE))).isInstanceOf(Trouble.Damaged.class));
    }

    @Test
    void every_changed_byte_of_a_sealed_box_is_damage() {
        everyChange(
                BOX.seal("place BER 1", BERTA, CHEAP),
                changed -> assertThat(trouble(() -> BOX.open(changed, BERTA))).isInstanceOf(Trouble.Damaged.class));
    }

    @Test
    void a_note_rewritten_with_a_fitting_hash_still_lets_nothing_wrong_in() {
        // Whoever can write the file can compute a SHA-256; the encryption is what stops them.
        log.change(writing -> vault.addLock(writing, vault.newLock("server", FILE)));
        Seeded.forAll("forged notes", 60, random -> {
            for (var name : log.notes().keySet()) {
                var text = text(log.note(name));
                var at = random.nextInt(text.length);
                text[at] ^= (byte) (1 << random.nextInt(7));
                var forged = log.with(name, rehashed(text));
                for (var opener : new Opener[] {ADA, FILE}) {
                    try {
                        var opened = forged.open(opener);
                        // The one it opens is the one it was; its lock is another one's, or the change was in a spare
                        // line.
                        assertThat(opened.publicKey()).isEqualTo(vault.publicKey());
                        assertThat(opened.tag("a", "b")).isEqualTo(vault.tag("a", "b"));
                        assertThat(opened.study()).isEqualTo("LIM-01");
                    } catch (StorageFault fault) {
                        assertThat(fault.trouble())
                                .isInstanceOfAny(Trouble.Damaged.class, Trouble.WrongKey.class, Trouble.Newer.class);
                    }
                }
            }
        });
    }

    @Test
    void a_newer_note_is_told_from_a_damaged_one() {
        for (var name : log.notes().keySet()) {
            var newer = renamed(log.note(name), heading -> heading.replaceFirst(" 1$", " 2"));
            assertThat(trouble(() -> log.with(name, newer).open(ADA))).isInstanceOf(Trouble.Newer.class);
        }
        assertThat(trouble(() -> log.with("keys", renamed(log.note("keys"), heading -> heading.replace("1", "2")))
                                .open(ADA))
                        .sentence())
                .isEqualTo(
                        "It is in format keys 2, written by a newer Limen; this one reads up to format keys 1. Nothing was"
                                + " changed.");
        var box = renamed(BOX.seal("place BER 1", BERTA, CHEAP), heading -> heading.replaceFirst(" 1$", " 2"));
        assertThat(trouble(() -> BOX.open(box, BERTA))).isInstanceOf(Trouble.Newer.class);
    }

    @Test
    void a_newer_wrapped_key_is_told_from_a_damaged_one() {
        var strand = log.begin(vault, "P-001", vault.newKey());
        var bytes = log.key(strand).bytes();
        bytes[0] = 2;
        var hash = Sha256.digest().digest(Arrays.copyOf(bytes, bytes.length - 32));
        System.arraycopy(hash, 0, bytes, bytes.length - 32, 32);
        assertThat(trouble(() -> log.at(vault).unwrap(Blob.of(bytes), strand))).isInstanceOf(Trouble.Newer.class);
    }

    @Test
    void a_box_opens_for_nobody_else_and_stands_for_nothing_else() {
        var sealed = BOX.seal("place BER 1\narms low placebo\n", BERTA, CHEAP);
        assertThat(BOX.open(sealed, BERTA)).isEqualTo("place BER 1\narms low placebo\n");
        assertThat(BOX.open(BOX.seal("", FILE), FILE)).isEmpty();
        assertThat(new String(sealed.bytes(), StandardCharsets.UTF_8)).doesNotContain("low");
        assertThat(trouble(() -> BOX.open(sealed, ADA))).isInstanceOf(Trouble.WrongKey.class);
        assertThat(trouble(() -> BOX.open(sealed, FILE))).isInstanceOf(Trouble.WrongKey.class);
        assertThat(trouble(() -> new SealedBox("LIM-02", "allocations").open(sealed, BERTA))
                        .sentence())
                .contains("its study is \"LIM-01\"; expected \"LIM-02\"");
        assertThat(trouble(() -> new SealedBox("LIM-01", "seed").open(sealed, BERTA)))
                .isInstanceOf(Trouble.Damaged.class);
        assertThatThrownBy(() -> BOX.seal("text", new Opener.Passphrase("too short"), CHEAP))
                .hasMessageContaining("9 characters");
        assertThat(BOX.seal("text", BERTA, CHEAP)).isNotEqualTo(BOX.seal("text", BERTA, CHEAP));
    }

    private interface Judged {
        void by(Blob changed);
    }

    /// Each byte with one bit and with all bits turned, and each beginning of the whole.
    private static void everyChange(Blob whole, Judged judged) {
        for (int at = 0; at < whole.length(); at++) {
            for (int bits : new int[] {1 << at % 8, 0xff}) {
                var bytes = whole.bytes();
                bytes[at] ^= (byte) bits;
                judged.by(Blob.of(bytes));
            }
            judged.by(Blob.of(Arrays.copyOf(whole.bytes(), at)));
        }
    }

    private static byte[] text(Blob note) {
        return Arrays.copyOf(note.bytes(), note.length() - 72);
    }

    private static Blob rehashed(byte[] text) {
        var hash = Sha256.of(new String(text, StandardCharsets.UTF_8));
        return Blob.of(
                (new String(text, StandardCharsets.UTF_8) + "sha256 " + hash + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static Blob renamed(Blob note, UnaryOperator<String> heading) {
        var lines = new String(text(note), StandardCharsets.UTF_8).split("\n", 2);
        return rehashed((heading.apply(lines[0]) + "\n" + lines[1]).getBytes(StandardCharsets.UTF_8));
    }
}
