package limen.pharmacology.solver;

/// Some people of a population who are solved together, one lane each.
///
/// @param first the first of them, counted from 0 within the population
public record Batch(int first, int people) {
    public Batch {
        if (first < 0 || people < 1) {
            throw new IllegalArgumentException(
                    "A batch of %d people from number %d on; expected at least one, from 0 on"
                            .formatted(people, first));
        }
    }
}
