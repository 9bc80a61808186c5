package limen.evidence.reference;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import limen.evidence.Resource;
import limen.evidence.UnreadableCell;

/// The bibliography: `docs/references.bib`, the one file that pages, comments and tables cite by key.
public final class References {
    private static final class Reviewed {
        static final References ALL = new References(Bibtex.read("references.bib", Resource.text("references.bib")));
    }

    private final Map<String, Reference> byKey = new LinkedHashMap<>();

    References(Collection<Reference> references) {
        references.forEach(reference -> byKey.put(reference.key(), reference));
    }

    /// The project's own.
    public static References reviewed() {
        return Reviewed.ALL;
    }

    /// In the order of the file.
    public List<Reference> all() {
        return List.copyOf(byKey.values());
    }

    /// The entry of a key.
    public Optional<Reference> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /// An entry that may stand for something; an unknown or a retracted one is refused.
    public Reference supporting(String column, String key) {
        var reference = known(column, key);
        if (reference.retracted() != null) {
            throw new UnreadableCell(
                    column, key, "a work that was not retracted; this one was, on " + reference.retracted());
        }
        if (reference.fromMemory() && column.endsWith("_read")) {
            throw new UnreadableCell(column, key, "a work that was read; the bibliography has this one from memory");
        }
        return reference;
    }

    /// An entry that was retracted; any other is refused.
    public Reference retracted(String column, String key) {
        var reference = known(column, key);
        if (reference.retracted() == null) {
            throw new UnreadableCell(column, key, "a work whose entry says when it was retracted");
        }
        return reference;
    }

    private Reference known(String column, String key) {
        return find(key).orElseThrow(() -> new UnreadableCell(column, key, "a key of references.bib"));
    }
}
