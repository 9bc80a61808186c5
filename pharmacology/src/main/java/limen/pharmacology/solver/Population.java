package limen.pharmacology.solver;

import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Virtual people, numbered from 0, cut into batches that are solved apart.
///
/// The cut depends on nothing but these two numbers, and each person has random numbers of their own:
/// hence the same results on any number of processors. A person's own result moves within the solver's
/// tolerance with who shares the batch, and no further.
///
/// @param lanes how many people a batch has; the last one may have fewer
public record Population(int people, int lanes) {
    /// How many people the fastest batches have.
    public static final int LANES = 64;

    /// How many results of batches are held at a time.
    private static final int WAVE = 64;

    /// The increment of SplitMix64, which keeps the seeds of neighbours apart before they are mixed.
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    public Population {
        if (people < 1 || lanes < 1) {
            throw new IllegalArgumentException(
                    "A population of %d people in batches of %d; expected at least 1 each".formatted(people, lanes));
        }
    }

    public static Population of(int people) {
        return new Population(people, LANES);
    }

    public int batches() {
        return (people - 1) / lanes + 1;
    }

    /// One of the batches, counted from 0.
    public Batch batch(int number) {
        var first = Math.multiplyExact(number, lanes);
        return new Batch(first, Math.min(lanes, people - first));
    }

    /// The random numbers of one person, the same in every population drawn from that seed.
    public static RandomGenerator random(long seed, int person) {
        var mixed = new SplittableRandom(seed).nextLong();
        return new SplittableRandom(new SplittableRandom(mixed + GOLDEN_GAMMA * person).nextLong());
    }

    /// Solves the batches on all processors and gathers what they give, in the order of the batches.
    ///
    /// Only a few batches' results exist at a time, so memory depends on what is gathered and not on
    /// the number of people. The gathering itself runs one batch after the other.
    ///
    /// @param solve called from several threads at once; reduces a batch to what is needed of it
    public <R, S> S fold(S start, Function<Batch, R> solve, BiFunction<S, R, S> gather) {
        var gathered = start;
        for (int from = 0; from < batches(); from += WAVE) {
            var wave = IntStream.range(from, Math.min(from + WAVE, batches()))
                    .parallel()
                    .mapToObj(number -> solve.apply(batch(number)))
                    .toList();
            for (R result : wave) {
                gathered = gather.apply(gathered, result);
            }
        }
        return gathered;
    }
}
