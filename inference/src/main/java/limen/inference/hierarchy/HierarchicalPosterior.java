package limen.inference.hierarchy;

import java.util.ArrayList;
import java.util.List;

/// Everything that is known after the data: about people in general, about each one, and how well it was computed.
///
/// @param logEvidence log probability of the data under the model; NaN where the nodes came from the sampler, which
///     cannot tell it
/// @param used answers that entered
/// @param missing days without an answer
public record HierarchicalPosterior(
        PopulationEffect population,
        Spread spread,
        List<PersonEffect> people,
        double logEvidence,
        int used,
        int missing,
        Diagnostics diagnostics)
        implements HierarchicalResult {
    /// The smallest effect of interest where nobody has stated one, in residual standard deviations.
    private static final double CONVENTION = 0.2;

    public HierarchicalPosterior {
        people = List.copyOf(people);
    }

    /// The smallest effect of interest where nobody has stated one, in the outcome's units.
    public double conventionalSmallestEffect() {
        return CONVENTION * spread.residual().mean();
    }

    /// All quantities under their names in `posterior.csv`, in its order; the log evidence, a single number, follows
    /// them there.
    public List<NamedMarginal> rows() {
        var rows = new ArrayList<NamedMarginal>();
        rows.add(new NamedMarginal("intercept", population.intercept()));
        rows.add(new NamedMarginal("active", population.active()));
        rows.add(new NamedMarginal("time", population.time()));
        rows.add(new NamedMarginal("ar1", spread.ar1()));
        rows.add(new NamedMarginal("sigma", spread.sigma()));
        rows.add(new NamedMarginal("sd_intercept", spread.intercept()));
        rows.add(new NamedMarginal("sd_active", spread.active()));
        rows.add(new NamedMarginal("cor", spread.correlation()));
        for (var person : people) {
            rows.add(new NamedMarginal("active[" + person.id() + "]", person.effect()));
        }
        return List.copyOf(rows);
    }
}
