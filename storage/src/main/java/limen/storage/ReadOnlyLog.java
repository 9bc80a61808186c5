package limen.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import limen.storage.keeper.Keeper;
import limen.storage.keeper.Row;
import limen.storage.keeper.Tag;
import limen.storage.key.Manifest;
import limen.storage.key.Vault;
import limen.study.Entry;
import limen.study.ParticipantId;

/// A log that is opened to be looked at, beside a process that may be writing it. It writes nothing.
public final class ReadOnlyLog implements AutoCloseable {
    private final Keeper keeper;
    private final Vault vault;
    private final Set<Tag> erasedSince;

    /// @param erasedSince strands that this copy of the log may still know
    ReadOnlyLog(Keeper keeper, Vault vault, Set<Tag> erasedSince) {
        this.keeper = keeper;
        this.vault = vault;
        this.erasedSince = Set.copyOf(erasedSince);
    }

    public Vault vault() {
        return vault;
    }

    /// Whether the people in it exist.
    public StudyKind kind() {
        return StudyKind.of(vault.study());
    }

    /// Looks at one moment of the rows beneath.
    public <T> T rows(Function<Keeper.Reading, T> work) {
        return keeper.read(work);
    }

    /// Everything, the oldest first.
    ///
    /// @param after the position behind which to begin; 0 for all
    public void read(int after, Consumer<Recorded> each) {
        keeper.read(log -> {
            read(log, after, each);
            return after;
        });
    }

    /// The same from the first place on.
    ///
    /// @param progress is told how many percent have been read; what it throws ends the work
    public void read(IntConsumer progress, Consumer<Recorded> each) {
        keeper.read(log -> {
            read(log, 0, telling(log, progress, each));
            return 0;
        });
    }

    private static Consumer<Recorded> telling(Keeper.Reading log, IntConsumer progress, Consumer<Recorded> each) {
        var length = log.last().map(Row::position).orElse(0);
        return place -> {
            each.accept(place);
            progress.accept((int) (100L * place.position() / length));
        };
    }

    /// Whether a person's record was erased, here or in a later copy of this log.
    public boolean isErased(ParticipantId participant) {
        var tag = new Strands(vault).tag(Strand.of(participant));
        return erasedSince.contains(tag)
                || keeper.read(log -> log.erasedOf(List.of(tag)).contains(tag));
    }

    public int length() {
        return keeper.read(log -> log.last().map(Row::position).orElse(0));
    }

    public List<Documents.Document> documents() {
        return keeper.read(this::documents);
    }

    private List<Documents.Document> documents(Keeper.Reading log) {
        Manifest.requireWhole(log, vault.publicKey());
        return new Documents(vault).all(log);
    }

    /// Writes the whole study as one zip, readable for anybody who has it.
    ///
    /// @param progress is told how many percent have been written; what it throws ends the work
    /// @return how many entries are in it, and how many were erased
    public Exported export(OutputStream out, IntConsumer progress) throws IOException {
        return export(out, UnaryOperator.identity(), progress);
    }

    /// The same for whoever may not read everything.
    ///
    /// @param shown what they may read of an entry
    Exported export(OutputStream out, UnaryOperator<Entry> shown, IntConsumer progress) throws IOException {
        var failed = new IOException[1];
        var counts = keeper.read(log -> {
            var checkpoints = log.checkpoints().stream()
                    .map(blob -> new String(blob.bytes(), StandardCharsets.UTF_8))
                    .toList();
            var archive = new Archive(
                    vault.study(),
                    documents(log),
                    checkpoints,
                    shown,
                    each -> read(log, 0, telling(log, progress, each)));
            try {
                return archive.writeTo(out);
            } catch (IOException e) {
                failed[0] = e;
                return new Exported(0, 0);
            }
        });
        if (failed[0] != null) {
            throw failed[0];
        }
        return counts;
    }

    private void read(Keeper.Reading log, int after, Consumer<Recorded> each) {
        var sealing = new Sealing(vault.study());
        var opening = new Opening(sealing, new Strands(vault).reading(log, erasedSince), after, each);
        log.rows(after, opening::add);
        opening.finish();
    }

    @Override
    public void close() {
        keeper.close();
    }
}
