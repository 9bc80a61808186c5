package limen.study.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import limen.evidence.Comparison;
import limen.evidence.Context;
import limen.evidence.Lifter;
import limen.evidence.Mode;
import limen.evidence.Rule;
import limen.evidence.RuleId;
import limen.safety.Effect;
import limen.safety.Judgement;
import limen.safety.Match;
import limen.study.Author;
import limen.study.Entry;
import limen.study.Oversight;
import limen.study.Participant;
import limen.study.ParticipantEvent;
import limen.study.Times;

/// The entries that the rules add because of an entry.
///
/// Nothing in here takes anything back: consequences are holds, stops and alarms, never their end.
final class Consequences {
    private final Entry cause;
    private final Participant person;
    private final Context moment;
    private final Mode mode;
    private final boolean takesPart;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<RuleId> followed = new HashSet<>();
    private boolean isStopped;
    private boolean isAlarmed;

    /// What may follow from an entry.
    ///
    /// @param person as known together with the entry
    Consequences(Entry cause, Participant person, Context moment, Mode mode, boolean takesPart) {
        this.cause = cause;
        this.person = person;
        this.moment = moment;
        this.mode = mode;
        this.takesPart = takesPart;
        this.isStopped = person.supervision().stop() != null;
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /// Follows those rules that look at something the entry told; others were answered when it was told.
    void follow(Judgement judgement, Set<String> told) {
        judgement.matches().stream()
                .filter(match -> looksAt(match.rule(), told))
                .forEach(this::follow);
    }

    /// A capsule is news about the hours after it and the medicines taken beside it, told before or not.
    void followAfterDose(Judgement judgement, Set<String> told) {
        judgement.matches().stream()
                .filter(match -> match.rule().in() == Context.POST_DOSE)
                .filter(match -> looksAt(match.rule(), told))
                .forEach(this::follow);
    }

    /// Whoever goes through what comes before a capsule is held also for what was measured a little earlier. A hold
    /// that was placed for it already, lifted or not, is not placed again.
    void followBeforeDose(Judgement judgement, Function<Rule, Instant> lastTold) {
        judgement.matches().stream()
                .filter(match -> match.rule().in() == Context.PRE_DOSE)
                .filter(match -> !person.supervision().wasHeld(match.rule().id(), lastTold.apply(match.rule())))
                .forEach(this::follow);
    }

    /// A new screening forgets why the last one closed the door; what still closes it is said again.
    void followEligibility(Judgement judgement) {
        judgement.matches().stream()
                .filter(match -> match.effect(moment, takesPart) instanceof Effect.NotEligible)
                .forEach(this::follow);
    }

    private void follow(Match match) {
        var rule = match.rule();
        if (!followed.add(rule.id())) {
            return;
        }
        var because = because(match);
        switch (match.effect(moment, takesPart)) {
            case Effect.Notice _ -> {}
            case Effect.HoldUntil(var lifter) -> {
                if (lifter == Lifter.TIME || !person.supervision().isHeldBy(rule.id())) {
                    add(rule, "hold", new Oversight.HoldPlaced(rule.id(), lifter, because));
                }
            }
            case Effect.NotEligible _ -> add(rule, "ineligible", new Oversight.FoundIneligible(rule.id(), because));
            case Effect.StopForGood _ -> {
                stop(rule, because);
                // One alarm is enough for what one entry told, but a stop of long ago silences nothing.
                if (!isAlarmed) {
                    alarm(rule, because);
                }
            }
            case Effect.SeekCareNow _ -> {
                stop(rule, because);
                alarm(rule, because);
            }
            // What one person tells stops nobody else; counts over all people do, see Decide.
            case Effect.StopStudy _ -> {}
        }
    }

    private void stop(Rule rule, String because) {
        if (!isStopped) {
            isStopped = true;
            add(rule, "stop", new Oversight.DosingStopped(rule.id(), because));
        }
    }

    private void alarm(Rule rule, String because) {
        isAlarmed = true;
        add(rule, "alarm", new Oversight.AlarmOpened(rule.then(), rule.id(), because));
    }

    private String because(Match match) {
        // Where nobody supervises, the value that would just have passed would be a hint for when, or how much.
        var nearest = match.nearest() == null || mode == Mode.PERSONAL ? "" : "; " + match.nearest();
        return "%s (%s%s)".formatted(match.rule().wordsFor(mode), match.measured(), nearest);
    }

    private void add(Rule rule, String kind, ParticipantEvent event) {
        entries.add(following(cause, kind + " " + rule.id(), event));
    }

    /// What the software adds because of an entry: under its own name, at the same times.
    static Entry following(Entry cause, String reason, ParticipantEvent event) {
        return new Entry(cause.id().followedBy(reason), cause.participant(), Author.RULES, times(cause), event);
    }

    static Times times(Entry cause) {
        return new Times(null, cause.times().occurredAt(), cause.times().recordedAt());
    }

    static boolean looksAt(Rule rule, Set<String> told) {
        var condition = rule.when();
        return looksAt(condition.comparison(), told)
                || condition.with().stream().flatMap(List::stream).anyMatch(comparison -> looksAt(comparison, told));
    }

    private static boolean looksAt(Comparison comparison, Set<String> told) {
        return told.contains(comparison.reading().observation());
    }
}
