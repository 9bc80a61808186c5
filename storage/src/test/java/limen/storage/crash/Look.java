package limen.storage.crash;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import limen.storage.DataFolder;
import limen.storage.Documents;
import limen.storage.Recorded;
import limen.storage.SealedAllocations;
import limen.storage.StudyAudit;
import limen.storage.chain.AuditBasis;
import limen.storage.chain.Checkpoint;
import limen.storage.chain.Flaw;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Keeper;
import limen.storage.keeper.Row;
import limen.storage.keeper.Tag;
import limen.storage.key.Vault;
import limen.study.EventId;
import limen.study.ParticipantId;

/// All that lies in a study after a kill: what was there at once, and what there is after it was opened and closed.
///
/// @param opened when it was opened again
/// @param recorded what a reader gets, entry by entry
/// @param unreadable those people of whom a reader is told that they were erased, and gets nothing
/// @param listed who stood in the list of erasures at once
/// @param listedNow and who stands in it now
/// @param allocations secret of the list of allocations; empty if there is none
/// @param killed all bytes of the study, as the kill left them
/// @param closed all bytes of it now
@SuppressWarnings("ArrayRecordComponent") // Megabytes that are only searched.
record Look(
        Instant opened,
        Vault vault,
        List<Recorded> recorded,
        Set<ParticipantId> unreadable,
        Rows rows,
        Set<Tag> listed,
        Set<Tag> listedNow,
        List<Documents.Document> documents,
        String allocations,
        List<Flaw> flaws,
        byte[] killed,
        byte[] closed) {

    /// The rows beneath, as they lie there.
    record Rows(
            List<Row> entries,
            Map<Tag, Blob> keys,
            Map<Tag, Blob> erased,
            List<Blob> checkpoints,
            Map<String, Blob> notes) {
        static Rows of(Keeper.Reading log) {
            var entries = new ArrayList<Row>();
            log.rows(0, entries::add);
            return new Rows(entries, log.keys(), log.erased(), log.checkpoints(), log.notes());
        }

        Map<Tag, Row> byId() {
            var found = new HashMap<Tag, Row>();
            entries.forEach(row -> found.put(row.id(), row));
            return found;
        }
    }

    /// @param key by which it opens ([Keyring])
    /// @param people who may have been erased
    /// @param kept checkpoints that were acknowledged, for the audit
    static Look into(DataFolder study, String key, Collection<ParticipantId> people, List<Checkpoint> kept) {
        var killed = bytes(study.path());
        var listed = Set.copyOf(study.erasures().read().keySet());
        var opener = Keyring.opener(key);
        var recorded = new ArrayList<Recorded>();
        var unreadable = new HashSet<ParticipantId>();
        var opened = InstantSource.system().instant();
        try (var log = study.open(opener, InstantSource.system())) {
            log.read(0, recorded::add);
            people.stream()
                    .filter(person -> log.isErased(person) && log.of(person).isEmpty())
                    .forEach(unreadable::add);
        }
        try (var keeper = study.reading()) {
            return keeper.read(log -> {
                var vault = Vault.open(log, opener);
                var basis = AuditBasis.of(StudyFolder.STUDY, log.checkpoints(), log.erased())
                        .holding(kept, List.of());
                var allocations = SealedAllocations.open(log, StudyFolder.STUDY, StudyFolder.LIST_KEY);
                return new Look(
                        opened,
                        vault,
                        recorded,
                        unreadable,
                        Rows.of(log),
                        listed,
                        Set.copyOf(study.erasures().read().keySet()),
                        new Documents(vault).all(log),
                        allocations.map(list -> list.nonce().hex()).orElse(""),
                        StudyAudit.of(log, basis, vault, _ -> {}).flaws(),
                        killed,
                        bytes(study.path()));
            });
        }
    }

    Tag tag(EventId id) {
        return vault.tag("id", id.toString());
    }

    Tag tag(ParticipantId person) {
        return vault.tag("strand", "participant " + person);
    }

    private static byte[] bytes(Path folder) {
        try (var files = Files.list(folder)) {
            var all = new ByteArrayOutputStream();
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                // Only offsets of pages; made anew by whoever opens the log.
                if (!file.toString().endsWith("-shm")) {
                    all.write(Files.readAllBytes(file));
                }
            }
            return all.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
