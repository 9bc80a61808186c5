package limen.inference.hierarchy;

import limen.inference.posterior.Marginal;

/// How much scores vary, between people and within one.
///
/// @param ar1 phi, the correlation of the errors of two days that follow each other
/// @param sigma the spread of what is new in a day, given the day before
/// @param residual the spread of a person's days around that person's own line, `sigma/sqrt(1 - phi^2)`
/// @param intercept the spread of people's levels
/// @param active the spread of people's effects
/// @param correlation between level and effect
public record Spread(
        Marginal ar1, Marginal sigma, Marginal residual, Marginal intercept, Marginal active, Marginal correlation) {}
