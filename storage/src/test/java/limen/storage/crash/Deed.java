package limen.storage.crash;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import limen.notation.Sha256;
import limen.study.Author;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.ParticipantId;
import limen.study.Rights;
import limen.study.Role;
import limen.study.StudyEvent;
import limen.study.Times;
import limen.study.randomisation.AllocationList;
import limen.study.randomisation.SealedList;
import limen.study.randomisation.Secret;
import limen.study.randomisation.Sequence;

/// Something that a process does to a log beside appending, as it is announced before and acknowledged afterwards.
///
/// @param number among the deeds of its run
/// @param name of a person, a lock, a document or a backup; `-` where there is only one of its kind
record Deed(int run, int number, Kind kind, String name) {
    private static final Times AT =
            Times.now(Instant.parse("2026-03-01T06:00:00Z").atZone(ZoneOffset.UTC));

    /// What is done, and the word under which it is counted.
    enum Kind {
        ERASURE("erasures"),
        ROTATION("rotations"),
        LOCK_ADDED("locks"),
        LOCK_CHANGED("locks"),
        LOCK_REMOVED("locks"),
        CHECKPOINT("checkpoints"),
        DOCUMENT("documents"),
        ALLOCATIONS("lists of allocations"),
        BACKUP("backups");

        private final String plural;

        Kind(String plural) {
            this.plural = plural;
        }

        String plural() {
            return plural;
        }
    }

    static Deed heard(int run, String[] words) {
        return new Deed(run, Integer.parseInt(words[1]), Kind.valueOf(words[2]), words[3]);
    }

    /// The line that announces it.
    ///
    /// @param more what it is about to do away with
    String announced(String more) {
        return "begin %d %s %s %s".formatted(number, kind, name, more);
    }

    /// The line that acknowledges it.
    ///
    /// @param what it made
    String acknowledged(String what) {
        return "done %d %s".formatted(number, what);
    }

    /// No other deed of a log has it.
    String id() {
        return "%d-%d".formatted(run, number);
    }

    /// What an erasure appends; each second one says something about the study in the same batch.
    List<Entry> entries() {
        var erased = Entry.of(
                entryId("erased"),
                new ParticipantId(name),
                new Author(Role.PHYSICIAN, "D1"),
                AT,
                new Rights.Erased("asked for it"));
        var beside = Entry.ofStudy(
                entryId("beside"), new Author(Role.INVESTIGATOR, "I1"), AT, new StudyEvent.StudyResumed("one", "two"));
        return number % 2 == 0 ? List.of(erased, beside) : List.of(erased);
    }

    private EventId entryId(String which) {
        var text = "%s %s".formatted(id(), which);
        return new EventId(UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// The text of a document.
    String text() {
        return "Document %s. ".formatted(id()).repeat(1 + number % 7 * 60);
    }

    /// A list of allocations that no other deed stores.
    SealedList allocations() {
        return allocations(id());
    }

    /// @param id of the deed that stores it
    static SealedList allocations(String id) {
        var sequence = new Sequence("site", 1, List.of("A", "B"));
        return new SealedList(
                new AllocationList(StudyFolder.STUDY, "1", List.of(sequence), List.of()), new Secret(Sha256.of(id)));
    }
}
