package limen.web.console.findings;

import java.time.ZoneOffset;
import java.util.SequencedMap;
import limen.analysis.record.RecordFindings;
import limen.analysis.record.StudyRecord;
import limen.exchange.Passport;
import limen.exchange.RecordFiles;
import limen.notation.Parsed;
import limen.report.FindingsPage;
import limen.report.Provenance;
import limen.study.StudyEvent;
import limen.study.decision.Tables;
import limen.study.instrument.InstrumentObservations;
import limen.study.log.EntryLog;
import limen.study.protocol.PersonalJournal;
import limen.study.protocol.Protocol;
import limen.study.protocol.ProtocolFile;
import limen.study.protocol.SupervisedStudy;

/// The findings of a study, out of two texts: its protocol and its log. The console shows them, a passport carries
/// them, and `limen reproduce` computes them again; all three come from here.
public sealed interface Recomputed {
    /// They were computed.
    ///
    /// @param log up to the lock
    /// @param files what was found, as text by file name; harm first, the page last
    record Done(StudyRecord log, RecordFindings findings, Provenance provenance, SequencedMap<String, String> files)
            implements Recomputed {}

    /// They cannot be.
    ///
    /// @param because in one sentence
    record Impossible(String because) implements Recomputed {}

    /// The page among the files.
    String REPORT = "report.html";

    /// Computes them.
    ///
    /// @param log one entry in each line
    /// @param gone how many people took their data back, of whom the log has no entry
    static Recomputed of(String protocol, String log, int gone) {
        return switch (ProtocolFile.read(protocol)) {
            case Parsed.Faulty<Protocol>(var faults) ->
                new Impossible("The protocol is not read by this release: %s."
                        .formatted(faults.getFirst().sentence()));
            case Parsed.Read<Protocol>(var read) ->
                switch (read) {
                    case PersonalJournal _ -> new Impossible("A personal journal has no arms, and no findings.");
                    case SupervisedStudy study -> of(study, log, gone);
                };
        };
    }

    private static Recomputed of(SupervisedStudy study, String log, int gone) {
        return switch (EntryLog.read(log)) {
            case EntryLog.Broken broken ->
                new Impossible(
                        "The log is not whole. %s".formatted(broken.faults().getFirst()));
            case EntryLog.Whole(var entries) -> {
                var tables = Tables.reviewed(InstrumentObservations.shipped());
                var lived = StudyRecord.upToTheLock(study, tables, entries).besides(gone);
                var opening = entries.stream()
                        .filter(entry -> entry.event() instanceof StudyEvent.AllocationsOpened)
                        .findFirst();
                if (opening.isEmpty() || lived.opened().isEmpty()) {
                    yield new Impossible("The list of capsules is not opened in this log, so no arm is known.");
                }
                var found = RecordFindings.of(lived, tables.rulesOf(study));
                var provenance = new Provenance(
                        Passport.LOG,
                        Passport.sha256(log),
                        "./limen reproduce passport.zip --out findings",
                        Edition.text(),
                        opening.get()
                                .times()
                                .recordedAt()
                                .atOffset(ZoneOffset.UTC)
                                .toLocalDate()
                                .toString());
                var files = RecordFiles.of(found);
                files.put(REPORT, FindingsPage.html(found, provenance));
                yield new Done(lived, found, provenance, files);
            }
        };
    }
}
