package limen.web.console.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import limen.report.words.Words;
import limen.study.AdverseEvents.SentToAuthority;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.Participant;
import limen.study.Participant.AdverseEvent;
import limen.web.console.people.PersonPage.HarmRow;
import limen.web.console.people.PersonPage.Link;

/// The adverse events of one person as they are judged today, with the reports that they make due.
record HarmRows(Participant person, List<Entry> entries, Clock clock) {
    /// The newest first.
    List<HarmRow> all() {
        return person.adverseEvents().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<EventId, AdverseEvent> known) ->
                                known.getValue().onset())
                        .reversed()
                        .thenComparing(known -> known.getKey().toString()))
                .map(known -> row(known.getKey(), known.getValue()))
                .toList();
    }

    private HarmRow row(EventId id, AdverseEvent event) {
        var report = event.report();
        var serious = report.isSerious()
                ? "Serious: "
                        + (report.seriousness().isEmpty()
                                ? "death"
                                : String.join(
                                        ", ",
                                        report.seriousness().stream()
                                                .sorted()
                                                .map(HarmNames::serious)
                                                .toList()))
                : "Not serious";
        return new HarmRow(
                Words.capitalised(report.term()),
                report.words(),
                report.grade(),
                serious,
                clock.full(event.onset()),
                clock.full(event.aware()),
                "%s, %s"
                        .formatted(
                                HarmNames.causality(report.causality()),
                                report.expected() ? "expected" : "not expected"),
                "%s; capsules: %s"
                        .formatted(
                                HarmNames.outcome(report.outcome()),
                                HarmNames.action(report.action()).toLowerCase(Locale.ROOT)),
                ReportDue.of(event, sent(id), clock),
                links(id));
    }

    private List<Link> links(EventId id) {
        var code = person.id().text();
        return List.of(
                link(Act.FOLLOW_UP, code, id, "Follow up"),
                link(Act.SENT, code, id, "Report sent"),
                link(Act.CORRECT, code, id, "Correct"));
    }

    private static Link link(Act act, String code, EventId id, String words) {
        return new Link("%s?about=%s".formatted(act.path(code), id), words);
    }

    private List<ReportDue.Sent> sent(EventId id) {
        var sent = new ArrayList<ReportDue.Sent>();
        for (var entry : entries) {
            if (entry.event() instanceof SentToAuthority(var reported, var recipient) && reported.equals(id)) {
                sent.add(new ReportDue.Sent(recipient, entry.times().occurred()));
            }
        }
        return sent;
    }
}
