package limen.study;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import limen.evidence.Lifter;
import limen.evidence.RuleId;
import limen.evidence.Verdict;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// Holds, stops and alarms of one participant. A stop never goes away, and a hold only by the hand that may lift it.
///
/// @param ineligible why the last screening found that they cannot take part; none if it did not
/// @param titrated the steps that a physician has signed, and when
/// @param messages about the alarms
/// @param asked who asked to be told what this person was given, and was not told yet
public record Supervision(
        @Nullable String ineligible,
        PVector<Hold> holds,
        @Nullable Stop stop,
        PVector<Alarm> alarms,
        PMap<String, Instant> titrated,
        Messages messages,
        PVector<Ask> asked) {
    /// Somebody's request to open the allocation of this one person.
    public record Ask(EventId entry, Author by, String reason, Instant at) {
        /// How long it waits for a second person.
        public static final Duration WAITS = Duration.ofHours(24);

        public boolean isOpen(Instant now) {
            return !now.isAfter(at.plus(WAITS));
        }
    }

    public record Hold(
            EventId entry,
            @Nullable RuleId rule,
            Lifter lifter,
            String because,
            Instant since,
            @Nullable Instant lifted) {
        /// A hold that lapses by itself is asked again before each capsule instead of standing here.
        public boolean stands() {
            return lifted == null && lifter != Lifter.TIME;
        }

        Hold lifted(@Nullable Instant at) {
            return new Hold(entry, rule, lifter, because, since, at);
        }
    }

    public record Stop(EventId entry, @Nullable RuleId rule, String because, Instant since) {}

    public record Alarm(
            EventId entry,
            Verdict verdict,
            @Nullable RuleId rule,
            String because,
            Instant opened,
            @Nullable Author readBy,
            @Nullable Instant readAt) {
        /// The first who reads it is the one that counts.
        Alarm read(Author by, Instant at) {
            return readAt == null ? new Alarm(entry, verdict, rule, because, opened, by, at) : this;
        }
    }

    /// A message about an alarm, delivered or not.
    public record Sent(Oversight.AlarmSent what, Instant at) {}

    static final Supervision NONE = new Supervision(
            null,
            TreePVector.empty(),
            null,
            TreePVector.empty(),
            HashTreePMap.empty(),
            Messages.NONE,
            TreePVector.empty());

    /// Messages about the alarms that were tried, the oldest first.
    public List<Sent> sent() {
        return messages.sent();
    }

    public List<Hold> standing() {
        return holds.stream().filter(Hold::stands).toList();
    }

    public boolean isHeldBy(RuleId rule) {
        return holds.stream().anyMatch(hold -> hold.stands() && rule.equals(hold.rule()));
    }

    /// Whether a hold of that rule was placed for what was told then, or since.
    public boolean wasHeld(RuleId rule, Instant told) {
        return holds.stream()
                .anyMatch(hold -> rule.equals(hold.rule()) && !hold.since().isBefore(told));
    }

    /// Whether the hand that may lift it has lifted a hold of that rule after what was last told then.
    public boolean isAnswered(RuleId rule, Instant told) {
        return holds.stream()
                .anyMatch(hold -> rule.equals(hold.rule())
                        && hold.lifted() != null
                        && hold.lifted().isAfter(told));
    }

    public Optional<Hold> hold(EventId entry) {
        return holds.stream().filter(hold -> hold.entry().equals(entry)).findFirst();
    }

    public Optional<Alarm> alarm(EventId entry) {
        return alarms.stream().filter(alarm -> alarm.entry().equals(entry)).findFirst();
    }

    /// What stood at a moment, whatever was decided since.
    Supervision asOf(Instant at) {
        var then = holds.stream()
                .filter(hold -> !hold.since().isAfter(at))
                .map(hold -> hold.lifted() != null && hold.lifted().isAfter(at) ? hold.lifted(null) : hold)
                .toList();
        return new Supervision(
                ineligible,
                TreePVector.from(then),
                stop != null && stop.since().isAfter(at) ? null : stop,
                alarms,
                titrated,
                messages,
                asked);
    }

    Supervision ineligible(@Nullable String because) {
        return new Supervision(because, holds, stop, alarms, titrated, messages, asked);
    }

    Supervision with(Hold hold) {
        return new Supervision(ineligible, holds.plus(hold), stop, alarms, titrated, messages, asked);
    }

    Supervision lifted(EventId entry, Instant at) {
        var after = holds.stream()
                .map(hold -> hold.entry().equals(entry) ? hold.lifted(at) : hold)
                .toList();
        return new Supervision(ineligible, TreePVector.from(after), stop, alarms, titrated, messages, asked);
    }

    /// The first stop is the one that counts.
    Supervision stopped(Stop now) {
        return stop == null ? new Supervision(ineligible, holds, now, alarms, titrated, messages, asked) : this;
    }

    Supervision with(Alarm alarm) {
        return new Supervision(ineligible, holds, stop, alarms.plus(alarm), titrated, messages, asked);
    }

    private Supervision read(EventId entry, Author by, Instant at) {
        var after = alarms.stream()
                .map(alarm -> alarm.entry().equals(entry) ? alarm.read(by, at) : alarm)
                .toList();
        return new Supervision(ineligible, holds, stop, TreePVector.from(after), titrated, messages, asked);
    }

    Supervision after(Oversight.OnAlarm what, Author by, Instant at) {
        var after = what instanceof Oversight.AlarmRead read ? read(read.alarm(), by, at) : this;
        return new Supervision(ineligible, holds, stop, after.alarms(), titrated, messages.after(what, at), asked);
    }

    Supervision titrated(String step, Instant at) {
        return new Supervision(ineligible, holds, stop, alarms, titrated.plus(step, at), messages, asked);
    }

    Supervision asked(Ask ask) {
        return new Supervision(ineligible, holds, stop, alarms, titrated, messages, asked.plus(ask));
    }

    /// Whoever asked was answered; others who asked still wait.
    Supervision answered(Predicate<Author> who) {
        var open = asked.stream().filter(ask -> !who.test(ask.by())).toList();
        return new Supervision(ineligible, holds, stop, alarms, titrated, messages, TreePVector.from(open));
    }
}
