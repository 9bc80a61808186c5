package limen.study.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import limen.study.Participant;
import limen.study.Standing.Zone;
import limen.study.protocol.PersonalJournal;
import limen.study.protocol.Protocol;
import limen.study.protocol.SupervisedStudy;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePVector;

/// Everything that is owed at a moment or opens until another.
final class Dues {
    /// What can be done first comes first, and what is asked before a capsule comes before it.
    private static final Comparator<Due> ORDER =
            Comparator.comparing(Due::opens).thenComparing(Due::closes).thenComparing(Due::key);

    private Dues() {}

    static List<Due> of(Protocol protocol, Participant participant, Instant at, Instant until) {
        if (participant.standing().erased()) {
            return List.of();
        }
        return switch (protocol) {
            case SupervisedStudy study -> ofStudy(study, participant, at, until);
            case PersonalJournal journal -> ofJournal(journal, participant, at, until);
        };
    }

    private static List<Due> ofStudy(SupervisedStudy study, Participant participant, Instant at, Instant until) {
        var clock = clock(participant, homeOf(participant, study));
        var assessments =
                new Assessments(participant, participant.standing().firstDay(), clock, study.course(), at, until);
        var contacts = new Contacts(study, participant, clock, at, until);
        var dues = new ArrayList<Due>();
        dues.addAll(new Capsules(study, participant, at, until).all());
        study.assessments().forEach(assessment -> dues.addAll(assessments.of(assessment)));
        study.followUps().forEach(followUp -> dues.addAll(contacts.of(followUp)));
        return dues.stream().sorted(ORDER).toList();
    }

    private static List<Due> ofJournal(PersonalJournal journal, Participant participant, Instant at, Instant until) {
        var clock = clock(participant, ZoneOffset.UTC);
        var assessments = new Assessments(participant, begun(participant, clock), clock, null, at, until);
        return journal.assessments().stream()
                .flatMap(assessment -> assessments.of(assessment).stream())
                .sorted(ORDER)
                .toList();
    }

    /// A journal begins on the day of its consent, where that was given.
    private static @Nullable LocalDate begun(Participant participant, WallClock clock) {
        var standing = participant.standing();
        return standing.consented() == null || standing.zones().isEmpty()
                ? null
                : clock.at(standing.zones().getFirst().since()).toLocalDate();
    }

    private static WallClock clock(Participant participant, ZoneId home) {
        var zones = participant.standing().zones();
        return new WallClock(zones.isEmpty() ? TreePVector.singleton(new Zone(Instant.MIN, home)) : zones);
    }

    /// Before a course begins, wall times are those of the site.
    private static ZoneId homeOf(Participant participant, SupervisedStudy study) {
        var enrolment = participant.standing().enrolment();
        return study.sites().stream()
                .filter(site -> enrolment != null && site.code().equals(enrolment.site()))
                .findFirst()
                .orElse(study.sites().getFirst())
                .zone();
    }
}
