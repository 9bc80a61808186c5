package limen.storage.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import limen.storage.keeper.Blob;
import org.junit.jupiter.api.Test;

class CheckpointTest {
    private static final SigningKey STUDY = SigningKey.generate();
    private static final SigningKey MONITOR = SigningKey.generate();
    private static final Checkpoint UNSIGNED =
            Checkpoint.of("tiny", 12_000, Chain.genesis("tiny"), Instant.parse("2026-11-21T09:30:00Z"));
    private static final Checkpoint BOTH = UNSIGNED.signed(STUDY).signed(MONITOR);

    @Test
    void a_checkpoint_is_read_back_from_its_text() {
        for (var checkpoint : List.of(UNSIGNED, UNSIGNED.signed(STUDY), BOTH)) {
            assertThat(Checkpoint.read(checkpoint.text())).isEqualTo(new Checkpoint.Understood(checkpoint));
            assertThat(Checkpoint.read(checkpoint.blob())).isEqualTo(new Checkpoint.Understood(checkpoint));
        }
    }

    @Test
    void what_mail_programs_do_to_line_ends_does_not_matter() {
        var mailed = "\r\n  " + BOTH.text().replace("\n", "  \r\n\r\n");
        assertThat(Checkpoint.read(mailed)).isEqualTo(new Checkpoint.Understood(BOTH));
    }

    @Test
    void the_signed_bytes_are_the_first_five_lines() {
        assertThat(new String(BOTH.signedBytes(), StandardCharsets.UTF_8))
                .isEqualTo("""
                limen checkpoint 1
                study: tiny
                row: 12000
                link: %s
                at: 2026-11-21T09:30:00Z
                """.formatted(Chain.genesis("tiny").hex()));
        assertThat(BOTH.text()).startsWith(new String(UNSIGNED.signedBytes(), StandardCharsets.UTF_8));
    }

    @Test
    void signatures_are_told_apart() {
        var study = STUDY.fingerprint();
        var monitor = MONITOR.fingerprint();
        assertThat(BOTH.verify(Set.of(STUDY.publicKey(), MONITOR.publicKey())))
                .containsExactly(new Verification.Valid(study), new Verification.Valid(monitor));
        assertThat(BOTH.verify(Set.of(MONITOR.publicKey())))
                .containsExactly(new Verification.UnknownKey(study), new Verification.Valid(monitor));
    }

    @Test
    void a_signature_fits_no_other_study_row_link_or_time() {
        var link = UNSIGNED.link().bytes();
        link[31] ^= 1;
        for (var other : List.of(
                new Checkpoint("tinier", 12_000, UNSIGNED.link(), UNSIGNED.at(), BOTH.signatures()),
                new Checkpoint("tiny", 12_001, UNSIGNED.link(), UNSIGNED.at(), BOTH.signatures()),
                new Checkpoint("tiny", 12_000, Blob.of(link), UNSIGNED.at(), BOTH.signatures()),
                new Checkpoint("tiny", 12_000, UNSIGNED.link(), UNSIGNED.at().plusNanos(1), BOTH.signatures()))) {
            assertThat(other.verify(Set.of(STUDY.publicKey(), MONITOR.publicKey())))
                    .hasOnlyElementsOfType(Verification.WrongSignature.class)
                    .hasSize(2);
        }
    }

    @Test
    void no_flipped_bit_of_the_stored_form_passes() {
        var bytes = BOTH.blob().bytes();
        var trusted = Set.of(STUDY.publicKey(), MONITOR.publicKey());
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            var flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            if (Checkpoint.read(Blob.of(flipped)) instanceof Checkpoint.Understood understood
                    && !understood.checkpoint().equals(BOTH)) {
                assertThat(understood.checkpoint().verify(trusted))
                        .as("bit %d", bit)
                        .anyMatch(one -> !(one instanceof Verification.Valid));
            }
        }
    }

    @Test
    void who_signs_twice_has_one_signature() {
        assertThat(BOTH.signed(MONITOR).signatures()).hasSize(2);
    }

    @Test
    void a_checkpoint_matches_its_own_code_only() {
        assertThat(BOTH.matches(BOTH.code())).isTrue();
        assertThat(BOTH.matches(Code.of(11_999, BOTH.link()))).isFalse();
        assertThat(BOTH.matches(Code.of(12_000, Chain.genesis("other")))).isFalse();
    }

    @Test
    void what_is_no_checkpoint_is_refused_in_a_sentence() {
        var text = BOTH.text();
        for (var broken : List.of(
                "",
                "limen checkpoint 2\n" + text.substring(text.indexOf('\n') + 1),
                text.replace("row: 12000", "row: -1"),
                text.replace("row: 12000", "row: 012000"),
                text.replace("at: 2026", "at: soon"),
                text.replace("link: ", "link: zz"),
                text.substring(0, text.lastIndexOf("signature: ")))) {
            assertThat(Checkpoint.read(broken)).isInstanceOf(Checkpoint.Unreadable.class);
        }
    }

    @Test
    void a_study_that_would_forge_a_line_is_refused() {
        assertThatThrownBy(() -> Checkpoint.of("tiny\nrow: 1", 1, UNSIGNED.link(), UNSIGNED.at()))
                .hasMessageContaining("one line");
    }

    @Test
    void a_key_file_is_read_back_and_signs_the_same() {
        var again = SigningKey.read(MONITOR.text());
        assertThat(again.fingerprint()).isEqualTo(MONITOR.fingerprint());
        assertThat(UNSIGNED.signed(again)).isEqualTo(UNSIGNED.signed(MONITOR));
        assertThat(SigningKey.readPublic(MONITOR.publicText())).contains(MONITOR.publicKey());
        assertThat(MONITOR.publicText()).doesNotContain("PRIVATE");
        assertThat(MONITOR.toString()).isEqualTo("SigningKey[%s]".formatted(MONITOR.fingerprint()));
    }

    @Test
    void halves_of_two_keys_are_refused() {
        var halves = MONITOR.text().replaceAll("(?s)-----BEGIN PUBLIC.*", "") + STUDY.publicText();
        assertThatThrownBy(() -> SigningKey.read(halves)).hasMessageContaining("do not belong together");
        assertThatThrownBy(() -> SigningKey.read("nothing")).hasMessageContaining("BEGIN PRIVATE KEY");
    }
}
