package limen.web.console.alarms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import limen.report.timeline.Decision;
import limen.study.Conduct;
import limen.study.Entry;
import limen.study.Role;
import limen.study.Supervision;

/// Stops of the whole study as cards, each of which is an alarm.
///
/// @param cards for the same viewer
record StopCards(AlarmCards cards) {
    private static final String WAITS =
            "Nobody takes anything. Only the monitor or the investigator lets the study go on, with a second person who"
                    + " signs.";

    /// @param history of the study, the oldest first
    List<AlarmCards.Placed> of(Conduct conduct, List<Entry> history) {
        var all = new ArrayList<AlarmCards.Placed>();
        for (var entry : history) {
            conduct.stops()
                    .alarm(entry.id())
                    .ifPresent(alarm -> all.add(new AlarmCards.Placed(
                            card(conduct, history, alarm, entry), entry.times().recordedAt())));
        }
        return List.copyOf(all);
    }

    private AlarmCard card(Conduct conduct, List<Entry> history, Supervision.Alarm alarm, Entry stop) {
        var rule = Optional.ofNullable(alarm.rule()).flatMap(cards.rules()::find);
        var facts = new ArrayList<>(cards.facts(alarm, rule, List.of()));
        facts.add(new Decision.Fact(
                "Stopped by",
                stop.author().role() == Role.RULES ? "a rule" : stop.author().toString()));
        var reads = reads(history, alarm);
        return new AlarmCard(
                alarm.entry().toString(),
                "",
                "",
                AlarmCards.line(alarm),
                AlarmCards.verdict(alarm),
                conduct.authority().stop() == null ? "The study was let go on since." : WAITS,
                facts,
                "%s, investigator".formatted(cards.study().approval().investigator()),
                cards.opened(stop.times()),
                reads.isEmpty() ? cards.widens(stop.times().recordedAt()) : "",
                cards.sent(conduct.stops().messages().sent(), alarm.entry()),
                reads);
    }

    /// Whoever let the study go on has read it, too.
    private List<AlarmCard.Read> reads(List<Entry> history, Supervision.Alarm alarm) {
        var reads = cards.reads(history, alarm.entry());
        return reads.isEmpty() && alarm.readBy() != null && alarm.readAt() != null
                ? List.of(new AlarmCard.Read(
                        alarm.readBy().toString(), cards.moment(alarm.readAt()), "The study goes on from here."))
                : reads;
    }
}
