package limen.study.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import limen.safety.Observations;
import limen.safety.Value;
import limen.study.Conduct;
import limen.study.Doses;
import limen.study.KitNumber;
import limen.study.Participant;
import limen.study.Readings;
import limen.study.SlotId;
import limen.study.protocol.Assessment;
import limen.study.protocol.PersonalJournal;
import limen.study.protocol.Protocol;
import limen.study.protocol.SupervisedStudy;
import limen.study.schedule.Slot;
import limen.study.schedule.Slots;
import org.jspecify.annotations.Nullable;

/// What the record says about the moment before a capsule: intervals, counts, and what is missing.
final class PreDoseFacts {
    private static final Duration YEAR = Duration.ofDays(365);
    static final Duration REST_AFTER_COURSE = Duration.ofDays(84);

    private PreDoseFacts() {}

    /// The facts of one moment.
    ///
    /// @param slot which planned capsule it would be; none if it is not planned
    /// @param kit from which it would be taken; none where that is not yet known
    static Observations of(
            Protocol protocol,
            Conduct conduct,
            Participant person,
            Instant at,
            @Nullable SlotId slot,
            @Nullable KitNumber kit) {
        var facts = counts(person.doses(), at);
        return switch (protocol) {
            case SupervisedStudy study ->
                facts.and(inStudy(study, conduct, person, at, kit)).and(slot(study, person, at, slot));
            case PersonalJournal _ -> facts;
        };
    }

    private static Observations counts(Doses doses, Instant at) {
        var facts = Observations.none()
                .with("doses_in_course", Value.of(inCourse(doses, at)))
                .with("doses_in_365_days", Value.of(doses.takenSince(at.minus(YEAR))));
        var last = doses.last();
        return last.isPresent()
                ? facts.with("hours_since_last_dose", Value.of(hours(last.get().at(), at)))
                : facts;
    }

    /// A capsule that a fast clock dates ahead was taken just now.
    private static double hours(Instant last, Instant at) {
        return Math.max(0, Duration.between(last, at).toMinutes() / 60.0);
    }

    /// Capsules since the last long rest. A course is what lies between two rests of twelve weeks.
    private static int inCourse(Doses doses, Instant at) {
        var newestFirst = doses.taken().stream()
                .map(Doses.Taken::at)
                .sorted(Comparator.reverseOrder())
                .toList();
        var count = 0;
        var next = at;
        for (var taken : newestFirst) {
            if (Duration.between(taken, next).compareTo(REST_AFTER_COURSE) >= 0) {
                break;
            }
            count++;
            next = taken;
        }
        return count;
    }

    private static Observations inStudy(
            SupervisedStudy study, Conduct conduct, Participant person, Instant at, @Nullable KitNumber kit) {
        var facts = Observations.none();
        var day = LocalDate.ofInstant(at, person.standing().zone(at));
        if (day.isAfter(expiry(study, conduct))) {
            facts = facts.yes("approval_expired");
        }
        if (kit != null && obstacle(conduct, person, kit, day) != null) {
            facts = facts.yes("kit_not_valid");
        }
        if (lacksPregnancyTest(study, person, at)) {
            facts = facts.yes("pregnancy_test_missing");
        }
        if (!isChecked(study, person, at)) {
            facts = facts.yes("questionnaire_missing");
        }
        return facts.and(echo(study, person, at)).and(rest(study, person, at));
    }

    /// Once the last planned capsule is past, the rest after the course begins.
    private static Observations rest(SupervisedStudy study, Participant person, Instant at) {
        var last = person.doses().last();
        if (last.isEmpty()) {
            return Observations.none();
        }
        var slots = Slots.of(study, person, at);
        return slots.isEmpty() || slots.stream().anyMatch(slot -> slot.state().isToCome())
                ? Observations.none()
                : Observations.none()
                        .with(
                                "days_since_course_end",
                                Value.of(Math.floor(hours(last.get().at(), at) / 24)));
    }

    static LocalDate expiry(SupervisedStudy study, Conduct conduct) {
        var extended = conduct.authority().approvalExpires();
        return extended != null ? extended : study.approval().expires();
    }

    private static @Nullable String obstacle(Conduct conduct, Participant person, KitNumber kit, LocalDate day) {
        var known = conduct.kits().get(kit);
        return known == null
                ? "it was never received by this study"
                : known.obstacle(person.id(), day).orElse(null);
    }

    private static boolean lacksPregnancyTest(SupervisedStudy study, Participant person, Instant at) {
        if (!study.eligibility().pregnancyTest() || !canBecomePregnant(person)) {
            return false;
        }
        var test = person.answered().last(new Assessment.What.PregnancyTest(), at);
        var hours = person.readings().latest("pregnancy_test_hours_valid", at);
        return test.isEmpty()
                || hours.isEmpty()
                || !(hours.get().value() instanceof Value.Number(var valid))
                || test.get().plus(Duration.ofHours((long) valid)).isBefore(at);
    }

    private static boolean canBecomePregnant(Participant person) {
        var told = person.readings().series("sex");
        return told.isEmpty() || !told.stream().allMatch(sex -> sex.value().equals(Value.of("male")));
    }

    /// Whether everything that the protocol asks before a capsule was answered in the last twelve hours.
    private static boolean isChecked(SupervisedStudy study, Participant person, Instant at) {
        var from = at.minus(Readings.CURRENT);
        var readings = person.readings();
        var asked = study.assessments().stream()
                .filter(assessment -> assessment.when() instanceof Assessment.When.BeforeEachDose)
                .allMatch(assessment -> person.answered().has(assessment.what(), from, at));
        var gone = readings.current("setting_checked", at);
        var setting = study.setting().checklist().stream().allMatch(check -> gone.contains(Value.of(check.code())));
        var support = !study.setting().supportPerson()
                || readings.current("support_person_there", at).contains(Value.yes());
        return asked
                && setting
                && support
                && !readings.current("sleep_hours", at).isEmpty();
    }

    private static Observations echo(SupervisedStudy study, Participant person, Instant at) {
        if (!study.eligibility().baselineEcho()) {
            return Observations.none();
        }
        var read = person.answered().last(new Assessment.What.Echo(), at);
        var since = read.map(when -> (int) person.doses().taken().stream()
                        .filter(dose -> dose.at().isAfter(when) && !dose.at().isAfter(at))
                        .count())
                .orElse(person.doses().taken().size());
        var facts = Observations.none().with("doses_since_echo", Value.of(since));
        return read.isPresent()
                ? facts.with("days_since_echo", Value.of((double)
                        Duration.between(read.get(), at).toDays()))
                : facts;
    }

    private static Observations slot(SupervisedStudy study, Participant person, Instant at, @Nullable SlotId id) {
        if (id == null) {
            return Observations.none();
        }
        var isPast = Slots.find(study, person, id, at)
                .map(slot -> slot.state() == Slot.State.MISSED || slot.state() == Slot.State.LEFT_OUT)
                .orElse(true);
        return isPast ? Observations.none().yes("slot_missed") : Observations.none();
    }
}
