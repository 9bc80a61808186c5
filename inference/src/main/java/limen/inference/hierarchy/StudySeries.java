package limen.inference.hierarchy;

import java.util.HashSet;
import java.util.List;

/// Everybody's days: what the hierarchical model is fitted to.
public record StudySeries(List<PersonSeries> people) {
    public StudySeries {
        people = List.copyOf(people);
        var seen = new HashSet<String>();
        for (var person : people) {
            if (!seen.add(person.id())) {
                throw new IllegalArgumentException(
                        "person %s stands in the study twice; expected one series per person".formatted(person.id()));
            }
        }
    }

    /// How many days with that capsule have an answer, over all people.
    public int answered(boolean active) {
        return people.stream().mapToInt(person -> person.answered(active)).sum();
    }

    /// How many days have an answer.
    public int answered() {
        return answered(true) + answered(false);
    }

    /// How many days have none.
    public int missing() {
        return people.stream().mapToInt(PersonSeries::missing).sum();
    }
}
