package limen.inference.series;

import java.util.ArrayList;
import java.util.List;
import limen.inference.posterior.Marginal;
import limen.inference.posterior.NormalMixture;

/// What is known about one person after the days: the posterior distribution of every quantity of the model.
public final class SeriesPosterior implements SeriesAnswer {
    private final SeriesModel model;
    private final Series series;
    private final Integration integration;
    private final List<SeriesTerm> terms;
    private final List<NormalMixture> coefficients;

    SeriesPosterior(SeriesModel model, Series series, Integration integration) {
        this.model = model;
        this.series = series;
        this.integration = integration;
        this.terms = series.terms();
        var mixtures = new ArrayList<NormalMixture>();
        for (var term : terms) {
            mixtures.add(integration.mixture(
                    term, model.priors().mean(term), model.priors().sd(term)));
        }
        this.coefficients = List.copyOf(mixtures);
    }

    /// The model that was used.
    public SeriesModel model() {
        return model;
    }

    /// The days it was used on, without the terms that never change.
    public Series series() {
        return series;
    }

    /// The terms that have a posterior, in the order of [SeriesTerm].
    public List<SeriesTerm> terms() {
        return terms;
    }

    /// The effect of that term in points of the item; of the intercept, the level.
    public NormalMixture of(SeriesTerm term) {
        return coefficients.get(requireTerm(term));
    }

    /// The effect of the active capsule on its day.
    public NormalMixture active() {
        return of(SeriesTerm.ACTIVE);
    }

    /// How alike the residuals of two days in a row are, -1 to 1.
    public Marginal autocorrelation() {
        return integration.autocorrelation(
                switch (model.likelihood()) {
                    case STATIONARY -> 2;
                    case CONDITIONAL -> 1;
                });
    }

    /// The spread of what is new from one day to the next.
    public Marginal sigma() {
        return integration.sigma();
    }

    /// The spread of days that are alike in everything the model knows, from the medians of its two parts:
    /// `sigma / sqrt(1 - phi^2)`.
    public double residualSd() {
        var phi = autocorrelation().quantile(0.5);
        return sigma().quantile(0.5) / Math.sqrt(1 - phi * phi);
    }

    /// The log of how probable the values were before they were seen, with all constants: the difference between two
    /// models of the same values is the log Bayes factor.
    public double logEvidence() {
        return integration.logEvidence();
    }

    /// The posterior covariance of the effects of two terms.
    public double covariance(SeriesTerm a, SeriesTerm b) {
        requireTerm(a);
        requireTerm(b);
        return integration.covariance(a, b)
                * model.priors().sd(a)
                * model.priors().sd(b);
    }

    /// How many pairs of autocorrelation and innovation carry the answer.
    public int nodes() {
        return integration.size();
    }

    private int requireTerm(SeriesTerm term) {
        var place = terms.indexOf(term);
        if (place < 0) {
            throw new IllegalArgumentException("there is no posterior of %s; the terms are %s".formatted(term, terms));
        }
        return place;
    }
}
