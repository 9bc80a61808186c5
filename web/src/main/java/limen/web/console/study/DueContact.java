package limen.web.console.study;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import limen.evidence.Codes;
import limen.study.Participant;
import limen.study.protocol.FollowUp;
import limen.study.protocol.Spoken;
import limen.study.protocol.SupervisedStudy;
import limen.study.schedule.Agenda;
import limen.study.schedule.Due;
import limen.study.schedule.DueState;
import limen.study.schedule.Task;

/// A contact that is owed to somebody, or will be within a week.
///
/// @param person whose it is
/// @param path of that person's page; empty where it does not open
/// @param what which contact, in words
/// @param since when it could first be made
/// @param by until when it should be made
/// @param when `overdue`, `now` or `ahead`, and for how long, in words
public record DueContact(
        String person, String path, String what, String since, String by, String when, Urgency urgency) {
    private static final Duration AHEAD = Duration.ofDays(7);

    /// Whether somebody waits.
    public enum Urgency {
        OVERDUE,
        NOW,
        AHEAD
    }

    private record Found(Participant person, Due due, FollowUp contact) {}

    /// Those of everybody: what waits longest comes first.
    static List<DueContact> of(SupervisedStudy study, List<Participant> people, ZonedDateTime now, boolean paths) {
        var at = now.toInstant();
        return people.stream()
                .flatMap(person -> Agenda.of(study, person, at, at.plus(AHEAD)).stream()
                        .flatMap(due -> due.task() instanceof Task.Contact(var contact)
                                ? Stream.of(new Found(person, due, contact))
                                : Stream.empty()))
                .sorted(Comparator.comparing((Found found) -> found.due().closes())
                        .thenComparing(found -> found.person().id().text())
                        .thenComparing(found -> found.due().key()))
                .map(found -> said(found, now, paths))
                .toList();
    }

    private static DueContact said(Found found, ZonedDateTime now, boolean paths) {
        var due = found.due();
        var id = found.person().id();
        return new DueContact(
                id.text(),
                paths ? Paths.person(id) : "",
                words(found.contact()),
                Spans.moment(due.opens().atZone(now.getZone())),
                Spans.moment(due.closes().atZone(now.getZone())),
                when(due, now),
                urgency(due));
    }

    static String words(FollowUp contact) {
        var anchor = switch (contact.anchor()) {
            case EACH_DOSE -> "a capsule";
            case LAST_DOSE -> "the last capsule";
            case END -> "the end";
        };
        return "%s after %s".formatted(Spoken.later(contact.after()), anchor);
    }

    private static Urgency urgency(Due due) {
        return switch (due.state()) {
            case DueState.Overdue _ -> Urgency.OVERDUE;
            case DueState.Open _, DueState.Held _ -> Urgency.NOW;
            case DueState.Ahead _ -> Urgency.AHEAD;
        };
    }

    private static String when(Due due, ZonedDateTime now) {
        return switch (urgency(due)) {
            case OVERDUE -> "overdue for " + Spans.of(Duration.between(due.closes(), now.toInstant()));
            case NOW -> "due now, for another " + Spans.of(Duration.between(now.toInstant(), due.closes()));
            case AHEAD -> "in " + Spans.of(Duration.between(now.toInstant(), due.opens()));
        };
    }

    public String code() {
        return Codes.of(urgency);
    }

    /// How many wait, in one sentence.
    static String sentence(List<DueContact> contacts) {
        if (contacts.isEmpty()) {
            return "No contact is owed now or within the next 7 days.";
        }
        return "%d overdue, %d due now, %d within the next 7 days."
                .formatted(
                        count(contacts, Urgency.OVERDUE), count(contacts, Urgency.NOW), count(contacts, Urgency.AHEAD));
    }

    private static long count(List<DueContact> contacts, Urgency urgency) {
        return contacts.stream().filter(contact -> contact.urgency() == urgency).count();
    }
}
