package limen.study.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import limen.study.Admission;
import limen.study.Conduct;
import limen.study.Participant;
import limen.study.Standing;
import limen.study.protocol.Protocol;
import limen.study.protocol.SupervisedStudy;

/// Why somebody cannot be screened, consent, be enrolled, get a place or begin.
record Admitting(Enrolling enrolling) {
    Optional<String> obstacle(
            SupervisedStudy study, Conduct conduct, Participant person, Instant at, Admission admission) {
        var standing = person.standing();
        return switch (admission) {
            case Admission.Screened _ ->
                standing.isEnrolled()
                        ? Optional.of(
                                "%s is enrolled; screening is now repeated as a re-screening".formatted(person.id()))
                        : Optional.empty();
            case Admission.Rescreened _ ->
                standing.isEnrolled()
                        ? Optional.empty()
                        : Optional.of("%s is not enrolled; expected a first screening".formatted(person.id()));
            case Admission.ConsentGiven consent -> consent(study, consent);
            case Admission.Enrolled enrolled -> enrolment(study, conduct, person, at, enrolled);
            case Admission.AllocationAssigned(var stratum, var sequence) -> {
                if (!standing.isEnrolled() || standing.place() != null) {
                    yield Optional.of("%s %s"
                            .formatted(person.id(), standing.isEnrolled() ? "has a place already" : "is not enrolled"));
                }
                var list = conduct.allocations();
                if (list.sealed() == null) {
                    yield Optional.of("No list of allocations has been sealed yet");
                }
                if (sequence < 1 || sequence > list.sequences()) {
                    yield Optional.of("The sealed list has places 1 to %d, but no place %d"
                            .formatted(list.sequences(), sequence));
                }
                yield list.given().contains(new Standing.Place(stratum, sequence))
                        ? Optional.of("Place %d of %s is given to somebody else".formatted(sequence, stratum))
                        : Optional.empty();
            }
            case Admission.CourseStarted _ -> {
                if (!standing.isEnrolled() || standing.hasBegun()) {
                    yield Optional.of("The course of %s %s"
                            .formatted(
                                    person.id(),
                                    standing.hasBegun() ? "has begun already" : "cannot begin before enrolment"));
                }
                if (!conduct.authority().isActive()) {
                    yield Optional.of("The study is not active, so no course can begin");
                }
                yield study.isBlinded() && standing.place() == null
                        ? Optional.of("%s has no place in the sealed list yet".formatted(person.id()))
                        : Optional.empty();
            }
            case Admission.ZoneChanged _ -> Optional.empty();
        };
    }

    static Optional<String> consent(Protocol protocol, Admission.ConsentGiven given) {
        var expected = protocol.consent();
        if (!given.consentVersion().equals(expected.version())) {
            return Optional.of("Consent text %s is not the one in force; expected %s"
                    .formatted(given.consentVersion(), expected.version()));
        }
        var wrong = new ArrayList<Integer>();
        for (int i = 0; i < expected.quiz().size(); i++) {
            if (i >= given.quiz().size()
                    || given.quiz().get(i) != expected.quiz().get(i).isTrue()) {
                wrong.add(i + 1);
            }
        }
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "All questions about the consent must be answered rightly; please read again about question %s"
                                .formatted(String.join(
                                        ", ",
                                        wrong.stream().map(String::valueOf).toList())));
    }

    private Optional<String> enrolment(
            SupervisedStudy study, Conduct conduct, Participant person, Instant at, Admission.Enrolled enrolled) {
        var standing = person.standing();
        var missing = new ArrayList<String>();
        if (standing.isEnrolled()) {
            missing.add("is enrolled already");
        }
        if (standing.screenedAt() == null) {
            missing.add("has not been screened");
        }
        if (!study.consent().version().equals(standing.consented())) {
            missing.add("has not consented to version " + study.consent().version());
        }
        if (!person.supervision().standing().isEmpty()) {
            missing.add("is held: " + person.supervision().standing().getFirst().because());
        }
        if (person.hasStopped()) {
            missing.add("cannot take part any more");
        }
        if (person.supervision().ineligible() != null) {
            missing.add("cannot take part: " + person.supervision().ineligible());
        }
        if (study.sites().stream().noneMatch(site -> site.code().equals(enrolled.site()))) {
            missing.add("was named for site \"%s\", which this study does not have".formatted(enrolled.site()));
        }
        if (study.setting().supportPerson() && !enrolled.supportPerson()) {
            missing.add("has named no support person");
        }
        if (!conduct.authority().isActive()) {
            missing.add("cannot be enrolled before the study is active");
        }
        missing.addAll(enrolling.obstacles(study, person, enrolled, at));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("%s %s".formatted(person.id(), String.join("; and ", missing)));
    }
}
