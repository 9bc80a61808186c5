package limen.study.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import limen.evidence.Context;
import limen.evidence.Domain;
import limen.evidence.Rule;
import limen.evidence.Verdict;
import limen.safety.Effect;
import limen.safety.Judge;
import limen.safety.Judgement;
import limen.safety.Match;
import limen.safety.Observations;
import limen.safety.Value;
import limen.study.Conduct;
import limen.study.Doses;
import limen.study.KitNumber;
import limen.study.Medicines;
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

/// `verdict`: what stands against the next capsule.
///
/// Everything that is known counts: holds and stops that stand, the answers and readings of the last twelve hours, the
/// schedule, the approval, the kit. Nothing found is not permission; it is only that no rule holds.
public final class BeforeDose {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration REST_AFTER_COURSE = Duration.ofDays(84);

    private final Protocol protocol;
    private final Judge judge;
    private final StandingFacts standing;

    public BeforeDose(Protocol protocol, Tables tables) {
        this.protocol = protocol;
        this.judge = tables.judge(protocol);
        this.standing = new StandingFacts(tables.interactions());
    }

    /// What stands against a capsule at a moment.
    ///
    /// @param because each reason as a sentence, the strictest first; empty if nothing was found
    public record Answer(Verdict verdict, List<String> because, Judgement judgement) {
        public Answer {
            because = List.copyOf(because);
        }
    }

    /// What stands against a capsule.
    ///
    /// @param slot which planned capsule it would be; none if it is not planned
    /// @param kit from which it would be taken; none where that is not yet known
    public Answer verdict(
            Conduct conduct, Participant person, Instant at, @Nullable SlotId slot, @Nullable KitNumber kit) {
        var judgement = judgement(conduct, person, at, slot, kit);
        var reasons = new ArrayList<Reason>();
        standingReasons(conduct, person, reasons);
        for (var match : judgement.matches()) {
            if (!isAnswered(match, person, at)) {
                reasons.add(new Reason(
                        strictness(match),
                        "%s (%s, %s)"
                                .formatted(
                                        match.rule().wordsFor(protocol.mode()),
                                        match.rule().id(),
                                        match.measured())));
            }
        }
        reasons.sort(Comparator.comparing(Reason::verdict).reversed());
        var verdict = reasons.stream().map(Reason::verdict).reduce(Verdict.NONE, Verdict::orStricter);
        return new Answer(verdict, reasons.stream().map(Reason::words).toList(), judgement);
    }

    private Judgement judgement(
            Conduct conduct, Participant person, Instant at, @Nullable SlotId slot, @Nullable KitNumber kit) {
        var known = person.observed(at).and(standing.of(person, at)).and(facts(conduct, person, at, kit));
        if (protocol instanceof SupervisedStudy study && slot != null) {
            known = known.and(slotFacts(study, person, at, slot));
        }
        var judgement = judge.judge(known, Context.PRE_DOSE, protocol.mode());
        // A vital sign without the value it is compared with has not been judged: it is still to be measured.
        var isOpen = judgement.unanswered().stream().anyMatch(gap -> gap.rule().domain() == Domain.VITALS);
        return isOpen ? judge.judge(known.yes("questionnaire_missing"), Context.PRE_DOSE, protocol.mode()) : judgement;
    }

    private static Verdict strictness(Match match) {
        return switch (match.effect(Context.PRE_DOSE, true)) {
            case Effect.Notice _ -> Verdict.CAUTION;
            case Effect.HoldUntil _ -> Verdict.HOLD;
            case Effect.NotEligible _, Effect.StopForGood _, Effect.StopStudy _ -> Verdict.STOP;
            case Effect.SeekCareNow _ -> Verdict.SEEK_CARE;
        };
    }

    /// Whether the hand that may lift such a hold has lifted it since its reason was last told. What the schedule and
    /// the books say is told anew at every moment.
    private static boolean isAnswered(Match match, Participant person, Instant at) {
        return match.effect(Context.PRE_DOSE, true) instanceof Effect.HoldUntil
                && person.supervision().isAnswered(match.rule().id(), lastTold(match.rule(), person, at));
    }

    private static Instant lastTold(Rule rule, Participant person, Instant at) {
        var name = rule.when().comparison().reading().observation();
        return name.equals("medicine_group") || name.equals("medicine_name_unknown")
                ? person.medicines().uses().stream()
                        .map(Medicines.Use::lastTold)
                        .max(Comparator.naturalOrder())
                        .orElse(at)
                : person.readings().latest(name, at).map(Readings.Past::at).orElse(at);
    }

    private record Reason(Verdict verdict, String words) {}

    private void standingReasons(Conduct conduct, Participant person, List<Reason> reasons) {
        if (person.standing().erased()) {
            reasons.add(new Reason(Verdict.STOP, "This record was erased."));
        }
        var stop = person.supervision().stop();
        if (stop != null) {
            reasons.add(new Reason(Verdict.STOP, "Nothing more is taken: " + stop.because()));
        }
        if (person.standing().left() != null) {
            reasons.add(new Reason(Verdict.STOP, "You decided to stop: nothing more is taken."));
        }
        for (var hold : person.supervision().standing()) {
            reasons.add(new Reason(Verdict.HOLD, "Held: " + hold.because()));
        }
        if (protocol instanceof SupervisedStudy) {
            if (conduct.authority().stop() != null) {
                reasons.add(new Reason(
                        Verdict.STOP,
                        "The whole study waits: " + conduct.authority().stop()));
            }
            if (!conduct.authority().isActive()) {
                reasons.add(new Reason(Verdict.HOLD, "The study is not active: two signatures are needed first."));
            }
            if (!person.standing().hasBegun()) {
                reasons.add(new Reason(Verdict.HOLD, "The course has not begun."));
            }
        }
    }

    /// What the record says about this moment: intervals, counts, and what is missing.
    private Observations facts(Conduct conduct, Participant person, Instant at, @Nullable KitNumber kit) {
        var facts = counts(person.doses(), at);
        return switch (protocol) {
            case SupervisedStudy study -> facts.and(facts(study, conduct, person, at, kit));
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

    private static Observations facts(
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
        var slots = Slots.of(study, person, at);
        var last = person.doses().last();
        return last.isEmpty()
                        || slots.isEmpty()
                        || slots.stream().anyMatch(slot -> slot.state().isToCome())
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

    static @Nullable String obstacle(Conduct conduct, Participant person, KitNumber kit, LocalDate day) {
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

    private static Observations slotFacts(SupervisedStudy study, Participant person, Instant at, SlotId id) {
        var isPast = Slots.find(study, person, id, at)
                .map(slot -> slot.state() == Slot.State.MISSED || slot.state() == Slot.State.LEFT_OUT)
                .orElse(true);
        return isPast ? Observations.none().yes("slot_missed") : Observations.none();
    }
}
