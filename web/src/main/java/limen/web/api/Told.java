package limen.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import limen.evidence.Lifter;
import limen.evidence.Mode;
import limen.evidence.RuleId;
import limen.evidence.Verdict;
import limen.study.AdverseEvents;
import limen.study.EventId;
import limen.study.ParticipantId;
import limen.study.Role;
import limen.study.log.Written;
import org.jspecify.annotations.Nullable;

/// The answers, each as it is written. None knows what a capsule held.
final class Told {
    private Told() {}

    /// Who is signed in, and what a request that writes must carry.
    record Session(Role role, String name, String tokenHeader, String token) {}

    record Study(
            String code,
            String title,
            String version,
            Mode mode,
            boolean active,
            @MayLack @Nullable String stopped,
            boolean locked,
            boolean opened,
            int people,
            int enrolled,
            int dosed,
            int entries) {}

    record People(List<Somebody> people) {}

    record Somebody(ParticipantId code, Stage stage) {}

    /// How far somebody has come.
    enum Stage {
        SCREENING,
        CONSENTED,
        ENROLLED,
        ON_COURSE,
        STOPPED,
        LEFT
    }

    record Person(
            ParticipantId code,
            Stage stage,
            @MayLack @Nullable String site,
            @MayLack @Nullable LocalDate firstDay,
            String zone,
            boolean dataWithdrawn,
            List<Hold> holds,
            @MayLack @Nullable Stop stop,
            int capsulesTaken,
            List<Adverse> adverseEvents) {}

    record Hold(
            EventId entry,
            @MayLack @Nullable RuleId rule,
            Lifter lifter,
            String because,
            Instant since,
            @MayLack @Nullable Instant lifted) {}

    record Stop(EventId entry, @MayLack @Nullable RuleId rule, String because, Instant since) {}

    record Adverse(
            EventId entry, String term, int grade, boolean serious, AdverseEvents.Outcome outcome, Instant onset) {}

    record Agenda(List<Due> due) {}

    /// What kind of thing is to be done.
    enum DueKind {
        CAPSULE,
        ASSESSMENT,
        CONTACT
    }

    /// Whether it can be done now.
    enum DueState {
        AHEAD,
        OPEN,
        OVERDUE,
        HELD
    }

    record Due(
            String key,
            DueKind kind,
            ZonedDateTime planned,
            Instant opens,
            Instant closes,
            DueState state,
            List<String> because) {}

    record Alarms(List<Alarm> alarms) {}

    /// @param participant not there if the whole study waits: its entry is the stop
    record Alarm(
            @MayLack @Nullable ParticipantId participant,
            EventId entry,
            Verdict verdict,
            @MayLack @Nullable RuleId rule,
            String because,
            Instant opened,
            @MayLack @Nullable String readBy,
            @MayLack @Nullable Instant readAt) {}

    /// A part of somebody's entries.
    ///
    /// @param next what to ask for as `after`; not there behind the last one
    record Entries(List<Written> entries, @MayLack @Nullable Integer next) {}

    /// An entry is in the record, with those that the rules added because of it.
    record Entered(List<Written> entries, List<String> notices) {}

    /// The record has it already.
    record Known(EventId id) {}
}
