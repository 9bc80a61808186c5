package limen.study.schedule;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import limen.study.Answered;
import limen.study.protocol.Assessment.What;

/// Whether something was asked or measured within a span of time, both ends included.
record Done(Answered answered, Instant from, Instant to) {
    boolean is(What what) {
        return switch (what) {
            case What.Laboratory(var analytes) -> isEach(analytes);
            // Signs of dependence are asked with an instrument of others or with questions of our own.
            case What.DependenceCheck(var instrument) ->
                isAny(past -> past instanceof What.DependenceCheck || past.equals(new What.Questionnaire(instrument)));
            case What.Questionnaire _,
                    What.Task _,
                    What.Vitals _,
                    What.Ecg _,
                    What.Echo _,
                    What.PregnancyTest _,
                    What.CheckIn _,
                    What.Guess _,
                    What.Rescreening _ -> isAny(what::equals);
        };
    }

    /// A laboratory may send its results one by one.
    private boolean isEach(List<String> analytes) {
        return isAny(What.Laboratory.class::isInstance)
                && analytes.stream()
                        .allMatch(analyte ->
                                isAny(past -> past instanceof What.Laboratory(var some) && some.contains(analyte)));
    }

    private boolean isAny(Predicate<What> wanted) {
        return answered.done().stream()
                .anyMatch(past -> wanted.test(past.what())
                        && !past.at().isBefore(from)
                        && !past.at().isAfter(to));
    }
}
