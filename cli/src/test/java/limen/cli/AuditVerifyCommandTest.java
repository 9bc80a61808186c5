package limen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import limen.storage.chain.Flaw;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is done to a row by hand is named by its position.
final class AuditVerifyCommandTest {
    @TempDir
    Path root;

    private RehearsedFolder study;

    @BeforeEach
    void rehearse() {
        study = RehearsedFolder.journal(root);
    }

    @Test
    void a_log_that_nobody_touched_is_whole() {
        var run = study.verify();

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "All %d entries are as they were written".formatted(length()),
                        "Last checkpoint: row " + length());
        assertThat(run.err()).isEmpty();
    }

    @Test
    void a_byte_of_a_payload() {
        study.tamper("update entry set payload = substr(payload, 1, 40) || x'00' || substr(payload, 42)"
                + " where position = 7");

        assertNamed();
    }

    @Test
    void a_row_that_was_deleted() {
        study.tamper("delete from entry where position = 7");

        assertNamed();
    }

    @Test
    void two_rows_that_were_swapped() {
        study.tamper(
                "update entry set position = -1 where position = 7",
                "update entry set position = 7 where position = 8",
                "update entry set position = 8 where position = -1");

        assertNamed();
    }

    @Test
    void a_version_that_was_changed() {
        study.tamper("update entry set version = 4711 where position = 7");

        assertNamed();
    }

    @Test
    void a_strand_that_was_given_to_another() {
        study.tamper("update entry set strand = zeroblob(16) where position = 7");

        assertNamed();
    }

    @Test
    void an_end_that_was_cut_off_is_seen_beside_a_checkpoint_kept_elsewhere() throws IOException {
        var checkpoint = root.resolve("checkpoint.txt");
        var made = study.run("audit", "checkpoint", "--data", study.data().toString(), "--out", checkpoint.toString());
        assertThat(made.exitCode()).as(made.err()).isZero();
        var code = made.out().replaceAll("(?s).*code (\\S+).*", "$1");
        study.tamper("delete from entry where position > %d".formatted(length() - 3), "delete from checkpoint");

        assertThat(study.verify("--checkpoint", checkpoint.toString()).exitCode())
                .isEqualTo(2);
        var byCode = study.verify("--checkpoint", code);
        assertThat(byCode.exitCode()).isEqualTo(2);
        assertThat(byCode.out()).contains(Integer.toString(length() + 3));
        assertThat(Files.readString(checkpoint)).contains("signed by");
    }

    @Test
    void without_a_key_the_chain_is_checked_all_the_same() {
        var whole = CommandRun.of("audit", "verify", "--data", study.data().toString(), "--without-key");
        assertThat(whole.exitCode()).as(whole.out() + whole.err()).isZero();

        study.tamper("update entry set payload = zeroblob(length(payload)) where position = 7");
        var altered = CommandRun.of("audit", "verify", "--data", study.data().toString(), "--without-key");
        assertThat(altered.exitCode()).isEqualTo(2);
        assertThat(altered.out()).contains("Row 7 ");
    }

    @Test
    void another_key_file_is_not_called_damage() throws IOException {
        Files.writeString(study.keyFile(), "f".repeat(64));
        var run = study.verify();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().strip()).isEqualTo("This key file does not open it. The file itself is not damaged.");
    }

    @Test
    void a_folder_without_a_study_is_named() {
        var run = CommandRun.of(
                "audit", "verify", "--data", root.resolve("nothing").toString(), "--without-key");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("There is no log in ", "nothing").hasLineCount(1);
    }

    @Test
    void a_script_can_tell_tampering_from_a_wrong_key() throws IOException {
        var whole = root.resolve("whole.csv");
        assertThat(study.verify("--out", whole.toString()).out()).startsWith("Result: whole\n");
        assertThat(Files.readAllLines(whole)).hasSize(3).first().isEqualTo("finding,sentence");
        assertThat(whole).content().contains("\nwhole,\"All ", "\nrehearsed,\"It is a rehearsal");

        study.tamper("delete from entry where position = 7");
        var altered = root.resolve("altered.csv");
        var run = study.verify("--out", altered.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).startsWith("Result: not whole\n");
        assertThat(altered).content().contains("\nnot_whole,", "\nmissing,\"Row 7 is missing.");

        Files.writeString(study.keyFile(), "f".repeat(64));
        var unchecked = root.resolve("unchecked.csv");
        var locked = study.verify("--out", unchecked.toString());
        assertThat(locked.exitCode()).isEqualTo(2);
        assertThat(locked.out()).isEmpty();
        assertThat(unchecked).doesNotExist();
    }

    @Test
    void findings_are_not_written_over_a_file() throws IOException {
        var taken = Files.writeString(root.resolve("taken.csv"), "mine");

        var run = study.verify("--out", taken.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("taken.csv is there already").hasLineCount(1);
        assertThat(taken).hasContent("mine");
    }

    /// What scripts read is written down, and changes no more.
    @Test
    void every_word_for_a_finding_stands_in_the_page_about_the_audit() throws IOException {
        assertThat(AuditFindings.code(Flaw.GapInStrand.class)).isEqualTo("gap_in_strand");
        var page = Files.readString(Path.of("..", "docs", "chain.md"));
        var named = Stream.of(Flaw.class.getPermittedSubclasses()).filter(flaw -> flaw != Flaw.Alike.class);
        for (var flaw : named.toList()) {
            assertThat(page).contains("`%s`".formatted(AuditFindings.code(flaw.asSubclass(Flaw.class))));
        }
    }

    @Test
    void a_private_key_is_not_taken_for_a_public_one() {
        var key = root.resolve("monitor.key");
        assertThat(CommandRun.of("audit", "key", "--out", key.toString()).exitCode())
                .isZero();

        var run = study.verify("--trust", key.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("monitor.key holds a private key", "expected the file beside it that ends in .pub")
                .hasLineCount(1);
        assertThat(study.verify("--trust", study.keyFile().toString()).err())
                .contains("holds no public key; expected the file that audit key made");
    }

    private void assertNamed() {
        var run = study.verify();
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(2);
        assertThat(run.out() + run.err()).containsPattern("(?i)\\b(row|rows|entry) 7\\b");
    }

    private int length() {
        return study.number("select count(*) from entry");
    }
}
