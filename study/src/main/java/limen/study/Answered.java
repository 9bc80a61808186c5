package limen.study;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import limen.study.protocol.Assessment;
import org.pcollections.ConsPStack;
import org.pcollections.PSequence;

/// What was answered and measured, and when, for the agenda to know what is done.
///
/// @param done in no particular order
public record Answered(PSequence<Done> done) {
    /// Something that the protocol asks for was done.
    public record Done(EventId entry, Assessment.What what, Instant at) {}

    static final Answered NOTHING = new Answered(ConsPStack.empty());

    Answered with(EventId entry, Assessment.What what, Instant at) {
        return new Answered(done.plus(new Done(entry, what, at)));
    }

    Answered without(EventId entry) {
        var kept = done.stream().filter(past -> !past.entry().equals(entry)).toList();
        return kept.size() == done.size() ? this : new Answered(ConsPStack.from(kept));
    }

    /// When it was last done.
    public Optional<Instant> last(Assessment.What what, Instant until) {
        return done.stream()
                .filter(past -> past.what().equals(what) && !past.at().isAfter(until))
                .map(Done::at)
                .max(Comparator.naturalOrder());
    }

    /// Whether it was done from one moment to another, both included. A laboratory may send its results one by one,
    /// and signs of dependence are asked with questions of our own or with an instrument of others.
    public boolean has(Assessment.What what, Instant from, Instant to) {
        return switch (what) {
            case Assessment.What.Laboratory(var analytes) ->
                any(from, to, Assessment.What.Laboratory.class::isInstance)
                        && analytes.stream()
                                .allMatch(analyte -> any(
                                        from,
                                        to,
                                        past -> past instanceof Assessment.What.Laboratory(var some)
                                                && some.contains(analyte)));
            case Assessment.What.DependenceCheck(var instrument) ->
                any(from, to, Assessment.What.DependenceCheck.class::isInstance)
                        || any(from, to, new Assessment.What.Questionnaire(instrument)::equals);
            case Assessment.What.Questionnaire _,
                    Assessment.What.Task _,
                    Assessment.What.Vitals _,
                    Assessment.What.Ecg _,
                    Assessment.What.Echo _,
                    Assessment.What.PregnancyTest _,
                    Assessment.What.CheckIn _,
                    Assessment.What.Guess _,
                    Assessment.What.Rescreening _ -> any(from, to, what::equals);
        };
    }

    private boolean any(Instant from, Instant to, Predicate<Assessment.What> wanted) {
        return done.stream()
                .anyMatch(past -> wanted.test(past.what())
                        && !past.at().isBefore(from)
                        && !past.at().isAfter(to));
    }
}
