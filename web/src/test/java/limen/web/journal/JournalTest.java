package limen.web.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import limen.storage.DataFolder;
import limen.storage.Documents;
import limen.storage.StudyKind;
import limen.storage.keeper.StorageFault;
import limen.storage.key.Opener;
import limen.storage.key.Stretching;
import limen.study.protocol.PersonalJournal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The folder of a journal: what opens it, and when it closes.
class JournalTest {
    private static final Opener.Passphrase WORDS = new Opener.Passphrase("tea on the stairs");

    @TempDir
    private Path folder;

    @Test
    void only_its_passphrase_opens_it_also_while_it_is_open() {
        try (var kept = Kept.in(folder.resolve("diary"))) {
            var journal = kept.journal();
            assertThat(journal.isMade()).isFalse();
            journal.make(WORDS);
            assertThat(journal.isOpen()).isTrue();
            assertThat(journal.study().protocol()).isInstanceOf(PersonalJournal.class);

            var wrong = new Opener.Passphrase("tea on the roof");
            assertThatThrownBy(() -> journal.open(wrong))
                    .isInstanceOf(StorageFault.class)
                    .hasMessageContaining("does not open it");
            journal.close();
            assertThatThrownBy(() -> journal.open(wrong)).hasMessageContaining("does not open it");
            assertThat(journal.isOpen()).isFalse();
            journal.open(WORDS);
            assertThat(journal.isOpen()).isTrue();
        }
    }

    @Test
    void it_closes_itself_half_an_hour_after_the_last_page() {
        try (var kept = Kept.in(folder.resolve("diary"))) {
            var journal = kept.journal();
            journal.make(WORDS);
            kept.later(Duration.ofMinutes(29));
            assertThat(journal.entered()).isTrue();
            journal.left();
            kept.later(Duration.ofMinutes(29));
            journal.closeIfForgotten();
            assertThat(journal.isOpen()).isTrue();
            kept.later(Duration.ofMinutes(1));
            journal.closeIfForgotten();
            assertThat(journal.isOpen()).isFalse();
            assertThat(journal.entered()).isFalse();
        }
    }

    @Test
    void a_folder_that_another_program_has_open_is_refused_at_once() {
        try (var kept = Kept.in(folder.resolve("diary"))) {
            kept.journal().make(WORDS);
            assertThatThrownBy(() -> Kept.in(folder.resolve("diary"))).hasMessageContaining("Another Limen is using");
            kept.journal().close();
            Kept.in(folder.resolve("diary")).close();
        }
    }

    @Test
    void a_study_is_no_journal_and_a_journal_is_no_study() {
        for (var kind : new StudyKind[] {StudyKind.REAL, StudyKind.REHEARSED}) {
            var study = DataFolder.of(folder.resolve(kind.name()));
            study.create(
                            kind.nameOf("LIM-01"),
                            WORDS,
                            new Stretching(8, 1, 1),
                            InstantSource.system(),
                            (log, vault) -> new Documents(vault).put(log, Documents.PROTOCOL, "kind: study"))
                    .close();
            assertThatThrownBy(() -> Kept.in(folder.resolve(kind.name())))
                    .hasMessageContaining(kind.words())
                    .hasMessageContaining("expected a person's own journal");
        }
        try (var kept = Kept.in(folder.resolve("diary"))) {
            kept.journal().make(WORDS);
            kept.journal().close();
        }
        assertThatThrownBy(() -> DataFolder.of(folder.resolve("diary")).open(WORDS, InstantSource.system()))
                .hasMessageContaining("holds a person's own journal");
    }

    @Test
    void a_folder_with_something_else_in_it_is_left_alone() throws Exception {
        Files.writeString(folder.resolve("letter.txt"), "dear");
        assertThatThrownBy(() -> Kept.in(folder)).hasMessageContaining("is not empty, it holds letter.txt");
        assertThat(folder).isDirectoryContaining(path -> path.endsWith("letter.txt"));
    }

    @Test
    void nothing_in_the_folder_can_be_read_without_the_passphrase() throws Exception {
        try (var kept = Kept.in(folder.resolve("diary"))) {
            kept.journal().make(WORDS);
        }
        try (var files = Files.list(folder.resolve("diary"))) {
            for (var file : files.toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain("tea on the stairs")
                        .doesNotContain("Limen can tell me");
            }
        }
    }

    @Test
    void the_protocol_that_comes_with_it_plans_nothing_and_another_kind_is_refused() {
        assertThat(JournalProtocol.read(JournalProtocol.shipped().text()))
                .isInstanceOf(JournalProtocol.Reading.Read.class);
        assertThat(JournalProtocol.shipped().text()).doesNotContain("dose:").doesNotContain(" mg");
        assertThat(JournalProtocol.read("kind: diary")).isInstanceOf(JournalProtocol.Reading.Unfit.class);
    }
}
