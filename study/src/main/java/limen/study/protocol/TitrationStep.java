package limen.study.protocol;

import limen.quantity.Dose;

/// A higher dose that the protocol foresees for an arm, taken only after a study physician has signed it.
///
/// @param afterDoses how many doses must have been taken before
public record TitrationStep(String code, String arm, Dose dose, int afterDoses) {}
