package limen.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import limen.notation.Sha256;
import limen.study.Entry;
import limen.study.log.EntryJson;

/// A whole study in one zip that needs no Limen to be read, and no key: everything that can be read
/// by whoever made it. The same log gives the same bytes.
///
/// @param study its code
/// @param documents its texts
/// @param checkpoints as text, the oldest first
/// @param shown what whoever asks may read of an entry
/// @param entries hands over each place of the log in order
record Archive(
        String study,
        List<Documents.Document> documents,
        List<String> checkpoints,
        UnaryOperator<Entry> shown,
        Consumer<Consumer<Recorded>> entries) {
    private static final String LOG = "log.jsonl";
    private static final String CHECKPOINTS = "checkpoints.txt";

    /// The least that a zip can say about when a file was written: the log has its own times.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    Exported writeTo(OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        var hashes = new LinkedHashMap<String, String>();
        var hash = Sha256.digest();
        var counts = log(zip, hash);
        hashes.put(LOG, HexFormat.of().formatHex(hash.digest()));
        for (var document : documents) {
            add(zip, document.name(), document.text());
            hashes.put(document.name(), document.sha256());
        }
        var signed = String.join("\n", checkpoints);
        add(zip, CHECKPOINTS, signed);
        hashes.put(CHECKPOINTS, Sha256.of(signed));
        add(zip, "README.txt", ArchiveReadme.text(study, counts, documents));
        add(zip, "manifest.json", ArchiveManifest.text(study, counts, hashes));
        zip.finish();
        return counts;
    }

    private Exported log(ZipOutputStream zip, MessageDigest hash) throws IOException {
        begin(zip, LOG);
        var out = new DigestOutputStream(zip, hash);
        var written = new int[2];
        try {
            entries.accept(place -> {
                switch (place) {
                    case Recorded.Kept(var position, var version, var entry) -> {
                        write(out, EntryJson.write(shown.apply(entry.withheld())) + "\n");
                        written[0]++;
                    }
                    case Recorded.Erased _ -> written[1]++;
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        zip.closeEntry();
        return new Exported(written[0], written[1]);
    }

    private static void write(OutputStream out, String line) {
        try {
            out.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        begin(zip, name);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }
}
