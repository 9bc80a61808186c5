package limen.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import limen.simulation.Rehearsal;
import limen.storage.Appended;
import limen.storage.Batch;
import limen.storage.DataFolder;
import limen.storage.Documents;
import limen.storage.EventLog;
import limen.storage.SealedAllocations;
import limen.storage.file.DurableFile;
import limen.storage.key.Opener;
import limen.storage.key.Stretching;
import limen.study.Entry;
import limen.study.Role;

/// The data folder that a rehearsal is written into: its log, batch by batch as it was accepted, its protocol, and
/// its list of allocations under a key of their own.
///
/// @param opener of the new study
/// @param allocationsKey file that will open the list of allocations
record RehearsedStudy(DataFolder folder, Opener opener, Path allocationsKey) {
    private static final String KEY = "allocations.key";

    /// Refuses a place that is taken, before any work is done.
    ///
    /// @param out folder of the pages, where the key of the allocations will lie
    static RehearsedStudy prepared(DataFolder folder, Supplier<Opener> opener, Path out) {
        folder.requireFree();
        DurableFile.requireFree(out.resolve(KEY));
        var given = opener.get();
        given.refusal().ifPresent(sentence -> {
            throw new BadInput(sentence);
        });
        return new RehearsedStudy(folder, given, out.resolve(KEY));
    }

    /// Writes all of it.
    ///
    /// @return what to tell about it, a sentence each
    List<String> write(ProtocolSource source, Rehearsal rehearsal, PrintWriter err) {
        var progress = new PercentProgress("Writing", err);
        try (var log = create(source, rehearsal)) {
            append(log, rehearsal, progress::show);
            progress.done();
            return said(log.length(), rehearsal);
        }
    }

    private EventLog create(ProtocolSource source, Rehearsal rehearsal) {
        var list = rehearsal.allocations();
        if (list == null) {
            return create(source, (_, _) -> {});
        }
        var made = new EventLog[1];
        KeyFiles.makeFor(
                allocationsKey,
                key -> made[0] =
                        create(source, (rows, vault) -> SealedAllocations.put(rows, vault.study(), list, key)));
        return made[0];
    }

    private EventLog create(ProtocolSource source, DataFolder.Contents more) {
        return folder.create(
                source.protocol().identity().code(),
                opener,
                Stretching.STRONG,
                InstantSource.system(),
                (rows, vault) -> {
                    new Documents(vault).put(rows, Documents.PROTOCOL, source.text());
                    more.put(rows, vault);
                });
    }

    private List<String> said(int length, Rehearsal rehearsal) {
        var lines = new ArrayList<String>();
        lines.add("Data folder: %s, %d encrypted entries about simulated people. Nobody in it exists."
                .formatted(folder.path(), length));
        if (rehearsal.allocations() != null) {
            lines.add("The list of allocations in it opens with %s alone: keep that file from whoever is blinded."
                    .formatted(allocationsKey));
        }
        return lines;
    }

    /// Each proposed entry with what the rules added to it.
    static List<Batch> batches(List<Entry> log) {
        var batches = new ArrayList<Batch>();
        var together = new ArrayList<Entry>();
        for (var entry : log) {
            if (!together.isEmpty() && entry.author().role() != Role.RULES) {
                batches.add(Batch.of(together));
                together.clear();
            }
            together.add(entry);
        }
        if (!together.isEmpty()) {
            batches.add(Batch.of(together));
        }
        return batches;
    }

    private static void append(EventLog log, Rehearsal rehearsal, IntConsumer progress) {
        var batches = batches(rehearsal.log());
        for (int i = 0; i < batches.size(); i++) {
            switch (log.append(batches.get(i))) {
                case Appended.Stored _ -> progress.accept((int) (100L * (i + 1) / batches.size()));
                case Appended.AlreadyThere _, Appended.Conflicting _, Appended.Overtaken _, Appended.RecordErased _ ->
                    throw new IllegalStateException(
                            "Batch %d of a rehearsal did not enter an empty log".formatted(i + 1));
            }
        }
    }
}
