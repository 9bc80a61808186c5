package limen.study.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.List;
import limen.study.Participant;
import limen.study.protocol.FollowUp;
import limen.study.protocol.SupervisedStudy;

/// The follow-up contacts that are owed. Neither a hold nor the end of dosing takes them away.
///
/// A contact stays owed until it is made, or until the next of the same kind takes its place.
record Contacts(SupervisedStudy study, Participant participant, WallClock clock, Instant at, Instant until) {
    /// A contact counted in hours is late after a day, one counted in days or more after a week.
    private static final Duration GRACE_OF_HOURS = Duration.ofDays(1);

    private static final Duration GRACE_OF_DAYS = Duration.ofDays(7);

    List<Due> of(FollowUp followUp) {
        var occasions = occasions(followUp);
        var dues = new ArrayList<Due>();
        for (int i = 0; i < occasions.size(); i++) {
            var opens = opens(followUp, occasions.get(i));
            var isReplaced = i + 1 < occasions.size() && !at.isBefore(opens(followUp, occasions.get(i + 1)));
            var made = participant.contacts().get(followUp.code());
            var isMade = made != null && !made.isBefore(opens);
            if (!isReplaced && !isMade && !opens.isAfter(until)) {
                dues.add(due(followUp, occasions.get(i), opens));
            }
        }
        return dues;
    }

    private Due due(FollowUp followUp, Occasion occasion, Instant opens) {
        var closes = occasion.moment().plus(followUp.after() instanceof Duration ? GRACE_OF_HOURS : GRACE_OF_DAYS);
        return new Due(
                new Task.Contact(followUp), occasion.name(), occasion.planned(), opens, closes, state(opens, closes));
    }

    private DueState state(Instant opens, Instant closes) {
        if (at.isBefore(opens)) {
            return new DueState.Ahead();
        }
        return at.isAfter(closes) ? new DueState.Overdue() : new DueState.Open();
    }

    /// A contact counted in days can be made at any hour of its day.
    private Instant opens(FollowUp followUp, Occasion occasion) {
        return followUp.after() instanceof Duration
                ? occasion.moment()
                : clock.when(occasion.planned().toLocalDate().atStartOfDay()).toInstant();
    }

    private List<Occasion> occasions(FollowUp followUp) {
        var doses = Given.of(participant);
        return switch (followUp.anchor()) {
            case EACH_DOSE -> doses.stream().map(dose -> after(followUp, dose)).toList();
            case LAST_DOSE -> doses.isEmpty() || isDosing() ? List.of() : List.of(after(followUp, doses.getLast()));
            case END -> afterEnd(followUp);
        };
    }

    private boolean isDosing() {
        return Slots.of(study, participant, at).stream()
                .anyMatch(slot -> slot.state().isToCome());
    }

    private Occasion after(FollowUp followUp, Given dose) {
        return new Occasion(dose.name(), dose.slot(), plus(clock.at(dose.at()), followUp.after()));
    }

    private List<Occasion> afterEnd(FollowUp followUp) {
        var firstDay = participant.standing().firstDay();
        if (firstDay == null) {
            return List.of();
        }
        var usual = end(firstDay).atTime(study.course().schedule().at());
        return List.of(new Occasion("end", null, plus(clock.when(usual), followUp.after())));
    }

    /// The last day of the course, or the day on which dosing ended before it.
    private LocalDate end(LocalDate firstDay) {
        var last = firstDay.plusDays(study.course().days() - 1L);
        var ended = Slots.ended(participant);
        var stopped = ended == null ? last : clock.at(ended).toLocalDate();
        return stopped.isBefore(last) ? stopped : last;
    }

    private ZonedDateTime plus(ZonedDateTime from, TemporalAmount after) {
        return after instanceof Period
                ? clock.when(from.toLocalDateTime().plus(after))
                : clock.at(from.toInstant().plus(after));
    }
}
