package limen.cli;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import limen.pharmacology.Bands;
import limen.pharmacology.Exposure;
import limen.pharmacology.Individual;
import limen.pharmacology.Noticing;
import limen.pharmacology.Parameters;
import limen.pharmacology.Person;
import limen.pharmacology.Phenotype;
import limen.pharmacology.Regimen;
import limen.pharmacology.VirtualPopulation;
import limen.quantity.BodyWeight;
import limen.report.pharmacology.Crowd;
import limen.report.pharmacology.FigureHours;
import org.jspecify.annotations.Nullable;

/// Simulated people who are asked for on the command line, computed on all cores.
///
/// @param weight of everybody; null draws it
/// @param phenotype of everybody; null draws it
record Population(
        int size,
        long seed,
        @Nullable BodyWeight weight,
        @Nullable Phenotype phenotype) {
    static final int LARGEST = 100_000;
    private static final int ASKED_WHETHER_THEY_NOTICE = 1000;
    private static final int PERCENT = 100;

    /// Everybody lives the regimen.
    ///
    /// @param hours of the table; the hours of the figures are added
    Crowd live(Regimen regimen, Person person, double[] hours, PrintWriter err) {
        var parameters = Parameters.reviewed();
        var tmax = Exposure.of(Individual.typical(person, parameters), regimen, parameters)
                .tmax();
        var grid = FigureHours.union(hours, FigureHours.first(regimen), FigureHours.whole(regimen, tmax));
        var people = new VirtualPopulation(size, seed, weight, phenotype, person.inhibition(), false, parameters);
        return new Crowd(seed, bands(people, regimen, grid, err), noticing(people, regimen), who());
    }

    /// Batches share nothing and their counts add up in any order, so the number of threads changes no number.
    private static Bands bands(VirtualPopulation people, Regimen regimen, double[] grid, PrintWriter err) {
        var progress = new PercentProgress("Simulating", err);
        try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var done = new ExecutorCompletionService<Bands>(threads);
            var ahead = Math.min(people.batches(), 2 * Runtime.getRuntime().availableProcessors());
            for (int batch = 0; batch < ahead; batch++) {
                submit(done, people, batch, regimen, grid);
            }
            var all = done.take().get();
            for (int batch = 1; batch < people.batches(); batch++) {
                // No more batches are under way than memory has room for.
                if (ahead + batch - 1 < people.batches()) {
                    submit(done, people, ahead + batch - 1, regimen, grid);
                }
                all.add(done.take().get());
                progress.show(PERCENT * (batch + 1) / people.batches());
            }
            progress.done();
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the simulation was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutOfMemoryError lacking) {
                throw lacking; // told in one sentence, as everywhere
            }
            throw new IllegalStateException("the simulation failed", e.getCause());
        }
    }

    private static void submit(
            ExecutorCompletionService<Bands> done,
            VirtualPopulation people,
            int batch,
            Regimen regimen,
            double[] grid) {
        done.submit(() -> people.batch(batch, regimen, grid));
    }

    private EnumMap<Phenotype, Noticing> noticing(VirtualPopulation people, Regimen regimen) {
        var dose = regimen.intakes().getFirst().dose();
        var noticing = new EnumMap<Phenotype, Noticing>(Phenotype.class);
        for (var each : Phenotype.values()) {
            if (phenotype == null || phenotype == each) {
                var asked = new VirtualPopulation(
                        Math.min(size, ASKED_WHETHER_THEY_NOTICE),
                        seed,
                        weight,
                        each,
                        people.inhibition(),
                        false,
                        people.parameters());
                noticing.put(each, Noticing.of(dose, asked));
            }
        }
        return noticing;
    }

    private String who() {
        return "They differ in %s%sabsorption, distribution, clearance and response."
                .formatted(weight == null ? "weight, " : "", phenotype == null ? "CYP2D6, sex, " : "sex, ");
    }
}
