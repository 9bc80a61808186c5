package limen.storage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import limen.notation.Sha256;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Keeper;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Tag;
import limen.storage.keeper.Trouble;
import limen.storage.key.StrandKey;
import limen.storage.key.Vault;

/// Texts that belong to a study, its protocol first of all: kept sealed, and found by their SHA-256.
///
/// They have a key of their own, and are numbered in the order in which they came. A text is
/// stored once and never changed.
public final class Documents {
    private static final String PREFIX = "document/";

    private final Vault vault;
    private final Tag strand;

    public Documents(Vault vault) {
        this.vault = vault;
        this.strand = vault.tag("document", "");
    }

    /// One text.
    public record Document(String sha256, String text) {}

    /// Keeps a text; one that is there already is not kept twice.
    ///
    /// @return its SHA-256
    public String put(Keeper.Writing log, String text) {
        var sha256 = Sha256.of(text);
        var there = all(log);
        if (there.stream().noneMatch(document -> document.sha256().equals(sha256))) {
            var name = "%s%04d".formatted(PREFIX, there.size() + 1);
            var plain = text.getBytes(StandardCharsets.UTF_8);
            log.putNote(name, key(log).seal(plain, context(name)));
        }
        return sha256;
    }

    public Optional<Document> find(Keeper.Reading log, String sha256) {
        return all(log).stream()
                .filter(document -> document.sha256().equals(sha256))
                .findFirst();
    }

    /// All of them, the oldest first.
    public List<Document> all(Keeper.Reading log) {
        var documents = new ArrayList<Document>();
        for (Map.Entry<String, Blob> note : log.notes().entrySet()) {
            if (note.getKey().startsWith(PREFIX)) {
                var wrapped = log.key(strand)
                        .orElseThrow(
                                () -> new StorageFault(new Trouble.Damaged("the key of the documents is missing")));
                var plain = vault.at(log).unwrap(wrapped, strand).open(note.getValue(), context(note.getKey()));
                var text = new String(plain, StandardCharsets.UTF_8);
                documents.add(new Document(Sha256.of(text), text));
            }
        }
        return List.copyOf(documents);
    }

    private StrandKey key(Keeper.Writing log) {
        var wrapped = log.key(strand);
        if (wrapped.isPresent()) {
            return vault.at(log).unwrap(wrapped.get(), strand);
        }
        var key = vault.newKey();
        log.putKey(strand, vault.at(log).wrap(key, strand));
        return key;
    }

    private byte[] context(String name) {
        return (vault.study() + "\0" + name).getBytes(StandardCharsets.UTF_8);
    }
}
