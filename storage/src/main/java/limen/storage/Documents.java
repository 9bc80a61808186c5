package limen.storage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import limen.notation.Sha256;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Keeper;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Tag;
import limen.storage.keeper.Trouble;
import limen.storage.key.Manifest;
import limen.storage.key.StrandKey;
import limen.storage.key.Vault;

/// Texts that belong to a study, its protocol first of all: kept sealed, and found by their SHA-256.
///
/// They have a key of their own, and are numbered in the order in which they came. A text is
/// stored once, under one name, and never changed. Name and text are sealed together: what lies in
/// the clear is a number.
public final class Documents {
    /// The name of the protocol.
    public static final String PROTOCOL = "protocol.yaml";

    private static final String PREFIX = "document/";

    private final Vault vault;
    private final Tag strand;

    public Documents(Vault vault) {
        this.vault = vault;
        this.strand = Manifest.documents(vault);
    }

    /// One text.
    ///
    /// @param name that no other text of the study has, as of a file
    public record Document(String name, String sha256, String text) {
        public Document {
            if (!name.matches("[a-z0-9][a-z0-9.-]{0,79}")) {
                throw new IllegalArgumentException(
                        "\"%s\" cannot name a document; expected 1 to 80 small letters, digits, - and ."
                                .formatted(name));
            }
        }

        static Document of(String name, String text) {
            return new Document(name, Sha256.of(text), text);
        }

        private static Document read(byte[] plain) {
            var parts = new String(plain, StandardCharsets.UTF_8).split("\n", 2);
            if (parts.length != 2) {
                throw new StorageFault(new Trouble.OurFault("a document was written without its name"));
            }
            return of(parts[0], parts[1]);
        }

        private byte[] written() {
            return (name + '\n' + text).getBytes(StandardCharsets.UTF_8);
        }
    }

    /// Keeps a text; one that is there already is not kept twice.
    ///
    /// @return its SHA-256
    public String put(Keeper.Writing log, String name, String text) {
        var document = Document.of(name, text);
        var there = all(log);
        if (there.stream().noneMatch(other -> other.sha256().equals(document.sha256()))) {
            if (there.stream().anyMatch(other -> other.name().equals(name))) {
                throw new IllegalArgumentException(
                        "There is a document \"%s\" with another text already; expected another name".formatted(name));
            }
            var note = "%s%04d".formatted(PREFIX, lastNumber(log) + 1);
            log.putNote(note, key(log).seal(document.written(), context(note)));
            Manifest.add(log, vault, note);
        }
        return document.sha256();
    }

    /// Not how many there are: where one is missing, the next must not take the place of another.
    private static int lastNumber(Keeper.Reading log) {
        return Stream.concat(log.notes().keySet().stream(), Manifest.names(log).stream())
                .filter(name -> name.startsWith(PREFIX))
                .mapToInt(Documents::number)
                .max()
                .orElse(0);
    }

    private static int number(String note) {
        try {
            return Integer.parseInt(note.substring(PREFIX.length()));
        } catch (NumberFormatException _) {
            throw new StorageFault(new Trouble.Damaged(
                    "the note \"%s\" has no number; expected %s0001 or so".formatted(note, PREFIX)));
        }
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
                documents.add(open(log, note));
            }
        }
        return List.copyOf(documents);
    }

    private Document open(Keeper.Reading log, Map.Entry<String, Blob> note) {
        var wrapped = log.key(strand)
                .orElseThrow(() -> new StorageFault(new Trouble.Damaged("the key of the documents is missing")));
        var plain = vault.at(log).unwrap(wrapped, strand).open(note.getValue(), context(note.getKey()));
        return Document.read(plain);
    }

    /// Those that do not open, in words.
    ///
    /// @param named notes of which it is known already that something is the matter
    List<String> unreadable(Keeper.Reading log, List<String> named) {
        var unreadable = new ArrayList<String>();
        var documents = 0;
        for (Map.Entry<String, Blob> note : log.notes().entrySet()) {
            if (note.getKey().startsWith(PREFIX)) {
                documents++;
                try {
                    open(log, note);
                } catch (StorageFault _) {
                    unreadable.add("document " + note.getKey().substring(PREFIX.length()));
                }
            }
        }
        if (documents > 1 && unreadable.size() == documents) {
            // One key opens them all.
            return named.contains(PREFIX) ? List.of() : List.of("none of the %,d documents".formatted(documents));
        }
        unreadable.removeIf(words -> named.contains(PREFIX) || named.contains(words.replaceFirst("document ", PREFIX)));
        return unreadable;
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
