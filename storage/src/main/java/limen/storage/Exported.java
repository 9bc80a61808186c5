package limen.storage;

/// What went into an export.
///
/// @param entries that can be read
/// @param erased places that nobody can read any more
public record Exported(int entries, int erased) {}
