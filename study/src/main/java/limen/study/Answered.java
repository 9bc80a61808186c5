package limen.study;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import limen.study.protocol.Assessment;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// What was answered and measured, and when, for the agenda to know what is done.
public record Answered(PVector<Done> done) {
    /// Something that the protocol asks for was done.
    public record Done(EventId entry, Assessment.What what, Instant at) {}

    static final Answered NOTHING = new Answered(TreePVector.empty());

    Answered with(EventId entry, Assessment.What what, Instant at) {
        return new Answered(done.plus(new Done(entry, what, at)));
    }

    Answered without(EventId entry) {
        var kept = done.stream().filter(past -> !past.entry().equals(entry)).toList();
        return kept.size() == done.size() ? this : new Answered(TreePVector.from(kept));
    }

    /// When it was last done, all of it.
    public Optional<Instant> last(Assessment.What what, Instant until) {
        return parts(what)
                .map(part -> done.stream()
                        .filter(past -> past.what().equals(part) && !past.at().isAfter(until))
                        .map(Done::at)
                        .max(Comparator.naturalOrder()))
                .reduce((one, other) -> one.flatMap(a -> other.map(b -> a.isBefore(b) ? a : b)))
                .orElse(Optional.empty());
    }

    /// Whether all of it was done from one moment to another, both included.
    public boolean has(Assessment.What what, Instant from, Instant to) {
        return parts(what)
                .allMatch(part -> done.stream()
                        .anyMatch(past -> past.what().equals(part)
                                && !past.at().isBefore(from)
                                && !past.at().isAfter(to)));
    }

    /// What entries can say is done: a laboratory reports one analyte at a time, and a dependence check is a
    /// questionnaire.
    private static Stream<Assessment.What> parts(Assessment.What what) {
        return switch (what) {
            case Assessment.What.Laboratory(var analytes) ->
                analytes.stream().map(analyte -> new Assessment.What.Laboratory(List.of(analyte)));
            case Assessment.What.DependenceCheck(var instrument) ->
                Stream.of(new Assessment.What.Questionnaire(instrument));
            case Assessment.What.Questionnaire _,
                    Assessment.What.Task _,
                    Assessment.What.Vitals _,
                    Assessment.What.Ecg _,
                    Assessment.What.Echo _,
                    Assessment.What.PregnancyTest _,
                    Assessment.What.CheckIn _,
                    Assessment.What.Guess _,
                    Assessment.What.Rescreening _ -> Stream.of(what);
        };
    }
}
