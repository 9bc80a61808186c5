package limen.study.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import limen.evidence.Comparison;
import limen.evidence.Context;
import limen.evidence.Lifter;
import limen.evidence.Mode;
import limen.evidence.Rule;
import limen.safety.Effect;
import limen.safety.Judgement;
import limen.safety.Match;
import limen.study.Author;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.Oversight;
import limen.study.Participant;
import limen.study.ParticipantEvent;
import limen.study.StudyEvent;
import limen.study.Times;

/// The entries that the rules add because of an entry.
///
/// Nothing in here takes anything back: consequences are holds, stops and alarms, never their end.
final class Consequences {
    private final Entry cause;
    private final Context moment;
    private final Mode mode;
    private final boolean takesPart;
    private final List<Entry> entries = new ArrayList<>();
    private boolean hasStopped;

    /// What may follow from an entry.
    ///
    /// @param person as known together with the entry
    Consequences(Entry cause, Participant person, Context moment, Mode mode, boolean takesPart) {
        this.cause = cause;
        this.moment = moment;
        this.mode = mode;
        this.takesPart = takesPart;
        this.hasStopped = person.supervision().stop() != null;
    }

    /// What follows from those rules that look at something the entry told; others were answered when it was told.
    List<Entry> of(Judgement judgement, Set<String> told, Participant person) {
        for (var match : judgement.matches()) {
            if (looksAt(match.rule(), told)) {
                follow(match, person);
            }
        }
        return List.copyOf(entries);
    }

    private void follow(Match match, Participant person) {
        var rule = match.rule();
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
                if (!hasStopped) {
                    stop(rule, because);
                    alarm(rule, because);
                }
            }
            case Effect.SeekCareNow _ -> {
                if (!hasStopped) {
                    stop(rule, because);
                }
                alarm(rule, because);
            }
            case Effect.StopStudy _ ->
                addForStudy(rule, new StudyEvent.StudyStopped(rule.id().text(), because));
        }
    }

    private void stop(Rule rule, String because) {
        hasStopped = true;
        add(rule, "stop", new Oversight.DosingStopped(rule.id(), because));
    }

    private void alarm(Rule rule, String because) {
        add(rule, "alarm", new Oversight.AlarmOpened(rule.then(), rule.id(), because));
    }

    private String because(Match match) {
        var nearest = match.nearest() == null ? "" : "; " + match.nearest();
        return "%s (%s%s)".formatted(match.rule().wordsFor(mode), match.measured(), nearest);
    }

    private void add(Rule rule, String kind, ParticipantEvent event) {
        entries.add(following(kind + " " + rule.id(), event));
    }

    private void addForStudy(Rule rule, StudyEvent event) {
        entries.add(new Entry(id("study " + rule.id()), null, Author.RULES, times(), event));
    }

    Entry following(String reason, ParticipantEvent event) {
        return new Entry(id(reason), cause.participant(), Author.RULES, times(), event);
    }

    private EventId id(String reason) {
        return cause.id().followedBy(reason);
    }

    private Times times() {
        return new Times(null, cause.times().occurredAt(), cause.times().recordedAt());
    }

    private static boolean looksAt(Rule rule, Set<String> told) {
        var names = new HashSet<String>();
        names.add(rule.when().comparison().reading().observation());
        rule.when().with().stream()
                .flatMap(List::stream)
                .map(Comparison::reading)
                .forEach(reading -> names.add(reading.observation()));
        names.retainAll(told);
        return !names.isEmpty();
    }
}
