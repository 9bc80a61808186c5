package limen.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import limen.storage.chain.AuditBasis;
import limen.storage.chain.Flaw;
import limen.storage.keeper.Keeper;
import limen.storage.keeper.StorageFault;
import limen.storage.key.SealedBox;
import limen.storage.key.Stretching;
import limen.storage.key.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A whole study held against what it was given: rows, tables, documents, sealed lists, locks, and the list of
/// erasures.
final class WholeAuditTest {
    private static final String STUDY = "LIM-01";
    private static final String SHORTER = "substr(content, 1, 20) || zeroblob(8) || substr(content, 29)";

    @TempDir
    Path root;

    @BeforeEach
    void study() {
        try (var log = folder().create(STUDY, Written.KEY, Stretching.STRONG, Written.CLOCK, (rows, vault) -> {
            var documents = new Documents(vault);
            documents.put(rows, Documents.PROTOCOL, "title: A plan\n");
            documents.put(rows, "consent-form.txt", "I agree\n");
            rows.putNote("sealed/allocations", new SealedBox(STUDY, "allocations").seal("A B B A", Written.KEY));
        })) {
            Written.append(log, 0, 20);
        }
    }

    private DataFolder folder() {
        return DataFolder.of(root.resolve("study"));
    }

    private Path log() {
        return folder().path().resolve(DataFolder.LOG);
    }

    private void tamper(String sql) {
        BackupTest.tamper(log(), sql);
    }

    private List<Flaw> flaws(boolean withKey) {
        var listed = ListedErasures.now(folder().erasures());
        try (var keeper = folder().reading()) {
            return keeper.read(log -> StudyAudit.of(
                            log,
                            AuditBasis.of(STUDY, log.checkpoints(), log.erased()),
                            withKey ? Vault.open(log, Written.KEY) : null,
                            listed,
                            _ -> {}))
                    .flaws();
        }
    }

    private void assertOneFinding(String... words) {
        for (var withKey : new boolean[] {true, false}) {
            assertThat(flaws(withKey))
                    .singleElement()
                    .extracting(Flaw::sentence)
                    .asString()
                    .contains(words);
        }
    }

    private void assertNoBackup(String words) {
        var to = root.resolve("backup");
        assertThatThrownBy(() -> Backup.write(folder(), to, _ -> {}))
                .isInstanceOf(StorageFault.class)
                .hasMessageContaining(words);
        assertThat(to).doesNotExist();
    }

    @Test
    void what_was_given_to_a_log_is_whole_and_so_is_its_copy() {
        assertThat(flaws(true)).isEmpty();
        assertThat(flaws(false)).isEmpty();
        Backup.write(folder(), root.resolve("backup"), _ -> {});
        var place = DataFolder.of(root.resolve("place"));
        Backup.restore(root.resolve("backup"), place, Map.of(), _ -> {});
        try (var reading = place.openForReading(Written.KEY)) {
            assertThat(reading.documents()).hasSize(2);
        }
    }

    @Test
    void a_document_that_is_missing_is_named_and_not_copied_away() {
        tamper("delete from note where name = 'document/0001'");
        assertOneFinding("document 0001 is missing");
        assertNoBackup("document 0001 is missing");
        try (var reading = folder().openForReading(Written.KEY)) {
            assertThatThrownBy(reading::documents).hasMessageContaining("document 0001 is missing");
            assertThatThrownBy(() -> reading.export(new ByteArrayOutputStream(), percent -> {}))
                    .hasMessageContaining("document 0001 is missing");
        }
    }

    @Test
    void a_document_that_was_changed_or_exchanged_is_named_once() {
        tamper("update note set content = %s where name = 'document/0002'".formatted(SHORTER));
        assertOneFinding("document 0002 was changed");
        assertNoBackup("document 0002 was changed");
    }

    @Test
    void a_document_that_nobody_gave_is_named() {
        tamper("insert into note (name, content) values ('document/0003', x'00')");
        assertOneFinding("document 0003 was put there by nobody who has its keys");
        assertNoBackup("document 0003");
    }

    @Test
    void a_sealed_list_that_is_missing_or_changed_is_named() {
        tamper("update note set content = %s where name = 'sealed/allocations'".formatted(SHORTER));
        assertOneFinding("the sealed list \"allocations\" was changed");
        assertNoBackup("the sealed list \"allocations\" was changed");
        tamper("delete from note where name = 'sealed/allocations'");
        assertOneFinding("the sealed list \"allocations\" is missing");
        assertNoBackup("the sealed list \"allocations\" is missing");
    }

    @Test
    void a_key_of_the_documents_that_is_gone_or_spoilt_is_one_finding() {
        var key = "strand not in (select strand from entry)";
        tamper("update strand_key set wrapped = substr(wrapped, 1, 20) || zeroblob(8) || substr(wrapped, 29) where "
                + key);
        assertThat(flaws(true)).hasSize(2);
        assertThat(flaws(false)).hasSize(1);
        assertNoBackup("the key of one strand is not as it was written");
        tamper("delete from strand_key where " + key);
        assertOneFinding("the key of the documents is missing");
        assertNoBackup("the key of the documents is missing");
    }

    @Test
    void the_list_of_what_was_given_cannot_be_taken_away_or_forged_to_fit() {
        tamper("create table aside as select * from note");
        tamper("delete from note where name in ('manifest', 'document/0001')");
        tamper("drop table aside");
        assertOneFinding("(note \"manifest\") is missing");
        assertNoBackup("(note \"manifest\") is missing");
        // Opening makes no new one of what is left.
        folder().open(Written.KEY, Written.CLOCK).close();
        assertOneFinding("(note \"manifest\") is missing");
    }

    @Test
    void a_text_that_is_given_later_is_signed_too_and_nothing_that_was_lost_before_it_is() {
        put("amendment.yaml");
        assertThat(flaws(true)).isEmpty();
        tamper("delete from note where name = 'document/0003'");
        assertOneFinding("document 0003 is missing");
        put("another.yaml");
        assertOneFinding("document 0003 is missing");
    }

    private void put(String name) {
        try (var keeper = folder().writing()) {
            var vault = keeper.read(log -> Vault.open(log, Written.KEY));
            keeper.write(log -> new Documents(vault).put(log, name, name));
        }
    }

    @Test
    void a_lock_that_was_taken_away_is_missed_by_who_has_a_key() {
        tamper("insert into note (name, content) values ('stray', x'00')");
        assertOneFinding("the note \"stray\" is none that Limen writes");
        tamper("delete from note where name = 'stray'");
        try (var keeper = folder().writing()) {
            var vault = keeper.read(log -> Vault.open(log, Written.KEY));
            var second = vault.newLock(
                    "second", new limen.storage.key.Opener.KeyFile(limen.storage.keeper.Blob.of(new byte[] {
                        1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8
                    })));
            keeper.write(log -> {
                vault.addLock(log, second);
                return log;
            });
        }
        assertThat(flaws(true)).isEmpty();
        tamper("delete from note where name = 'lock/second'");
        assertThat(flaws(true)).containsExactly(new Flaw.KeyDamaged("the note \"lock/second\" is not there"));
    }

    @Test
    void what_somebody_put_into_the_file_is_named_and_left_behind_by_a_backup() {
        tamper("create trigger copying after insert on entry begin select 1; end");
        assertOneFinding("the trigger \"copying\" on entry was not made by Limen");
        assertThatThrownBy(() -> folder().open(Written.KEY, Written.CLOCK)).hasMessageContaining("\"copying\"");
        Backup.write(folder(), root.resolve("backup"), _ -> {});
        Backup.restore(root.resolve("backup"), DataFolder.of(root.resolve("place")), Map.of(), _ -> {});
        DataFolder.of(root.resolve("place")).open(Written.KEY, Written.CLOCK).close();
    }

    @Test
    void rows_below_the_first_are_named_and_keep_everybody_out() {
        tamper("insert into entry select -position, strand, version + 100, randomblob(16), payload, link from entry"
                + " where position < 4");
        for (var withKey : new boolean[] {true, false}) {
            assertThat(flaws(withKey))
                    .isNotEmpty()
                    .allSatisfy(flaw -> assertThat(flaw.sentence()).contains("-"));
        }
        assertNoBackup("entry 0 is followed by entry -3");
        assertThatThrownBy(() -> folder().open(Written.KEY, Written.CLOCK)).hasMessageContaining("3 rows at positions");
        try (var reading = folder().openForReading(Written.KEY)) {
            assertThatThrownBy(() -> reading.read(0, _ -> {})).hasMessageContaining("entry 0 is followed by entry -3");
        }
    }

    @Test
    void a_key_that_was_taken_away_or_exchanged_is_one_finding() {
        tamper("update strand_key set wrapped = (select wrapped from strand_key where strand ="
                + " (select strand from entry where position = 2)) where strand ="
                + " (select strand from entry where position = 1)");
        assertThat(flaws(true)).containsExactly(new Flaw.KeyLost(1, 19, 10, true));
        tamper("delete from strand_key where strand = (select strand from entry where position = 1)");
        for (var withKey : new boolean[] {true, false}) {
            assertThat(flaws(withKey)).containsExactly(new Flaw.KeyLost(1, 19, 10, false));
        }
    }

    @Test
    void the_list_of_erasures_is_held_against_the_log() throws IOException {
        var list = folder().erasures().file();
        var older = Files.copy(log(), root.resolve("older"));
        try (var log = folder().open(Written.KEY, Written.CLOCK)) {
            log.append(Batch.of(List.of(Written.erasure(Written.ANNA, 90))));
        }
        assertThat(flaws(true)).isEmpty();
        assertThat(flaws(false)).isEmpty();
        var listed = Files.readString(list);

        Files.writeString(list, listed + "nonsense\n");
        assertOneFinding("Line 2 of the list of erasures", "is not a tag and a proof");
        Files.writeString(list, listed + "00".repeat(16) + " " + "00".repeat(3) + "01" + "00".repeat(64) + "\n");
        assertThat(flaws(true))
                .singleElement()
                .extracting(Flaw::sentence)
                .asString()
                .contains("Line 2", "was not signed by this log");
        assertThat(flaws(false))
                .singleElement()
                .extracting(Flaw::sentence)
                .asString()
                .contains("Line 2");
        Files.delete(list);
        assertOneFinding("The list of erasures beside the log lacks somebody that the log has erased");
        Files.writeString(list, listed);

        Files.copy(older, log(), StandardCopyOption.REPLACE_EXISTING);
        assertOneFinding("Line 1", "the log is a copy from before that erasure");
        folder().open(Written.KEY, Written.CLOCK).close();
        assertThat(flaws(true)).isEmpty();
    }

    @Test
    void many_lines_that_nobody_can_read_are_one_finding() throws IOException {
        Files.writeString(folder().erasures().file(), "x\n".repeat(400));
        assertOneFinding("So it is with 399 more: lines 2 to 400.");
    }

    @Test
    void what_lies_in_the_clear_is_numbers_and_hashes() {
        try (var keeper = folder().reading()) {
            assertThat(keeper.read(Keeper.Reading::notes)).containsKey("manifest");
        }
    }
}
