package limen.study.protocol;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/// Something that is asked or measured, and when.
///
/// @param code its name within the protocol
/// @param open how long it can be answered
public record Assessment(String code, What what, When when, Duration open) {
    public sealed interface What {
        record Questionnaire(String instrument) implements What {}

        /// `reaction-time`, `digit-span` or `alternative-uses`.
        record Task(String task) implements What {}

        record Vitals() implements What {}

        record Laboratory(List<String> analytes) implements What {
            public Laboratory {
                analytes = List.copyOf(analytes);
            }
        }

        record Ecg() implements What {}

        record Echo() implements What {}

        record PregnancyTest() implements What {}

        record CheckIn(String instrument) implements What {}

        /// Which capsule was it, how sure, and why.
        record Guess() implements What {}

        record Rescreening() implements What {}

        record DependenceCheck(String instrument) implements What {}
    }

    public sealed interface When {
        record AtScreening() implements When {}

        record BeforeEachDose() implements When {}

        /// So long after each capsule that was taken.
        ///
        /// @param delays after the dose was taken
        record AfterEachDose(List<Duration> delays) implements When {
            public AfterEachDose {
                delays = List.copyOf(delays);
            }
        }

        record EachDay(LocalTime at) implements When {}

        record EveryDays(int days, LocalTime at) implements When {}

        record AtPeriodStart() implements When {}

        record AtPeriodEnd() implements When {}

        record AtEnd() implements When {}
    }
}
