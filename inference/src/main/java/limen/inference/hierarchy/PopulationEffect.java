package limen.inference.hierarchy;

import limen.inference.posterior.Marginal;

/// What holds for people in general.
///
/// @param intercept the average person's level on placebo, in the middle of the time scale
/// @param active the average over people of what the active capsule adds
/// @param time the trend per unit of time, shared by all
/// @param newPerson what the active capsule would add for a person nobody has measured yet: as uncertain as the
///     average, and as varied as people are
public record PopulationEffect(Marginal intercept, Marginal active, Marginal time, Marginal newPerson) {}
