package limen.study.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import limen.evidence.Context;
import limen.evidence.Verdict;
import limen.safety.Effect;
import limen.safety.Judge;
import limen.safety.Judgement;
import limen.safety.Match;
import limen.safety.Observations;
import limen.safety.Value;
import limen.study.Access;
import limen.study.Admission;
import limen.study.AdverseEvents;
import limen.study.Author;
import limen.study.Conduct;
import limen.study.Dosing;
import limen.study.Entry;
import limen.study.Evolve;
import limen.study.EvolveStudy;
import limen.study.Finding;
import limen.study.Findings;
import limen.study.Measurement;
import limen.study.Oversight;
import limen.study.Participant;
import limen.study.ParticipantEvent;
import limen.study.Readings;
import limen.study.Report;
import limen.study.Rights;
import limen.study.StudyEvent;
import limen.study.Tally;
import limen.study.protocol.PersonalJournal;
import limen.study.protocol.Protocol;
import limen.study.protocol.SupervisedStudy;

/// `decide`: whether a proposed entry enters the record, and what follows from it.
///
/// Nothing is said twice: what somebody wants to record is the entry itself. The rules are asked in here, so that no
/// caller can forget to. The answer depends on the arguments alone.
public final class Decide {
    /// What the record alone says against a capsule: that it comes too soon, or is one too many.
    private static final Set<String> OF_THE_CALENDAR =
            Set.of("hours_since_last_dose", "doses_in_course", "doses_in_365_days");

    private static final Set<String> ABOUT_MEDICINES = Set.of("medicine_group", "medicine_name_unknown");
    private static final Set<Value> NOTHING = Set.of(Value.no(), Value.of("none"));

    private final Protocol protocol;
    private final Judge judge;
    private final StandingFacts standing;
    private final Findings findings;
    private final Evolve evolve;
    private final EvolveStudy evolveStudy;
    private final BeforeDose beforeDose;
    private final Admissible admissible;
    private final Conductible conductible;

    public Decide(Protocol protocol, Tables tables) {
        this.protocol = protocol;
        this.judge = tables.judge(protocol);
        this.standing = new StandingFacts(tables.interactions());
        this.findings = new Findings(tables.scores());
        this.evolve = new Evolve(findings);
        this.evolveStudy = new EvolveStudy(tables.rulesOf(protocol)::find);
        this.beforeDose = new BeforeDose(protocol, tables);
        this.admissible = new Admissible(protocol, judge, standing, findings, tables.observations());
        this.conductible = new Conductible(protocol, judge);
    }

    /// What becomes of an entry about a participant.
    public Decision decide(Conduct conduct, Participant person, Entry proposed) {
        if (!person.id().equals(proposed.participant())) {
            throw new IllegalArgumentException(
                    "An entry about %s was given with %s".formatted(proposed.participant(), person.id()));
        }
        if (person.entry(proposed.id()).isPresent()) {
            return new Decision.Accepted(List.of(), nothing());
        }
        var obstacle = admissible.obstacle(conduct, person, proposed);
        if (obstacle.isPresent()) {
            return new Decision.Refused(obstacle.get() + ".");
        }
        return proposed.event() instanceof Access
                ? new Decision.Accepted(List.of(proposed), nothing())
                : accepted(conduct, person, proposed, (ParticipantEvent) proposed.event());
    }

    /// What becomes of an entry about the study as a whole.
    public Decision decide(Conduct conduct, Entry proposed) {
        if (conduct.seen().contains(proposed.id())) {
            return new Decision.Accepted(List.of(), nothing());
        }
        if (!(proposed.event() instanceof StudyEvent event)) {
            throw new IllegalArgumentException(
                    "An entry about %s was given without the person".formatted(proposed.participant()));
        }
        var obstacle = conductible.obstacle(conduct, proposed, event);
        return obstacle.isPresent()
                ? new Decision.Refused(obstacle.get() + ".")
                : new Decision.Accepted(List.of(proposed), nothing());
    }

    private Decision accepted(Conduct conduct, Participant person, Entry proposed, ParticipantEvent event) {
        var at = occurred(person, proposed);
        var after = evolve.participant(person, proposed);
        var moment = Moment.of(event, after, at, takesPart(person));
        var extra = extraFacts(person, event, at);
        var judgement = judge(after, at, extra, moment);
        var consequences = new Consequences(proposed, after, moment, protocol.mode(), takesPart(after));
        consequences.follow(judgement, told(event, extra));
        if (event instanceof Dosing.SettingChecked || event instanceof Dosing.PreDoseAnswered) {
            consequences.followBeforeDose(judgement, rule -> BeforeDose.lastTold(rule, after, at));
        }
        if (event instanceof Admission.Screened) {
            consequences.followEligibility(
                    judge.judge(after.lastKnown(at).and(standing.of(after, at)), moment, protocol.mode()));
        }
        if (meant(event) instanceof Dosing.DoseTaken) {
            consequences.followAfterDose(judgement, ABOUT_MEDICINES);
            after.readings()
                    .toldBetween(at, at.plus(Moment.AFTER_DOSE))
                    .forEach((then, names) -> consequences.followAfterDose(
                            judge(after, then, Observations.none(), Context.POST_DOSE), names));
        }
        if (protocol instanceof PersonalJournal && event instanceof Dosing.DoseTaken) {
            // Nobody asks before a capsule of one's own, so what would have stood against it is said with it.
            consequences.follow(
                    beforeDose.verdict(conduct, person, at, null, null).judgement(), OF_THE_CALENDAR);
        }
        var entries = new ArrayList<Entry>();
        entries.add(proposed);
        deviation(conduct, person, proposed, event).ifPresent(entries::add);
        entries.addAll(consequences.entries());
        if (protocol instanceof SupervisedStudy) {
            if (event instanceof Rights.Erased) {
                entries.add(Forgetting.keeping(conduct, person, proposed));
            }
            forStudy(conduct, proposed, entries).ifPresent(entries::add);
        }
        return new Decision.Accepted(entries, judgement);
    }

    /// What the rules say of something that was told, and that blocks nothing: the record does not hold
    /// it, so whoever shows it asks again.
    ///
    /// @param person as known together with what was told
    public List<Match> notices(Participant person, ParticipantEvent event, Instant at) {
        var moment = Moment.of(event, person, at, takesPart(person));
        var told = told(event, Observations.none());
        return judge(person, at, Observations.none(), moment).matches().stream()
                .filter(match -> match.effect(moment, takesPart(person)) instanceof Effect.Notice)
                .filter(match -> Consequences.looksAt(match.rule(), told))
                .toList();
    }

    private Judgement judge(Participant person, Instant at, Observations extra, Context moment) {
        return judge.judge(person.observed(at).and(standing.of(person, at)).and(extra), moment, protocol.mode());
    }

    /// What an event says: a correction says what it puts in the place of something.
    private static ParticipantEvent meant(ParticipantEvent event) {
        return event instanceof Rights.EntryCorrected corrected ? corrected.replacement() : event;
    }

    /// A correction speaks of the time of what it corrects.
    private static Instant occurred(Participant person, Entry entry) {
        if (entry.event() instanceof Rights.EntryCorrected corrected) {
            return corrected.occurredAt() != null
                    ? corrected.occurredAt().toInstant()
                    : person.entry(corrected.corrected()).orElseThrow().at();
        }
        return entry.times().occurred();
    }

    private boolean takesPart(Participant person) {
        return switch (protocol) {
            case SupervisedStudy _ -> person.standing().isEnrolled();
            case PersonalJournal _ -> person.standing().consented() != null;
        };
    }

    /// What an entry says beyond itself, seen together with what was known before.
    private Observations extraFacts(Participant before, ParticipantEvent event, Instant at) {
        var facts = Observations.none();
        for (var fact : extra(before, event, at)) {
            facts = facts.with(fact.name(), fact.value());
        }
        return facts;
    }

    private List<Finding> extra(Participant before, ParticipantEvent event, Instant at) {
        return switch (event) {
            case Dosing.DoseTaken taken -> DoseFacts.of(protocol, before, taken, at);
            case Rights.EntryCorrected(var wrong, Dosing.DoseTaken taken, var when, var reason) ->
                DoseFacts.of(protocol, before.without(wrong), taken, at);
            case Admission.Rescreened(var answers)
            when hasChanged(before, answers, at) -> List.of(Finding.yes("screening_answer_changed"));
            case AdverseEvents.FollowedUp opinion -> {
                var known = before.adverseEvents().get(opinion.reported());
                yield known == null
                        ? List.of()
                        : findings.of(known.report().with(opinion.causality(), opinion.outcome()));
            }
            case Access _, Admission _, Dosing _, Measurement _, Report _, AdverseEvents _, Oversight _, Rights _ ->
                List.of();
        };
    }

    /// Whether a word is another than last time. What nobody asked about counts as no, or none; numbers have their own
    /// rules.
    private static boolean hasChanged(Participant before, Map<String, Value> answers, Instant at) {
        return answers.entrySet().stream()
                .filter(answer -> answer.getValue() instanceof Value.Word)
                .anyMatch(answer -> before.readings()
                        .latest(answer.getKey(), at)
                        .map(Readings.Past::value)
                        .map(earlier -> !earlier.equals(answer.getValue()))
                        .orElse(!NOTHING.contains(answer.getValue())));
    }

    /// The observations that this entry itself tells.
    private Set<String> told(ParticipantEvent event, Observations extra) {
        var names = new HashSet<>(extra.names());
        findings.of(event).stream().map(Finding::name).forEach(names::add);
        if (meant(event) instanceof Report.MedicineReported) {
            names.addAll(ABOUT_MEDICINES);
        }
        return names;
    }

    /// A capsule taken although something stood against it is a deviation, and stays one.
    private Optional<Entry> deviation(Conduct conduct, Participant before, Entry proposed, ParticipantEvent event) {
        if (!(event instanceof Dosing.DoseTaken taken) || !(protocol instanceof SupervisedStudy)) {
            return Optional.empty();
        }
        var at = proposed.times().occurred();
        var answer = beforeDose.verdict(conduct, before.asDecidedBy(at), at, taken.slot(), taken.kit());
        return answer.verdict().isStricterThan(Verdict.CAUTION)
                ? Optional.of(Consequences.following(
                        proposed,
                        "deviation",
                        new Oversight.DeviationRecorded(
                                "dose_against_verdict",
                                "A capsule was taken although: "
                                        + answer.because().getFirst(),
                                true)))
                : Optional.empty();
    }

    /// What the study as a whole must do once these entries are in.
    private Optional<Entry> forStudy(Conduct conduct, Entry cause, List<Entry> entries) {
        if (entries.stream().noneMatch(entry -> EvolveStudy.concernsAll(entry.event()))) {
            return Optional.empty();
        }
        var after = conduct;
        for (var entry : entries) {
            after = evolveStudy.after(after, entry);
        }
        if (after.authority().stop() != null) {
            return Optional.empty();
        }
        var before = counts(conduct.tally());
        var now = counts(after.tally());
        var observations = Observations.none();
        // A study that was let go on stops again for what is new, not for what was reviewed.
        for (var count : now.entrySet()) {
            if (count.getValue() > before.getOrDefault(count.getKey(), 0.0)) {
                observations = observations.with(count.getKey(), Value.of(count.getValue()));
            }
        }
        return judge.judge(observations, Context.ANY, protocol.mode()).matches().stream()
                .filter(match -> match.effect(Context.ANY, true) instanceof Effect.StopStudy)
                .findFirst()
                .map(match -> Entry.ofStudy(
                        cause.id().followedBy("study " + match.rule().id()),
                        Author.RULES,
                        Consequences.times(cause),
                        new StudyEvent.StudyStopped(
                                match.rule().id().text(),
                                "%s (%s)".formatted(match.rule().words(), match.measured()))));
    }

    private static Map<String, Double> counts(Tally tally) {
        return Map.of(
                "related_sae_count", (double) tally.relatedSerious(),
                "fatal_or_life_threatening_count", (double) tally.lifeThreatening(),
                "share_with_stop_vital", tally.shareStoppedByVitals());
    }

    private static Judgement nothing() {
        return new Judgement(List.of(), List.of());
    }
}
