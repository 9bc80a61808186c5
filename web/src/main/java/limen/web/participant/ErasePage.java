package limen.web.participant;

/// The form that erases a record.
///
/// @param id that the entry will have
/// @param typed what stood in the field
/// @param fault what is wrong with it; empty if nothing is
public record ErasePage(String id, String typed, String fault) {}
