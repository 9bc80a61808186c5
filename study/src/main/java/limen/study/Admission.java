package limen.study;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import limen.safety.Value;

/// How somebody comes into a study.
public sealed interface Admission extends ParticipantEvent {
    /// The answers of the first screening, by observation.
    record Screened(Map<String, Value> answers) implements Admission {
        public Screened {
            answers = Map.copyOf(answers);
        }
    }

    /// Screening asked again, as before every period.
    record Rescreened(Map<String, Value> answers) implements Admission {
        public Rescreened {
            answers = Map.copyOf(answers);
        }
    }

    /// The consent text was agreed to, and its questions answered.
    ///
    /// @param consentVersion which text was agreed to
    /// @param quiz the answers to its questions, in order
    record ConsentGiven(String consentVersion, List<Boolean> quiz) implements Admission {
        public ConsentGiven {
            quiz = List.copyOf(quiz);
        }
    }

    /// Somebody is admitted to the study.
    ///
    /// @param stratum `site` or `site/stratum`
    /// @param supportPerson whether somebody was named who can be with them
    record Enrolled(String site, String stratum, boolean emergencyContact, boolean supportPerson)
            implements Admission {}

    /// A place in the sealed list is given; what it holds stays sealed.
    record AllocationAssigned(String stratum, int sequence) implements Admission {}

    /// The course begins.
    ///
    /// @param firstDay of the first period
    /// @param zone in which wall times are meant
    record CourseStarted(LocalDate firstDay, ZoneId zone) implements Admission {}

    /// From now on wall times are meant in another zone.
    record ZoneChanged(ZoneId zone) implements Admission {}
}
