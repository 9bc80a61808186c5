package limen.web.console.study;

import java.time.ZonedDateTime;
import java.util.List;
import limen.study.Conduct;
import limen.study.Participant;
import limen.study.Role;
import limen.study.protocol.SupervisedStudy;
import limen.web.access.StaffDoor;

/// Where the whole study stands. It is the same for every role; only what opens to a role is a link.
///
/// @param overdue contacts that wait longest, a few of them
/// @param contacts how many wait, in words
/// @param more how many contacts stand on their own page alone
/// @param forgotten people whose records were erased, in words; empty if there are none
public record Overview(
        StudyState state,
        String title,
        Alarms alarms,
        boolean alarmsOpen,
        List<Waiting> waiting,
        List<DueContact> overdue,
        String contacts,
        int more,
        Enrolment enrolment,
        String forgotten,
        Adherence adherence,
        Events events,
        String asOf) {
    /// As many as one looks through at a glance.
    private static final int A_FEW = 6;

    public Overview {
        waiting = List.copyOf(waiting);
        overdue = List.copyOf(overdue);
    }

    static Overview of(
            SupervisedStudy study,
            Conduct conduct,
            List<Participant> people,
            StudyState state,
            ZonedDateTime now,
            Role looking) {
        var paths = StaffDoor.PEOPLE.opensTo(looking);
        var contacts = DueContact.of(study, people, now, paths);
        var waitingNow = contacts.stream()
                .filter(contact -> contact.urgency() != DueContact.Urgency.AHEAD)
                .limit(A_FEW)
                .toList();
        return new Overview(
                state,
                "%s: %s".formatted(study.identity().code(), study.identity().title()),
                Alarms.of(conduct, people, now.toInstant()),
                StaffDoor.ALARMS.opensTo(looking),
                Waiting.of(people, now, paths),
                waitingNow,
                DueContact.sentence(contacts),
                contacts.size() - waitingNow.size(),
                Enrolment.of(study, people, now),
                forgotten(conduct, people),
                Adherence.of(study, people, now.toInstant(), paths),
                Events.of(people),
                Spans.moment(now));
    }

    /// Who asked to be forgotten is in no list, and in the counts of the rules all the same.
    private static String forgotten(Conduct conduct, List<Participant> people) {
        var enrolled =
                people.stream().filter(person -> person.standing().isEnrolled()).count();
        var gone = conduct.tally().enrolled().size() - enrolled;
        return gone <= 0
                ? ""
                : "%d more %s enrolled and asked to be forgotten; nothing else is known of them."
                        .formatted(gone, gone == 1 ? "was" : "were");
    }
}
