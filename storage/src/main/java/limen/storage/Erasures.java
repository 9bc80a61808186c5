package limen.storage;

import java.util.Map;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Tag;

/// What remembers erasures apart from the log, so that a restored backup does not bring back what was erased.
@FunctionalInterface
public interface Erasures {
    /// Makes sure that it knows of all these strands, and keeps knowing.
    ///
    /// @param strands each with the proof that the log erased it
    void remember(Map<Tag, Blob> strands);
}
