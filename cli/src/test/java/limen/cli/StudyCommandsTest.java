package limen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.ZipFile;
import limen.notation.Sha256;
import limen.storage.DataFolder;
import limen.storage.SealedAllocations;
import limen.storage.chain.Checkpoint;
import limen.storage.keeper.Blob;
import limen.storage.key.KeyFile;
import limen.study.StudyEvent;
import limen.study.randomisation.Commitment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands on a data folder, one after the other as somebody would use them.
final class StudyCommandsTest {
    @TempDir
    Path root;

    @Test
    void a_rehearsal_in_a_data_folder_holds_the_same_log_the_protocol_and_the_sealed_list() throws IOException {
        var study = RehearsedFolder.study(root);
        var archive = export(study, "archive.zip");

        assertThat(archive)
                .containsOnlyKeys("log.jsonl", "protocol.yaml", "checkpoints.txt", "README.txt", "manifest.json");
        assertThat(archive.get("log.jsonl"))
                .isEqualTo(Files.readString(study.pages().resolve("log.jsonl")));
        assertThat(archive.get("protocol.yaml"))
                .isEqualTo(Files.readString(Path.of("..", "examples", "protocols", "n-of-1.yaml")));
        assertThat(archive.get("README.txt"))
                .contains("NOT ENCRYPTED", "Names are never changed", "REHEARSAL. Nobody in this record exists");
        assertThat(archive.get("manifest.json"))
                .contains("\"study\": \"EX-N1 (rehearsal)\"", "\"kind\": \"rehearsed\"")
                .contains("\"log.jsonl\": \"%s\"".formatted(Sha256.of(archive.get("log.jsonl"))))
                .contains("\"protocol.yaml\": \"%s\"".formatted(Sha256.of(archive.get("protocol.yaml"))))
                .contains("\"checkpoints.txt\": \"%s\"".formatted(Sha256.of(archive.get("checkpoints.txt"))));
        assertThat(archive.get("checkpoints.txt")).contains("signed by");
        assertSealedListKeepsItsPromise(study);
    }

    private static void assertSealedListKeepsItsPromise(RehearsedFolder study) {
        var ownKey = ((KeyFile.Held) KeyFile.read(study.pages().resolve("allocations.key"))).opener();
        var studyKey = ((KeyFile.Held) KeyFile.read(study.keyFile())).opener();
        try (var log = DataFolder.of(study.data()).openForReading(studyKey)) {
            var sealed = log.rows(
                            rows -> SealedAllocations.open(rows, log.vault().study(), ownKey))
                    .orElseThrow();
            var promised = new ArrayList<String>();
            log.read(0, place -> {
                if (place instanceof limen.storage.Recorded.Kept(var position, var version, var entry)
                        && entry.event() instanceof StudyEvent.AllocationsSealed(var sha256, var sequences)) {
                    promised.add(sha256);
                }
            });
            assertThat(promised).hasSize(1);
            assertThat(Commitment.verify(sealed.list(), sealed.nonce(), promised.getFirst()))
                    .isTrue();
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> log.rows(
                            rows -> SealedAllocations.open(rows, log.vault().study(), studyKey)))
                    .hasMessageContaining("This key file does not open it");
        }
    }

    @Test
    void the_same_log_is_exported_as_the_same_bytes() throws IOException {
        var study = RehearsedFolder.journal(root);
        export(study, "first.zip");
        export(study, "second.zip");

        assertThat(root.resolve("first.zip")).hasSameBinaryContentAs(root.resolve("second.zip"));
    }

    @Test
    void a_format_that_there_is_not_is_told_from_one_that_there_is() {
        var run = CommandRun.of("export", "--data", "nowhere", "--format", "fhir", "--out", "nowhere.zip");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("'fhir'", "expected archive").hasLineCount(1);
    }

    @Test
    void a_folder_with_a_study_takes_no_second_rehearsal() {
        var study = RehearsedFolder.journal(root);
        var again = study.run(
                "rehearse",
                "../examples/protocols/personal-journal.yaml",
                "--seed",
                "2",
                "--out",
                root.resolve("other").toString(),
                "--data",
                study.data().toString());

        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("study.limen is there already").hasLineCount(1);
        assertThat(root.resolve("other")).doesNotExist();
    }

    @Test
    void a_backup_is_restored_and_a_tampered_one_is_not() {
        var study = RehearsedFolder.journal(root);
        var backup = root.resolve("backup.limen").toString();
        var made = CommandRun.of("backup", "--data", study.data().toString(), "--out", backup);
        assertThat(made.exitCode()).as(made.err()).isZero();
        assertThat(made.out()).contains("entries copied, 0 erased records, chain whole");

        var restored = root.resolve("restored").toString();
        var back = CommandRun.of("restore", "--from", backup, "--data", restored);
        assertThat(back.exitCode()).as(back.err()).isZero();
        assertThat(study.run("audit", "verify", "--data", restored).exitCode()).isZero();

        RehearsedFolder.tamperWith(Path.of(backup), "update entry set link = zeroblob(32) where position = 9");
        var refused = CommandRun.of(
                "restore", "--from", backup, "--data", root.resolve("again").toString());
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .contains("the chain breaks at entry 9; nothing was copied")
                .hasLineCount(1);
    }

    @Test
    void locks_are_added_changed_and_removed_and_the_last_one_stays() {
        var study = RehearsedFolder.journal(root);
        var data = study.data().toString();
        var second = root.resolve("second.key").toString();

        assertThat(study.run("key", "add", "safe", "--data", data, "--new-key-file", second)
                        .out())
                .contains("Lock safe was added.");
        assertThat(study.run("key", "list", "--data", data).out())
                .contains("first: key file", "safe: key file")
                .hasLineCount(2);
        assertThat(study.run("key", "rotate", "--data", data).exitCode()).isZero();
        assertThat(study.run("key", "remove", "first", "--data", data).exitCode())
                .isZero();
        assertThat(study.verify().err()).contains("This key file does not open it.");

        var opened = CommandRun.of("audit", "verify", "--data", data, "--key-file", second);
        assertThat(opened.exitCode()).as(opened.out() + opened.err()).isZero();
        var last = CommandRun.of("key", "remove", "safe", "--data", data, "--key-file", second);
        assertThat(last.exitCode()).isEqualTo(2);
        assertThat(last.err()).contains("is the only lock").hasLineCount(1);
    }

    @Test
    void a_lock_that_cannot_be_is_refused_before_anything_is_made_for_it() {
        var study = RehearsedFolder.journal(root);
        var data = study.data().toString();
        var fresh = root.resolve("fresh.key");

        for (var wrong : Map.of(
                        List.of("add", "a lock"), "cannot name a lock; expected 1 to 40 letters, digits and -",
                        List.of("add", "first"), "There is a lock \"first\" already",
                        List.of("change", "third"), "There is no lock \"third\"; there are: first.")
                .entrySet()) {
            var run = study.run(
                    "key",
                    wrong.getKey().getFirst(),
                    wrong.getKey().getLast(),
                    "--data",
                    data,
                    "--new-key-file",
                    fresh.toString());
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains(wrong.getValue()).hasLineCount(1);
            assertThat(fresh).doesNotExist();
        }
        var removed = study.run("key", "remove", "third", "--data", data);
        assertThat(removed.exitCode()).isEqualTo(2);
        assertThat(removed.err()).contains("There is no lock \"third\"").hasLineCount(1);
    }

    @Test
    void everything_that_the_commands_write_is_for_its_owner_alone() throws IOException {
        org.junit.jupiter.api.Assumptions.assumeTrue(
                root.getFileSystem().supportedFileAttributeViews().contains("posix"), "skipped: no permissions");
        var study = RehearsedFolder.study(root);
        var data = study.data().toString();
        var written = Files.createDirectory(root.resolve("written"));
        var out = (Function<String, String>) name -> written.resolve(name).toString();
        study.run("backup", "--data", data, "--out", out.apply("backup.limen"));
        study.run("restore", "--from", out.apply("backup.limen"), "--data", out.apply("restored"));
        study.run("export", "--data", data, "--format", "archive", "--out", out.apply("archive.zip"));
        study.run("key", "add", "safe", "--data", data, "--new-key-file", out.apply("safe.key"));
        study.run("audit", "checkpoint", "--data", data, "--out", out.apply("checkpoint.txt"));
        CommandRun.of("audit", "key", "--out", out.apply("monitor.key"));
        CommandRun.of(
                "audit",
                "cosign",
                "--key",
                out.apply("monitor.key"),
                out.apply("checkpoint.txt"),
                "--out",
                out.apply("signed.txt"));
        study.verify("--out", out.apply("findings.csv"));
        study.run("erase", "--data", data, "--participant", "P001", "--yes", "P001");
        Files.copy(
                study.pages().resolve("allocations.key"),
                written.resolve("allocations.key"),
                StandardCopyOption.COPY_ATTRIBUTES);

        var others = new ArrayList<String>();
        for (var place : List.of(written, study.data())) {
            try (var files = Files.walk(place)) {
                for (var file : files.filter(path -> !path.equals(written)).toList()) {
                    var permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                    if (!permissions.endsWith("------")) {
                        others.add(file + " " + permissions);
                    }
                }
            }
        }
        assertThat(others).isEmpty();
        assertThat(written.toFile().list())
                .contains(
                        "allocations.key",
                        "archive.zip",
                        "backup.limen",
                        "checkpoint.txt",
                        "findings.csv",
                        "monitor.key",
                        "monitor.key.pub",
                        "restored",
                        "safe.key",
                        "signed.txt");
        assertThat(study.data().toFile().list()).contains("study.limen", "limen.lock", "erasures", "erasures.lock");
    }

    @Test
    void a_key_file_for_a_lock_that_was_not_made_does_not_stay() {
        var study = RehearsedFolder.journal(root);
        var data = study.data().toString();
        var fresh = root.resolve("safe.key");
        var wrong = root.resolve("wrong.key");
        KeyFile.make(wrong);
        var wrongly = CommandRun.of(
                "key",
                "add",
                "safe",
                "--data",
                data,
                "--key-file",
                wrong.toString(),
                "--new-key-file",
                fresh.toString());
        assertThat(wrongly.exitCode()).isNotZero();
        assertThat(fresh).doesNotExist();
        assertThat(study.run("key", "add", "first", "--data", data, "--new-key-file", fresh.toString())
                        .exitCode())
                .isEqualTo(2);
        assertThat(fresh).doesNotExist();
        assertThat(study.run("key", "add", "safe", "--data", data, "--new-key-file", fresh.toString())
                        .exitCode())
                .isZero();
        assertThat(fresh).exists();
    }

    @Test
    void a_checkpoint_is_cosigned_and_trusted_by_name() {
        var study = RehearsedFolder.journal(root);
        var checkpoint = root.resolve("checkpoint.txt").toString();
        var key = root.resolve("monitor.key").toString();
        study.run("audit", "checkpoint", "--data", study.data().toString(), "--out", checkpoint);
        assertThat(CommandRun.of("audit", "key", "--out", key).exitCode()).isZero();
        var signed = CommandRun.of("audit", "cosign", "--key", key, checkpoint);
        assertThat(signed.exitCode()).as(signed.err()).isZero();

        assertThat(Path.of(checkpoint)).content().containsPattern("(?s)signed by .*signed by ");
        var verified = study.verify("--checkpoint", checkpoint, "--trust", key + ".pub");
        assertThat(verified.exitCode()).as(verified.out() + verified.err()).isZero();
        assertThat(CommandRun.of("audit", "cosign", "--key", checkpoint, checkpoint)
                        .err())
                .contains("checkpoint.txt: This is no key to sign with");
    }

    @Test
    void a_checkpoint_that_nobody_signed_is_not_cosigned() throws IOException {
        var key = root.resolve("monitor.key").toString();
        assertThat(CommandRun.of("audit", "key", "--out", key).exitCode()).isZero();
        var unsigned =
                Checkpoint.of("LIM-01", 3, Blob.of(new byte[32]), Instant.EPOCH).text();
        var file = Files.writeString(root.resolve("checkpoint.txt"), unsigned);

        var run = CommandRun.of("audit", "cosign", "--key", key, file.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("nobody signed this checkpoint");
        assertThat(file).hasContent(unsigned);
    }

    @Test
    void a_password_in_the_address_of_a_database_is_refused() {
        for (var url : List.of(
                "jdbc:postgresql://host/limen?user=a&password=secret", "jdbc:postgresql://a:secret@host/limen")) {
            var run = CommandRun.of("audit", "verify", "--data", root.toString(), "--without-key", "--database", url);
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err())
                    .contains("PGPASSFILE")
                    .doesNotContain("secret")
                    .hasLineCount(1);
        }
        var other = CommandRun.of(
                "audit", "verify", "--data", root.toString(), "--without-key", "--database", "jdbc:mysql://host/limen");
        assertThat(other.err()).contains("jdbc:postgresql://").hasLineCount(1);
    }

    @Test
    void a_passphrase_comes_from_the_environment_and_stands_in_no_output() throws Exception {
        var data = root.resolve("study").toString();
        var made = CommandProcess.run(
                "correct horse battery staple",
                "rehearse",
                "../examples/protocols/personal-journal.yaml",
                "--participants",
                "1",
                "--seed",
                "1",
                "--out",
                root.resolve("pages").toString(),
                "--data",
                data);
        assertThat(made.exitCode()).as(made.err()).isZero();
        assertThat(made.out()).contains("Nobody in it exists.");

        var wrong = CommandProcess.run("wrong horse battery staple", "audit", "verify", "--data", data);
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err().strip()).isEqualTo("This passphrase does not open it. The file itself is not damaged.");
        var none = CommandProcess.run(null, "audit", "verify", "--data", data);
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("LIMEN_PASSPHRASE").hasLineCount(1);
        assertThat(made.out() + made.err() + wrong.err() + none.err()).doesNotContain("horse");
    }

    private Map<String, String> export(RehearsedFolder study, String name) throws IOException {
        var file = root.resolve(name);
        var run =
                study.run("export", "--data", study.data().toString(), "--format", "archive", "--out", file.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("not encrypted");
        var files = new TreeMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                files.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
