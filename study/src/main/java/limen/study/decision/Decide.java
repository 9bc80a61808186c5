package limen.study.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import limen.evidence.Context;
import limen.evidence.Domain;
import limen.evidence.Verdict;
import limen.safety.Effect;
import limen.safety.Judge;
import limen.safety.Judgement;
import limen.safety.Observations;
import limen.safety.Value;
import limen.study.Author;
import limen.study.Conduct;
import limen.study.Dosing;
import limen.study.Entry;
import limen.study.Event;
import limen.study.Evolve;
import limen.study.EvolveStudy;
import limen.study.Finding;
import limen.study.Findings;
import limen.study.Oversight;
import limen.study.Participant;
import limen.study.ParticipantEvent;
import limen.study.Report;
import limen.study.Rights;
import limen.study.StudyEvent;
import limen.study.Tally;
import limen.study.Times;
import limen.study.protocol.PersonalJournal;
import limen.study.protocol.Protocol;
import limen.study.protocol.SupervisedStudy;

/// `decide`: whether a proposed entry enters the record, and what follows from it.
///
/// Nothing is said twice: what somebody wants to record is the entry itself. The rules are asked in here, so that no
/// caller can forget to. The answer depends on the arguments alone.
public final class Decide {
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
        this.admissible = new Admissible(protocol);
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
        return accepted(conduct, person, proposed, (ParticipantEvent) proposed.event());
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
        var takesPart = takesPart(after);
        var moment = Moment.of(event, after, at, takesPart(person));
        var extra = extraFacts(person, event, at);
        var observations = after.readings().at(at).and(standing.of(after, at)).and(extra);
        var judgement = judge.judge(observations, moment, protocol.mode());
        var entries = new ArrayList<Entry>();
        entries.add(proposed);
        deviation(conduct, person, proposed, event, entries);
        entries.addAll(new Consequences(proposed, after, moment, protocol.mode(), takesPart)
                .of(judgement, told(event, extra), after));
        if (protocol instanceof SupervisedStudy) {
            entries.addAll(forStudy(conduct, proposed, entries));
        }
        return new Decision.Accepted(entries, judgement);
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

    private Observations extraFacts(Participant before, ParticipantEvent event, Instant at) {
        var facts = Observations.none();
        if (event instanceof Dosing.DoseTaken taken) {
            for (var fact : DoseFacts.of(protocol, before, taken, at)) {
                facts = facts.with(fact.name(), fact.value());
            }
        }
        if (event instanceof Rights.EntryCorrected(var wrong, Dosing.DoseTaken taken, var when, var reason)) {
            for (var fact : DoseFacts.of(protocol, evolve.without(before, wrong), taken, at)) {
                facts = facts.with(fact.name(), fact.value());
            }
        }
        return facts;
    }

    /// The observations that this entry itself tells.
    private Set<String> told(ParticipantEvent event, Observations extra) {
        var names = new HashSet<>(extra.names());
        findings.of(event).stream().map(Finding::name).forEach(names::add);
        if (isAboutMedicines(event)) {
            names.add("medicine_group");
            names.add("medicine_name_unknown");
        }
        // A capsule on top of a medicine is news about the medicine too.
        if (event instanceof Dosing.DoseTaken) {
            names.add("medicine_group");
        }
        return names;
    }

    private static boolean isAboutMedicines(ParticipantEvent event) {
        if (event instanceof Rights.EntryCorrected corrected) {
            return corrected.replacement() instanceof Report.MedicineReported;
        }
        return event instanceof Report.MedicineReported;
    }

    /// A capsule taken although something stood against it is a deviation, and stays one.
    private void deviation(
            Conduct conduct, Participant before, Entry proposed, ParticipantEvent event, List<Entry> entries) {
        if (!(event instanceof Dosing.DoseTaken taken) || !(protocol instanceof SupervisedStudy)) {
            return;
        }
        var answer = beforeDose.verdict(conduct, before, proposed.times().occurred(), taken.slot(), taken.kit());
        if (!answer.verdict().isStricterThan(Verdict.CAUTION)) {
            return;
        }
        entries.add(following(
                proposed,
                "deviation",
                new Oversight.DeviationRecorded(
                        "dose_against_verdict",
                        "A capsule was taken although: " + answer.because().getFirst(),
                        true)));
    }

    /// What the study as a whole must do once these entries are in.
    private List<Entry> forStudy(Conduct conduct, Entry cause, List<Entry> entries) {
        var after = conduct;
        for (var entry : entries) {
            after = evolveStudy.after(after, entry);
        }
        var tally = after.tally();
        if (after.authority().stop() != null || !isWorse(conduct.tally(), tally)) {
            return List.of();
        }
        var observations = Observations.none()
                .with("related_sae_count", Value.of(tally.relatedSerious()))
                .with("fatal_or_life_threatening_count", Value.of(tally.lifeThreatening()))
                .with("share_with_stop_vital", Value.of(tally.shareStoppedByVitals()));
        var judgement = judge.judge(observations, Context.ANY, protocol.mode());
        return judgement.matches().stream()
                .filter(match -> match.rule().domain() == Domain.STUDY)
                .filter(match -> match.effect(Context.ANY, true) instanceof Effect.StopStudy)
                .limit(1)
                .map(match -> new Entry(
                        cause.id().followedBy("study " + match.rule().id()),
                        null,
                        Author.RULES,
                        sameTimes(cause),
                        new StudyEvent.StudyStopped(
                                match.rule().id().text(),
                                "%s (%s)".formatted(match.rule().words(), match.measured()))))
                .toList();
    }

    /// Whether something happened that counts against the study; else what a board has let pass would stop it again.
    private static boolean isWorse(Tally before, Tally after) {
        return !after.serious().equals(before.serious())
                || !after.stoppedByVitals().equals(before.stoppedByVitals());
    }

    private static Entry following(Entry cause, String reason, Event event) {
        return new Entry(cause.id().followedBy(reason), cause.participant(), Author.RULES, sameTimes(cause), event);
    }

    private static Times sameTimes(Entry cause) {
        return new Times(null, cause.times().occurredAt(), cause.times().recordedAt());
    }

    private static Judgement nothing() {
        return new Judgement(List.of(), List.of());
    }
}
