package limen.storage;

import java.util.List;
import java.util.stream.Collectors;

/// The page that lies in an archive and says how to read the rest.
final class ArchiveReadme {
    private ArchiveReadme() {}

    static String text(String study, Exported counts, List<Documents.Document> documents) {
        return """
                The record of study %s
                ======================

                %sTHIS FILE IS NOT ENCRYPTED. Whoever has it can read everything in it: what people said
                about their health, what they took, and their own words. In many countries what it
                describes is a crime. Keep it where only those may go who may read it, and destroy it
                when it is no longer needed. A later erasure in the study does not reach this copy.

                log.jsonl        %d entries, the oldest first; UTF-8, one JSON object in each line.
                                 %d further entries were erased: their places are left out.
                manifest.json    for programs: study, kind (real, rehearsed), how many entries, and the
                                 SHA-256 of the other files.
                checkpoints.txt  where the log stood at certain moments, signed by the log's own key.
                                 "audit verify --checkpoint" compares one with the log itself.
                %s
                The columns of log.jsonl
                ------------------------
                format       version of this form; 1
                id           of the entry, made where it was first written down
                participant  code of the person it is about; not there if it is about the study
                author       role (participant, investigator, physician, preparer, monitor, statistician,
                             rules) and name or code of who wrote it; "rules" is the software itself
                times        planned_at   when it was due, if it was planned
                             occurred_at  when it happened, local time with its offset and zone
                             recorded_at  when it was written down, UTC
                event        type, and what belongs to that type. Names are never changed once written.
                             An amount is measured, estimated or unknown; an unknown one has no number.

                What opens a door is left out: passwords, one-time codes and passkeys read "withheld"
                (credentials_set, staff_access). Who came in, and when, is there. So do the texts of journals
                (journal_written) in an archive that was made in the console.

                Whoever wrote withdrawn_from_data does not want any of their entries to be analysed: leave them
                all out, also those written before. They are here because the record must show what happened.

                A correction is an entry of its own (entry_corrected) and names the entry that it corrects;
                the first wording stays. Nothing here says which capsule held what before the list of
                allocations was opened (allocations_opened).
                """.formatted(study, mark(StudyKind.of(study)), counts.entries(), counts.erased(), listed(documents));
    }

    private static String mark(StudyKind kind) {
        return switch (kind) {
            case REAL, JOURNAL -> "";
            case REHEARSED -> """
                    REHEARSAL. Nobody in this record exists: people, entries and answers were simulated.
                    Nothing in it says what the drug does. Never add it to data about people.

                    """;
        };
    }

    private static String listed(List<Documents.Document> documents) {
        return documents.stream()
                .map(document -> "%-16s SHA-256 %s\n".formatted(document.name(), document.sha256()))
                .collect(Collectors.joining());
    }
}
