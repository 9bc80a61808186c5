package limen.inference.discrete;

import java.util.Optional;
import java.util.OptionalInt;

/// A regression for answers that are steps, a yes or no, or counts: one person's rows, or many people's with a random
/// intercept each. The model's page is `docs/models/ordinal-binary-count.md`.
public final class DiscreteModel {
    /// The name of the standard deviation of people's intercepts.
    public static final String SPREAD = "spread of people";

    /// The name of the logarithm of a count's shape.
    public static final String LOG_SHAPE = "log shape";

    /// Fewer rows than these on either side of a comparison are not compared.
    public static final int FEWEST = 4;

    /// Quadrature points per person; lme4's largest usual number.
    public static final int POINTS = 25;

    private final Response response;
    private final DiscreteRows rows;
    private final OptionalInt fewest;

    private DiscreteModel(Response response, DiscreteRows rows, OptionalInt fewest) {
        this.response = response;
        this.rows = rows;
        this.fewest = fewest;
        for (var row = 0; row < rows.count(); row++) {
            var answer = rows.answer(row);
            var possible = switch (response) {
                case BINARY -> answer == 0 || answer == 1;
                case ORDINAL -> true;
                case COUNT -> answer >= 0;
            };
            if (!possible) {
                throw new IllegalArgumentException("row %d has answer %d; expected %s"
                        .formatted(row, answer, response == Response.BINARY ? "0 or 1" : "0 or more"));
            }
        }
    }

    public static DiscreteModel of(Response response, DiscreteRows rows) {
        return new DiscreteModel(response, rows, OptionalInt.empty());
    }

    /// The same model, asked about one covariate that is zero on one side of a comparison: with fewer than four rows
    /// on either side it does not answer.
    public DiscreteModel comparing(String term) {
        return new DiscreteModel(response, rows, OptionalInt.of(rows.fewerOf(term)));
    }

    Response response() {
        return response;
    }

    DiscreteRows rows() {
        return rows;
    }

    /// Maximum likelihood with 25 quadrature points per person.
    public LikelihoodAnswer maximumLikelihood() {
        return maximumLikelihood(POINTS);
    }

    /// Maximum likelihood with a chosen number of quadrature points.
    ///
    /// @param points per person, 1 (Laplace) to 60; without random intercept not used
    public LikelihoodAnswer maximumLikelihood(int points) {
        return refusal()
                .<LikelihoodAnswer>map(LikelihoodAnswer.NotDetermined::new)
                .orElseGet(() ->
                        new MaximumLikelihood(Predictors.of(response, rows)).answer(rows.ofSeveralPeople(), points));
    }

    /// The posterior with enough nodes for printing.
    public PosteriorAnswer posterior(Priors priors) {
        return posterior(priors, rows.ofSeveralPeople() ? Integration.NODES_OF_PEOPLE : Integration.NODES_OF_ONE);
    }

    /// The posterior with a chosen number of nodes.
    ///
    /// @param nodes how many times the density is evaluated; a power of two
    public PosteriorAnswer posterior(Priors priors, int nodes) {
        return refusal()
                .<PosteriorAnswer>map(reason -> new PosteriorAnswer.NotTold(reason, Optional.empty()))
                .orElseGet(() ->
                        new Integration(Predictors.of(response, rows), rows.ofSeveralPeople(), priors, nodes).answer());
    }

    private Optional<CannotTell> refusal() {
        if (fewest.isPresent() && fewest.getAsInt() < FEWEST) {
            return Optional.of(CannotTell.TOO_FEW_TO_COMPARE);
        }
        if (response == Response.ORDINAL && rows.differentAnswers().length < 2) {
            return Optional.of(CannotTell.ONE_ANSWER_ONLY);
        }
        return Optional.empty();
    }
}
