package limen.study.protocol;

/// How capsules are kept apart from their names.
///
/// @param kitPrefix begins every kit number
/// @param spareKits beyond those that the plan needs
/// @param people for how many people kits are prepared
public record Blinding(String kitPrefix, int spareKits, int people) {}
