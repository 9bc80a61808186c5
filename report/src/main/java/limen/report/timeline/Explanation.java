package limen.report.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import limen.evidence.Lifter;
import limen.evidence.Mode;
import limen.evidence.Rule;
import limen.evidence.RuleId;
import limen.report.timeline.Decision.Fact;
import limen.report.words.Words;
import limen.study.Entry;
import limen.study.Oversight;
import limen.study.Role;
import org.jspecify.annotations.Nullable;

/// What explains one decision: what was found, the rule, the sum, its source, and who knows.
record Explanation(Trail trail, Background background, Mode mode, Days days) {
    static final String NO_LONGER_MATTERS = "It no longer matters, because nothing more is taken.";

    RecordWords words() {
        return new RecordWords(mode, background.simulated());
    }

    /// @param because what was found, in words
    List<Fact> of(Entry entry, @Nullable RuleId id, String because) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Found", written(entry, because)));
        if (id != null) {
            background
                    .rule(id)
                    .ifPresentOrElse(
                            rule -> facts.addAll(rule(rule, entry)),
                            () -> facts.add(new Fact("Rule", id + ", not among the rules given to this page")));
        }
        return facts;
    }

    private List<Fact> rule(Rule rule, Entry entry) {
        var before = trail.entries().subList(0, trail.entries().indexOf(entry));
        return RuleFacts.of(rule, before, entry.times().occurred(), mode);
    }

    /// Who was told, and who has read it.
    Fact told(Optional<Entry> alarm) {
        return new Fact(
                "Told",
                switch (mode) {
                    case STUDY ->
                        alarm.map(this::read)
                                .orElse("No alarm was opened. Whoever looks after this person sees it on this page.");
                    case PERSONAL ->
                        alarm.filter(Trail::callsForHelp).isPresent() ? Names.CALL : "Nobody: this journal is private.";
                });
    }

    private String read(Entry alarm) {
        var opened = "An alarm was opened %s. ".formatted(when(alarm));
        var reads = trail.readsOf(alarm).stream()
                .map(read -> "%s read it %s%s".formatted(by(read), when(read), note(read)))
                .collect(Collectors.joining(" "));
        return opened + (reads.isEmpty() ? "Nobody has read it." : Words.capitalised(reads));
    }

    private static String note(Entry entry) {
        return entry.event() instanceof Oversight.AlarmRead read && !read.note().isBlank()
                ? ": “%s”".formatted(written(entry, read.note()))
                : ".";
    }

    /// Who lifted a hold and why, or who may.
    Fact end(Entry hold, Lifter lifter) {
        return new Fact(
                "Lifted",
                trail.liftOf(hold)
                        .map(lift -> "%s, by %s: “%s”".formatted(when(lift), by(lift), reason(lift)))
                        .orElseGet(() -> standing(hold, lifter)));
    }

    private String standing(Entry hold, Lifter lifter) {
        if (lifter == Lifter.TIME) {
            return trail.isOverBeforeCapsule(hold) ? NO_LONGER_MATTERS : Names.lifter(lifter, mode);
        }
        return switch (mode) {
            case STUDY -> "Not by the end of the record. " + Names.lifter(lifter, mode);
            case PERSONAL -> Names.lifter(lifter, mode);
        };
    }

    private static String reason(Entry lift) {
        return lift.event() instanceof Oversight.HoldLifted lifted ? written(lift, lifted.reason()) : "";
    }

    String when(Entry entry) {
        return days.said(entry.times().occurredAt());
    }

    static String by(Entry entry) {
        return Names.author(entry.author());
    }

    /// What a clinician or a rule wrote. What a participant wrote is not for this page.
    static String written(Entry entry, String text) {
        if (entry.author().role() == Role.PARTICIPANT) {
            return "in the participant's own words, kept in the record";
        }
        return text.isBlank() ? "nothing was written" : text;
    }
}
