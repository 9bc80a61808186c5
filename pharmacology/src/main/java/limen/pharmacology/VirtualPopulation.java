package limen.pharmacology;

import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import limen.pharmacology.solver.Population;
import limen.pharmacology.solver.Rows;
import limen.pharmacology.solver.Solver;
import limen.pharmacology.solver.Tolerance;
import limen.quantity.BodyWeight;
import org.jspecify.annotations.Nullable;

/// People who do not exist, drawn from the spreads of the table; person `i` of a seed is always the same.
///
/// @param weight of everybody; null draws it
/// @param phenotype of everybody; null draws it by the shares of the table
/// @param acrossStudies whether each person comes from a study of their own, whose factor is drawn as well
public record VirtualPopulation(
        int size,
        long seed,
        @Nullable BodyWeight weight,
        @Nullable Phenotype phenotype,
        Inhibition inhibition,
        boolean acrossStudies,
        Parameters parameters) {
    private static final List<Variable> EVERY = List.of(Variable.values());
    /// How many batches people are dealt to at a time.
    private static final int DEALT = 16;

    private static final double LIGHTEST = 35;
    private static final double HEAVIEST = 200;
    private static final int LARGEST = 1_000_000;

    public VirtualPopulation {
        if (size < 1 || size > LARGEST) {
            throw new IllegalArgumentException("A population of %d people; expected 1 to %d".formatted(size, LARGEST));
        }
    }

    /// All weights and phenotypes, in one study whose factor is 1.
    public static VirtualPopulation mixed(int size, long seed, Parameters parameters) {
        return new VirtualPopulation(size, seed, null, null, Inhibition.NONE, false, parameters);
    }

    public VirtualPopulation withPhenotype(Phenotype only) {
        return new VirtualPopulation(size, seed, weight, only, inhibition, acrossStudies, parameters);
    }

    public VirtualPopulation withWeight(BodyWeight only) {
        return new VirtualPopulation(size, seed, only, phenotype, inhibition, acrossStudies, parameters);
    }

    public VirtualPopulation withInhibition(Inhibition only) {
        return new VirtualPopulation(size, seed, weight, phenotype, only, acrossStudies, parameters);
    }

    /// Each person in a study of their own, which widens every band.
    public VirtualPopulation spreadOverStudies() {
        return new VirtualPopulation(size, seed, weight, phenotype, inhibition, true, parameters);
    }

    /// Person `i`, from 0 on.
    public Individual person(int i) {
        var random = Population.random(seed, i);
        var drawn = covariates(random);
        var study = Individual.drawn(parameters.get("study_factor"), random);
        return Individual.drawn(drawn, parameters, acrossStudies ? study : parameters.value("study_factor"), random);
    }

    // Everything is drawn whether it is used or not, so that fixing one thing leaves the others as they were.
    private Person covariates(RandomGenerator random) {
        var drawnWeight = Individual.drawn(parameters.get("weight"), random);
        var drawnPhenotype = phenotype(random.nextDouble());
        var sex = random.nextDouble() < parameters.value("women_share") ? Sex.FEMALE : Sex.MALE;
        return new Person(
                weight == null ? new BodyWeight(Math.clamp(drawnWeight, LIGHTEST, HEAVIEST)) : weight,
                phenotype == null ? drawnPhenotype : phenotype,
                inhibition,
                sex);
    }

    private Phenotype phenotype(double u) {
        var below = 0.0;
        for (var each : Phenotype.values()) {
            below += each.share(parameters);
            if (u < below) {
                return each;
            }
        }
        return Phenotype.EM;
    }

    /// The bands of everybody, computed on all processors.
    ///
    /// A batch is added when it is done. Counts add up to the same in whatever order, and only as many
    /// batches exist at a time as there are processors.
    public Bands bands(Regimen regimen, double[] hours) {
        var bands = new Bands(hours);
        IntStream.range(0, batches()).parallel().forEach(number -> {
            var part = batch(number, regimen, hours);
            synchronized (bands) {
                bands.add(part);
            }
        });
        return bands;
    }

    /// How many batches the people are solved in; it depends on nothing but their number.
    public int batches() {
        return Population.of(size).batches();
    }

    /// The bands of one batch alone, counted from 0; for a caller who shows progress between batches.
    public Bands batch(int number, Regimen regimen, double[] hours) {
        var bands = new Bands(hours);
        var model = model(together(number));
        var values = new double[model.lanes()];
        solve(model, regimen, hours, (row, hour, y) -> {
            for (var variable : EVERY) {
                for (int lane = 0; lane < values.length; lane++) {
                    values[lane] = model.observed(variable, y, lane);
                }
                bands.count(row, variable, values);
            }
        });
        return bands;
    }

    /// The largest value of a variable from 0 to the last hour of a grid, person by person; on all processors.
    public double[] peaks(Variable of, Regimen regimen, double[] hours) {
        var peaks = new double[size];
        IntStream.range(0, batches()).parallel().forEach(number -> {
            var together = together(number);
            var model = model(together);
            solve(model, regimen, hours, (row, hour, y) -> {
                for (int lane = 0; lane < together.size(); lane++) {
                    var person = together.get(lane).number();
                    peaks[person] = Math.max(peaks[person], model.observed(of, y, lane));
                }
            });
        });
        return peaks;
    }

    private record Member(int number, Individual body) {}

    /// Who is solved in a batch. All share the step that the fastest liver among them allows, so the
    /// people of some batches are dealt to these in the order of their livers. Who they are depends on
    /// the seed and the size alone.
    private List<Member> together(int number) {
        var population = Population.of(size);
        var first = population.batch(number / DEALT * DEALT).first();
        var last = population.batch(Math.min(number / DEALT * DEALT + DEALT, population.batches()) - 1);
        var own = population.batch(number);
        return IntStream.range(first, last.first() + last.people())
                .mapToObj(i -> new Member(i, person(i)))
                .sorted(Comparator.comparingDouble(
                        member -> member.body().kinetics().liverRate()))
                .skip(own.first() - first)
                .limit(own.people())
                .toList();
    }

    private static LimenPk1 model(List<Member> together) {
        return new LimenPk1(together.stream().map(Member::body).toList());
    }

    private static void solve(LimenPk1 model, Regimen regimen, double[] hours, Rows rows) {
        Solver.solve(model, model.dosing(regimen), hours, Tolerance.DEFAULT, rows);
    }
}
