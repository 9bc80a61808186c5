package limen.study;

import org.jspecify.annotations.Nullable;

/// How far the sealed list of allocations has come. What it says is nowhere in the record before it is opened.
///
/// @param sealed the hash of the list; none before it is made
/// @param sequences how many places it has
/// @param locked whether the data are closed
/// @param opened whether findings may speak of arms
public record Allocations(@Nullable String sealed, int sequences, boolean locked, boolean opened) {
    static final Allocations NONE = new Allocations(null, 0, false, false);
}
