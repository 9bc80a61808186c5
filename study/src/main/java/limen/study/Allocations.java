package limen.study;

import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/// How far the sealed list of allocations has come. What it says is nowhere in the record before it is opened.
///
/// @param sealed the hash of the list; none before it is made
/// @param sequences how many places it has
/// @param given places that somebody has
/// @param locked whether the data are closed
/// @param opened whether findings may speak of arms
public record Allocations(
        @Nullable String sealed, int sequences, PSet<Standing.Place> given, boolean locked, boolean opened) {
    static final Allocations NONE = new Allocations(null, 0, HashTreePSet.empty(), false, false);

    Allocations sealed(String sha256, int places) {
        return new Allocations(sha256, places, given, locked, opened);
    }

    Allocations with(Standing.Place place) {
        return new Allocations(sealed, sequences, given.plus(place), locked, opened);
    }

    Allocations inLock() {
        return new Allocations(sealed, sequences, given, true, opened);
    }

    Allocations inTheOpen() {
        return new Allocations(sealed, sequences, given, locked, true);
    }
}
