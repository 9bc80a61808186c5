package limen.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import limen.simulation.Rehearsal;
import limen.storage.Batch;
import limen.storage.DataFolder;
import limen.storage.Documents;
import limen.storage.SealedAllocations;
import limen.storage.StudyKind;
import limen.storage.WholeStudy;
import limen.storage.file.DurableFile;
import limen.storage.key.Opener;
import limen.storage.key.Stretching;
import limen.study.Entry;
import limen.study.Role;

/// The data folder that a rehearsal is written into: its log, batch by batch as it was accepted, its protocol, and
/// its list of allocations under a key of their own. It is there whole, or not at all, and marked for ever.
///
/// @param opener of the new study
/// @param allocationsKey file that will open the list of allocations
record RehearsedStudy(DataFolder folder, Opener opener, Path allocationsKey) {
    private static final String KEY = "allocations.key";

    /// Refuses a place that is taken or of no use, before any work is done.
    ///
    /// @param out folder of the pages, where the key of the allocations will lie
    static RehearsedStudy prepared(DataFolder folder, Supplier<Opener> opener, Path out) {
        requireApart(folder.path(), out);
        folder.requireUnused();
        DurableFile.requireFree(out.resolve(KEY));
        var given = opener.get();
        given.refusal().ifPresent(sentence -> {
            throw new BadInput(sentence);
        });
        return new RehearsedStudy(folder, given, out.resolve(KEY));
    }

    /// Whoever may see the pages is not always one who may open the study, and a new study needs a place of its own.
    private static void requireApart(Path data, Path out) {
        var study = data.toAbsolutePath().normalize();
        var pages = out.toAbsolutePath().normalize();
        if (pages.startsWith(study)) {
            throw new BadInput(
                    "The pages cannot lie in the data folder %s; expected another folder in --out.".formatted(data));
        }
    }

    /// Writes all of it.
    ///
    /// @return what to tell about it, a sentence each
    List<String> write(ProtocolSource source, Rehearsal rehearsal, PrintWriter err) {
        var progress = new PercentProgress("Writing", err);
        var length = Interruption.heeded(
                progress::show,
                err,
                "Interrupted; nothing was written into %s. The pages are whole.".formatted(folder.path()),
                told -> {
                    var list = rehearsal.allocations();
                    if (list == null) {
                        return create(source, rehearsal, told, (_, _) -> {});
                    }
                    var made = new int[1];
                    KeyFiles.makeFor(
                            allocationsKey,
                            key -> made[0] = create(
                                    source,
                                    rehearsal,
                                    told,
                                    (rows, vault) -> SealedAllocations.put(rows, vault, list, key)));
                    return made[0];
                });
        progress.done();
        return said(length, rehearsal);
    }

    private int create(ProtocolSource source, Rehearsal rehearsal, IntConsumer progress, DataFolder.Contents more) {
        var study = new WholeStudy(
                source.protocol().identity().code(),
                StudyKind.REHEARSED,
                (rows, vault) -> {
                    new Documents(vault).put(rows, Documents.PROTOCOL, source.text());
                    more.put(rows, vault);
                },
                batches(rehearsal.log()));
        return folder.create(study, opener, Stretching.STRONG, InstantSource.system(), progress);
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
}
