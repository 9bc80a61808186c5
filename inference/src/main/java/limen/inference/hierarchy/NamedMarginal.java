package limen.inference.hierarchy;

import limen.inference.posterior.Marginal;

/// One quantity of the posterior under the name it has in `posterior.csv`.
public record NamedMarginal(String name, Marginal marginal) {}
