package limen.web.console.study;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import limen.evidence.Lifter;
import limen.evidence.RuleId;
import limen.study.Participant;
import limen.study.Supervision.Hold;
import limen.study.Supervision.Stop;
import limen.web.console.people.Because;
import org.jspecify.annotations.Nullable;

/// Somebody who takes nothing for now, or nothing more, and why.
///
/// @param path of that person's page; empty where it does not open
/// @param state what stands, since when, and whose decision it waits for
/// @param because what the rule or a clinician wrote, as the person reads it
/// @param measured the rule, and what it looked at; empty where no rule did
/// @param stopped whether nothing more is taken
/// @param left whether that is so by the person's own decision
public record Waiting(
        String person, String path, String state, String because, String measured, boolean stopped, boolean left) {
    private record Found(
            Participant person,
            ZonedDateTime since,
            @Nullable Hold hold,
            @Nullable Stop stop) {}

    /// Stops first, then holds; the newest first.
    static List<Waiting> of(List<Participant> people, ZonedDateTime now, boolean paths) {
        var found = new ArrayList<Found>();
        for (var person : people) {
            var stop = person.supervision().stop();
            if (stop != null) {
                found.add(new Found(person, stop.since().atZone(now.getZone()), null, stop));
            } else if (person.standing().left() == null) {
                person.supervision()
                        .standing()
                        .forEach(
                                hold -> found.add(new Found(person, hold.since().atZone(now.getZone()), hold, null)));
            }
        }
        return found.stream()
                .sorted(Comparator.comparing((Found each) -> each.stop() == null)
                        .thenComparing(Comparator.comparing(Found::since).reversed())
                        .thenComparing(each -> each.person().id().text()))
                .map(each -> said(each, paths))
                .toList();
    }

    private static Waiting said(Found found, boolean paths) {
        var id = found.person().id();
        var since = Spans.moment(found.since());
        var path = paths ? Paths.person(id) : "";
        var hold = found.hold();
        var stop = found.stop();
        if (hold != null) {
            return new Waiting(
                    id.text(),
                    path,
                    "held since %s; %s may lift it".formatted(since, words(hold.lifter())),
                    Because.of(hold.because()).words(),
                    measured(hold.rule(), hold.because()),
                    false,
                    false);
        }
        var left = found.person().standing().left() != null;
        return new Waiting(
                id.text(),
                path,
                (left ? "left, and takes nothing since " : "stopped since ") + since,
                stop == null ? "" : Because.of(stop.because()).words(),
                stop == null ? "" : measured(stop.rule(), stop.because()),
                true,
                left);
    }

    private static String measured(@Nullable RuleId rule, String because) {
        var said = Because.of(because);
        return rule == null
                ? said.measured()
                : said.measured().isEmpty() ? rule.toString() : rule + ": " + said.plainly();
    }

    private static String words(Lifter lifter) {
        return switch (lifter) {
            case PHYSICIAN -> "the study physician";
            case INVESTIGATOR -> "the investigator";
            case TIME -> "time alone";
            case NOBODY -> "nobody";
        };
    }
}
