package limen.analysis.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import limen.evidence.RuleId;
import limen.evidence.RuleTable;
import limen.evidence.Verdict;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.Participant;
import limen.study.ParticipantEvent;
import limen.study.Report;
import limen.study.Report.AllocationGuessed.GuessedArm;
import limen.study.Rights;
import limen.study.protocol.DoseFinding;
import limen.study.protocol.DoseFinding.Noticed;
import org.jspecify.annotations.Nullable;

/// When something happened to one person that the design counts.
///
/// @param harm adverse events and verdicts
/// @param noticed guesses and effects
record Signs(List<Instant> harm, List<Instant> noticed) {
    static Signs of(DoseFinding design, RuleTable rules, Participant person, List<Entry> entries) {
        var noticing = design.method() instanceof DoseFinding.Method.SubPerceptual both ? both.noticed() : null;
        return new Signs(harm(design.harm(), rules, person), noticed(noticing, person, entries));
    }

    private static List<Instant> harm(DoseFinding.Harm counted, RuleTable rules, Participant person) {
        var times = new ArrayList<Instant>();
        for (var event : person.adverseEvents().values()) {
            var report = event.report();
            if (report.causality().isRelated() && (report.grade() >= counted.grade() || report.isSerious())) {
                times.add(event.onset());
            }
        }
        if (counted.stopOrSeekCare()) {
            for (var alarm : person.supervision().alarms()) {
                if (alarm.verdict().isStricterThan(Verdict.HOLD) && isOfTheBody(rules, alarm.rule())) {
                    times.add(alarm.opened());
                }
            }
            var stop = person.supervision().stop();
            if (stop != null && isOfTheBody(rules, stop.rule())) {
                times.add(stop.since());
            }
        }
        return List.copyOf(times);
    }

    /// Leaving, an opened capsule, a pregnancy or a missed rule of the calendar end dosing too, and
    /// are no harm by a dose. A rule that nobody knows any more counts: it stopped somebody.
    private static boolean isOfTheBody(RuleTable rules, @Nullable RuleId id) {
        if (id == null) {
            return false;
        }
        var rule = rules.find(id);
        return rule.isEmpty()
                || switch (rule.get().domain()) {
                    case VITALS, LABORATORY, SYMPTOM, DEPENDENCE -> true;
                    case ELIGIBILITY, LIMIT, SCHEDULE, STUDY -> false;
                };
    }

    /// What stands after all corrections, at the time at which it is now said to have happened.
    private static List<Instant> noticed(@Nullable Noticed counted, Participant person, List<Entry> entries) {
        if (counted == null) {
            return List.of();
        }
        Set<EventId> signs = new HashSet<>();
        for (var entry : entries) {
            if (entry.event() instanceof Rights.EntryCorrected corrected) {
                signs.remove(corrected.corrected());
                if (isSign(counted, corrected.replacement())) {
                    signs.add(corrected.corrected());
                }
            } else if (entry.event() instanceof ParticipantEvent told && isSign(counted, told)) {
                signs.add(entry.id());
            }
        }
        return signs.stream()
                .flatMap(id -> person.entry(id).stream())
                .map(Participant.Seen::at)
                .toList();
    }

    /// A guess needs no opened allocation: every capsule counts as active.
    private static boolean isSign(Noticed counted, ParticipantEvent event) {
        return switch (event) {
            case Report.AllocationGuessed guess ->
                guess.guess() == GuessedArm.ACTIVE && guess.confidence() >= counted.guessConfidence();
            case Report.EffectReported effect -> effect.intensity() >= counted.effectIntensity();
            case ParticipantEvent _ -> false;
        };
    }
}
