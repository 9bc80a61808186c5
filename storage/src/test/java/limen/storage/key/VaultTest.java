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

import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import limen.storage.keeper.Trouble;
import org.junit.jupiter.api.Test;

class VaultTest {
    private final KeyedLog log = new KeyedLog();

    @Test
    void what_one_process_sealed_another_opens() {
        var first = log.create(ADA);
        var key = first.newKey();
        var strand = log.begin(first, "P-001", key);
        var sealed = key.seal(PLAIN, PLACE);

        var second = log.open(ADA);

        assertThat(second.study()).isEqualTo("LIM-01");
        assertThat(second.openedBy()).isEqualTo("first");
        assertThat(second.tag("strand", "P-001")).isEqualTo(strand);
        assertThat(second.publicKey()).isEqualTo(first.publicKey());
        assertThat(log.at(second).unwrap(log.key(strand), strand).open(sealed, PLACE))
                .isEqualTo(PLAIN);
    }

    @Test
    void tags_differ_by_kind_by_name_and_by_log() {
        var vault = log.create(ADA);
        var other = new KeyedLog().create(ADA);
        assertThat(vault.tag("strand", "P-001"))
                .isEqualTo(vault.tag("strand", "P-001"))
                .isNotEqualTo(vault.tag("id", "P-001"))
                .isNotEqualTo(vault.tag("strand", "P-002"))
                .isNotEqualTo(other.tag("strand", "P-001"));
    }

    @Test
    void anybody_can_check_what_the_log_signed() throws Exception {
        var vault = log.create(ADA);
        var signed = log.open(ADA).sign(PLAIN);
        var check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(vault.publicKey().bytes())));
        check.update(PLAIN);
        assertThat(check.verify(signed.bytes())).isTrue();
        check.update(PLACE);
        assertThat(check.verify(signed.bytes())).isFalse();
    }

    @Test
    void a_key_opens_only_in_its_study_and_its_strand() {
        var vault = log.create(ADA);
        var strand = vault.tag("strand", "P-001");
        var wrapped = log.at(vault).wrap(vault.newKey(), strand);
        assertThat(trouble(() -> log.at(vault).unwrap(wrapped, vault.tag("strand", "P-002"))))
                .isInstanceOf(Trouble.WrongKey.class);

        var wrapping = GcmKey.drawn();
        var elsewhere = new WrappedKey("LIM-02", strand).wrap(GcmKey.drawn(), wrapping);
        assertThat(trouble(() -> new WrappedKey("LIM-01", strand).unwrap(elsewhere, wrapping)))
                .isInstanceOf(Trouble.WrongKey.class);
    }

    @Test
    void an_entry_moved_to_another_place_or_another_strand_is_damaged() {
        var vault = log.create(ADA);
        var key = vault.newKey();
        var sealed = key.seal(PLAIN, PLACE);
        assertThat(trouble(() -> key.open(sealed, PLAIN))).isInstanceOf(Trouble.Damaged.class);
        assertThat(trouble(() -> vault.newKey().open(sealed, PLACE))).isInstanceOf(Trouble.Damaged.class);
        assertThat(key.seal(PLAIN, PLACE)).isNotEqualTo(sealed);
    }

    @Test
    void nothing_is_there_before_a_log_is_made_and_a_second_is_not_made() {
        assertThat(trouble(() -> log.open(ADA))).isInstanceOf(Trouble.Missing.class);
        log.create(ADA);
        assertThatThrownBy(() -> log.create(BERTA)).isInstanceOf(IllegalStateException.class);
        assertThat(log.open(ADA).study()).isEqualTo("LIM-01");
    }

    @Test
    void the_wrong_passphrase_is_told_from_the_wrong_key_file() {
        log.create(ADA);
        assertThat(trouble(() -> log.open(BERTA)).sentence())
                .isEqualTo("This passphrase does not open it. The file itself is not damaged.");
        assertThat(trouble(() -> log.open(FILE)).sentence())
                .isEqualTo("This key file does not open it. The file itself is not damaged.");
    }

    @Test
    void a_note_that_is_gone_is_damage() {
        log.create(ADA);
        assertThat(trouble(() -> log.without("keys").open(ADA))).isInstanceOf(Trouble.Damaged.class);
        assertThat(trouble(() -> log.without("lock/first").open(ADA))).isInstanceOf(Trouble.Damaged.class);
    }

    @Test
    void a_short_passphrase_locks_nothing_but_may_be_tried() {
        var eleven = new Opener.Passphrase("hoodwinked!");
        assertThatThrownBy(() -> log.create(eleven))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The passphrase has 11 characters; expected at least 12.")
                .message()
                .doesNotContain("hoodwinked");
        assertThat(log.notes()).isEmpty();
        log.create(ADA);
        assertThat(trouble(() -> log.open(eleven))).isInstanceOf(Trouble.WrongKey.class);
    }

    @Test
    void an_accent_may_be_typed_in_either_way() {
        log.create(new Opener.Passphrase("drei gr\u00fcne K\u00e4fer"));
        assertThat(log.open(new Opener.Passphrase("drei gru\u0308ne Ka\u0308fer"))
                        .study())
                .isEqualTo("LIM-01");
        // Eleven composed characters stay eleven, however they are typed.
        assertThat(new Opener.Passphrase("a\u0308".repeat(11)).refusal()).isPresent();
        assertThat(new Opener.Passphrase("a\u0308".repeat(12)).refusal()).isEmpty();
        assertThat(new Opener.Passphrase("\ud83e\udd89".repeat(11)).refusal()).isPresent();
    }

    @Test
    void unless_told_otherwise_a_lock_is_stretched_as_strongly_as_the_page_says() {
        var vault = log.keeper().write(writing -> Vault.create(writing, "LIM-01", ADA));
        assertThat(log.keeper().read(vault::locks))
                .containsExactly(new Lock("first", new Lock.Kind.ByPassphrase(new Stretching(65_536, 3, 1))));
        assertThat(CHEAP).isNotEqualTo(Stretching.STRONG);
    }
}
