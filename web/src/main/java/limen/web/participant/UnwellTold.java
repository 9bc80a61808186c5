package limen.web.participant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import limen.capture.Situation;
import limen.evidence.Verdict;
import limen.study.Entry;
import limen.study.Event;
import limen.study.EventId;
import limen.study.Oversight;
import limen.study.Report;
import limen.study.Role;
import limen.study.Supervision;
import limen.study.protocol.PersonalJournal;
import limen.study.protocol.SupervisedStudy;

/// What follows from telling that one feels unwell: what to do first, then who knows of it.
///
/// @param lead the gravest of what the rules said about it and of what stands anyhow
public record UnwellTold(Lead lead) {
    /// The last time that somebody told it; nothing if nobody did.
    ///
    /// @param entries of that person, the oldest first
    static Optional<UnwellTold> of(Situation situation, List<Entry> entries, Clock clock) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).event() instanceof Report.UnwellReported) {
                var following = following(entries, i);
                return Optional.of(new UnwellTold(lead(
                        following, Leads.of(situation, clock), told(situation, entries.get(i), following, clock))));
            }
        }
        return Optional.empty();
    }

    /// What the rules wrote because of an entry stands behind it.
    private static List<Entry> following(List<Entry> entries, int cause) {
        var recorded = entries.get(cause).times().recordedAt();
        return entries.subList(cause + 1, entries.size()).stream()
                .takeWhile(entry -> entry.author().role() == Role.RULES
                        && entry.times().recordedAt().equals(recorded))
                .toList();
    }

    private static Lead lead(List<Entry> following, Lead standing, List<String> told) {
        var words = new LinkedHashSet<String>();
        var own = Lead.Line.QUIET;
        for (var entry : following) {
            switch (entry.event()) {
                case Oversight.AlarmOpened(var verdict, var rule, var because) -> {
                    words.add(because);
                    own = gravest(own, verdict == Verdict.SEEK_CARE ? Lead.Line.SEEK_CARE : Lead.Line.STOP);
                }
                case Oversight.DosingStopped(var rule, var because) -> {
                    words.add(because);
                    own = gravest(own, Lead.Line.STOP);
                }
                case Oversight.HoldPlaced(var rule, var lifter, var because) -> {
                    words.add(because);
                    own = gravest(own, Lead.Line.HOLD);
                }
                case Event _ -> {}
            }
        }
        var line = gravest(own, standing.line());
        if (line == Lead.Line.QUIET || line == Lead.Line.OPEN) {
            return quiet(told);
        }
        if (line == standing.line()) {
            words.addAll(standing.sentences());
            return new Lead(line, standing.heading(), new ArrayList<>(words), told);
        }
        words.add(
                line == Lead.Line.SEEK_CARE
                        ? "Say what you took and when. Stay with somebody."
                        : "Let somebody stay with you.");
        return new Lead(line, heading(line), new ArrayList<>(words), told);
    }

    private static Lead quiet(List<String> told) {
        return new Lead(
                Lead.Line.QUIET,
                "What you told is in your record.",
                List.of(
                        "No rule asks for a call because of it. A rule cannot see you: if it gets worse, or you are afraid,"
                                + " call.",
                        "Take nothing more today, and let somebody stay with you."),
                told);
    }

    private static Lead.Line gravest(Lead.Line one, Lead.Line other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static String heading(Lead.Line line) {
        return switch (line) {
            case SEEK_CARE -> "Call the emergency number now and stay seated.";
            case STOP -> "Nothing more is taken.";
            case HOLD -> "The next capsule waits.";
            case QUIET, OPEN -> "What you told is in your record.";
        };
    }

    private static List<String> told(Situation situation, Entry entry, List<Entry> following, Clock clock) {
        return switch (situation.protocol()) {
            case PersonalJournal _ ->
                List.of("This is your own journal: nobody else was told, and nobody else reads it.");
            case SupervisedStudy _ ->
                following.stream()
                        .filter(each -> each.event() instanceof Oversight.AlarmOpened)
                        .map(Entry::id)
                        .flatMap(id -> alarm(situation, id).stream())
                        // Whoever has read of one thing may not know of another that was told with it.
                        .min(Comparator.comparing(alarm -> alarm.readAt() != null))
                        .map(alarm -> Leads.told(alarm, clock))
                        .map(List::of)
                        .orElseGet(() -> List.of(
                                "Saved at %s. No alarm goes out for it: your team sees it when they open your record. Nobody has read this yet. To talk to someone now, call the study line."
                                        .formatted(clock.moment(entry.times().occurred()))));
        };
    }

    private static Optional<Supervision.Alarm> alarm(Situation situation, EventId entry) {
        return situation.person().supervision().alarm(entry);
    }
}
