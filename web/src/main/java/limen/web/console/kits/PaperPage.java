package limen.web.console.kits;

/// The page of what is printed.
///
/// @param open whether whoever looks has the list open
/// @param call whom to call in an emergency, as it was typed
/// @param fault what is wrong with that; empty if nothing is
public record PaperPage(boolean open, String call, String fault) {}
