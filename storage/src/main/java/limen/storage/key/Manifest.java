package limen.storage.key;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import limen.notation.Sha256;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Keeper;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Tag;
import limen.storage.keeper.Trouble;
import org.jspecify.annotations.Nullable;

/// What a log was given beside its entries: each document and each sealed list, by the SHA-256 of what lies on
/// disk, signed by the log's own key.
///
/// It is begun once, before the first row, and then only added to. It is never made anew of what happens to be
/// there: that would turn a loss into something the log had signed.
public final class Manifest {
    static final String PLACE = "manifest";
    private static final String SIGNATURE = "signature";
    private static final String DOCUMENT = "document/";
    private static final String SEALED = "sealed/";

    private Manifest() {}

    /// Something that is not as the log was given it.
    ///
    /// @param note its name on disk
    /// @param words what is the matter with it
    public record Broken(String note, String words) {}

    /// The strand whose key opens the documents.
    public static Tag documents(Vault vault) {
        return vault.tag("document", "");
    }

    /// Signs what lies in a new log, if that has not been done.
    public static void begin(Keeper.Writing log, Vault vault) {
        if (log.note(PLACE).isPresent() || !isNew(log)) {
            return;
        }
        var listed = Note.of(PLACE)
                .with("study", vault.study())
                .with("documents", documents(vault).toString());
        for (var note : log.notes().entrySet()) {
            if (isListed(note.getKey())) {
                listed = listed.with(note.getKey(), hash(note.getValue()));
            }
        }
        put(log, listed, vault);
    }

    /// Adds what has just been put into a log. In one that has not begun yet there is nothing to add to.
    ///
    /// @throws StorageFault as damaged, if the manifest is not what the log signed
    public static void add(Keeper.Writing log, Vault vault, String name) {
        if (log.note(PLACE).isEmpty() && isNew(log)) {
            return;
        }
        var before = read(log, vault.publicKey());
        var content = log.note(name)
                .orElseThrow(() -> new StorageFault(new Trouble.OurFault("a note was listed before it was put")));
        put(log, before.before(SIGNATURE).with(name, hash(content)), vault);
    }

    private static void put(Keeper.Writing log, Note listed, Vault vault) {
        log.putNote(PLACE, listed.with(SIGNATURE, vault.sign(listed.context())).blob());
    }

    /// Everything that is missing, changed, or listed nowhere.
    ///
    /// @param key by which the log signs; null if it is not at hand, and then the signature is not looked at
    public static List<Broken> broken(Keeper.Reading log, @Nullable Blob key) {
        if (log.note(PLACE).isEmpty() && isNew(log)) {
            return List.of();
        }
        try {
            return broken(log, read(log, key));
        } catch (StorageFault fault) {
            var what =
                    fault.trouble() instanceof Trouble.Damaged(var words) ? words : String.valueOf(fault.getMessage());
            return List.of(new Broken(
                    PLACE,
                    what + ", so that nobody can tell whether documents and sealed lists are those it was given"));
        }
    }

    private static List<Broken> broken(Keeper.Reading log, Note manifest) {
        var broken = new ArrayList<Broken>();
        var notes = new TreeMap<>(log.notes());
        manifest.fields().forEach((name, hash) -> {
            if (isListed(name)) {
                Optional.ofNullable(notes.remove(name))
                        .ifPresentOrElse(
                                content -> {
                                    if (!hash(content).equals(hash)) {
                                        broken.add(new Broken(name, "%s was changed".formatted(called(name))));
                                    }
                                },
                                () -> broken.add(new Broken(name, "%s is missing".formatted(called(name)))));
            }
        });
        for (var name : new TreeSet<>(notes.keySet())) {
            if (isListed(name)) {
                broken.add(new Broken(name, "%s was put there by nobody who has its keys".formatted(called(name))));
            } else if (!name.equals(PLACE) && !name.equals(Keys.PLACE) && !name.startsWith(LockNote.place(""))) {
                broken.add(new Broken(name, "the note \"%s\" is none that Limen writes".formatted(name)));
            }
        }
        var documents = manifest.fields().keySet().stream()
                .filter(name -> name.startsWith(DOCUMENT))
                .count();
        if (documents > 0
                && log.keys().keySet().stream().noneMatch(tag -> tag.toString().equals(manifest.field("documents")))) {
            broken.add(new Broken(DOCUMENT, "the key of the documents is missing, and nobody can read them"));
        }
        return broken;
    }

    /// The names that are listed, whether there is something under them or not.
    ///
    /// @throws StorageFault as damaged, if the manifest is not what it was
    public static Set<String> names(Keeper.Reading log) {
        return log.note(PLACE).isEmpty() && isNew(log)
                ? Set.of()
                : read(log, null).fields().keySet().stream()
                        .filter(Manifest::isListed)
                        .collect(Collectors.toSet());
    }

    /// Refuses a log of which a document or a sealed list is not what it was given.
    ///
    /// @throws StorageFault as damaged
    public static void requireWhole(Keeper.Reading log, Blob key) {
        var broken = broken(log, key);
        if (!broken.isEmpty()) {
            throw new StorageFault(new Trouble.Damaged(broken.getFirst().words()));
        }
    }

    private static Note read(Keeper.Reading log, @Nullable Blob key) {
        var blob = log.note(PLACE)
                .orElseThrow(() -> new StorageFault(new Trouble.Damaged(
                        "the list of what the log was given (note \"%s\") is missing".formatted(PLACE))));
        var manifest = Note.read(PLACE, blob);
        if (!manifest.field("study").equals(StudyName.of(log))) {
            throw manifest.damaged("it is of another study");
        }
        if (key != null && !KeyHalves.signed(key, manifest.before(SIGNATURE).context(), manifest.bytes(SIGNATURE))) {
            throw manifest.damaged("the signature is not the log's own");
        }
        return manifest;
    }

    /// Nothing was ever written into it but its keys and what it begins with.
    private static boolean isNew(Keeper.Reading log) {
        return log.last().isEmpty() && log.checkpoints().isEmpty();
    }

    private static boolean isListed(String name) {
        return name.startsWith(DOCUMENT) || name.startsWith(SEALED);
    }

    private static String called(String name) {
        return name.startsWith(DOCUMENT)
                ? "document %s".formatted(name.substring(DOCUMENT.length()))
                : "the sealed list \"%s\"".formatted(name.substring(SEALED.length()));
    }

    private static String hash(Blob content) {
        return HexFormat.of().formatHex(Sha256.digest().digest(content.bytes()));
    }
}
