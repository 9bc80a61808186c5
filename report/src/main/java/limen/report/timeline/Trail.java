package limen.report.timeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import limen.evidence.RuleId;
import limen.evidence.Verdict;
import limen.study.Dosing;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.Oversight;
import limen.study.Rights;
import org.jspecify.annotations.Nullable;

/// How the entries of one record point to one another.
///
/// @param alarms by the hold or stop that opened them
record Trail(List<Entry> entries, Map<EventId, Entry> alarms) {
    /// An alarm belongs to the hold or stop of the same rule at the same moment; nothing opens two.
    static Trail of(List<Entry> entries) {
        var alarms = new HashMap<EventId, Entry>();
        for (var entry : entries) {
            if (entry.event() instanceof Oversight.AlarmOpened alarm && alarm.rule() != null) {
                entries.stream()
                        .filter(cause -> alarm.rule().equals(ruleOf(cause)))
                        .filter(cause ->
                                cause.times().occurred().equals(entry.times().occurred()))
                        .filter(cause -> !alarms.containsKey(cause.id()))
                        .findFirst()
                        .ifPresent(cause -> alarms.put(cause.id(), entry));
            }
        }
        return new Trail(List.copyOf(entries), Map.copyOf(alarms));
    }

    Optional<Entry> find(EventId id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    Optional<Entry> alarmOf(Entry cause) {
        return Optional.ofNullable(alarms.get(cause.id()));
    }

    /// Whether a hold or stop already tells of this alarm.
    boolean hasCause(Entry alarm) {
        return alarms.containsValue(alarm);
    }

    Optional<Entry> liftOf(Entry hold) {
        return entries.stream()
                .filter(entry -> entry.event() instanceof Oversight.HoldLifted lift
                        && lift.hold().equals(hold.id()))
                .findFirst();
    }

    List<Entry> readsOf(Entry alarm) {
        return entries.stream()
                .filter(entry -> entry.event() instanceof Oversight.AlarmRead read
                        && read.alarm().equals(alarm.id()))
                .toList();
    }

    /// Alarms that nobody has read.
    List<Entry> unread() {
        return entries.stream()
                .filter(entry -> entry.event() instanceof Oversight.AlarmOpened)
                .filter(alarm -> readsOf(alarm).isEmpty())
                .toList();
    }

    static boolean callsForHelp(Entry alarm) {
        return alarm.event() instanceof Oversight.AlarmOpened opened && opened.verdict() == Verdict.SEEK_CARE;
    }

    /// Whether dosing had stopped, by a rule or by own wish, when this was entered.
    boolean isOver(Entry entry) {
        return entries.subList(0, entries.indexOf(entry)).stream().anyMatch(Trail::ends);
    }

    /// Whether no capsule was taken between this entry and the end of dosing.
    boolean isOverBeforeCapsule(Entry entry) {
        return isOver(entry)
                || entries.subList(entries.indexOf(entry), entries.size()).stream()
                        .filter(later -> ends(later) || later.event() instanceof Dosing.DoseTaken)
                        .findFirst()
                        .filter(Trail::ends)
                        .isPresent();
    }

    private static boolean ends(Entry entry) {
        return entry.event() instanceof Oversight.DosingStopped || entry.event() instanceof Rights.WithdrawnFromDosing;
    }

    private static @Nullable RuleId ruleOf(Entry entry) {
        return entry.event() instanceof Oversight.HoldPlaced hold
                ? hold.rule()
                : entry.event() instanceof Oversight.DosingStopped stop ? stop.rule() : null;
    }
}
