package limen.pharmacology;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import limen.pharmacology.solver.Batch;
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
        var people = people(Population.of(size).batch(number));
        var model = new LimenPk1(people);
        solve(model, regimen, hours, (row, hour, y) -> {
            for (var variable : Variable.values()) {
                for (int lane = 0; lane < people.size(); lane++) {
                    bands.count(row, variable, model.observed(variable, y, lane));
                }
            }
        });
        return bands;
    }

    /// The largest value of a variable from 0 to the last hour of a grid, person by person; on all processors.
    public double[] peaks(Variable of, Regimen regimen, double[] hours) {
        var population = Population.of(size);
        var peaks = new double[size];
        IntStream.range(0, population.batches()).parallel().forEach(number -> {
            var batch = population.batch(number);
            var people = people(batch);
            var model = new LimenPk1(people);
            solve(model, regimen, hours, (row, hour, y) -> {
                for (int lane = 0; lane < people.size(); lane++) {
                    var person = batch.first() + lane;
                    peaks[person] = Math.max(peaks[person], model.observed(of, y, lane));
                }
            });
        });
        return peaks;
    }

    private List<Individual> people(Batch batch) {
        return IntStream.range(batch.first(), batch.first() + batch.people())
                .mapToObj(this::person)
                .toList();
    }

    private static void solve(LimenPk1 model, Regimen regimen, double[] hours, Rows rows) {
        Solver.solve(model, model.dosing(regimen), hours, Tolerance.DEFAULT, rows);
    }
}
