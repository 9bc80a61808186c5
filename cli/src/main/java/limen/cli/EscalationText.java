package limen.cli;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import limen.analysis.escalation.Escalation;
import limen.analysis.escalation.LevelNumbers;
import limen.analysis.escalation.LevelNumbers.Share;
import limen.analysis.escalation.Recommendation;
import limen.evidence.Codes;
import limen.exchange.Printable;
import limen.study.protocol.DesignInWords;
import limen.study.protocol.Identity;
import limen.study.protocol.Spoken;

/// What a dose-finding design says, on one screen.
final class EscalationText {
    private EscalationText() {}

    static List<String> lines(Identity identity, Escalation.Answered answer) {
        var lines = new ArrayList<String>();
        lines.add(
                "%s, version %s: %s".formatted(identity.code(), identity.version(), DesignInWords.of(answer.design())));
        lines.add(counted(answer));
        lines.add("");
        lines.add(row("level", "dose", "people", "watched", "event", "events", "share", "95 % interval", "state"));
        for (var level : answer.levels()) {
            lines.add(row(level, "harm", level.harm()));
            var noticed = level.noticed();
            if (noticed != null) {
                lines.add(row(level, "noticed", noticed));
            }
        }
        lines.add("");
        for (var level : answer.levels()) {
            lines.add("level %d: %s".formatted(level.level().number(), level.why()));
        }
        lines.add("");
        lines.add(said(answer.recommendation()));
        var places = answer.places();
        if (places != null) {
            lines.add("Before a cohort has been watched at level %d, %d more %s be signed for it."
                    .formatted(answer.recommendation().highest(), places, places == 1 ? "person can" : "people can"));
        }
        lines.add("It changes nothing. It takes effect only as a step that is written in the approved protocol and that"
                + " the study physician signs for one person.");
        var untried = answer.levels().stream()
                .filter(level -> level.people() == 0)
                .map(level -> Integer.toString(level.level().number()))
                .toList();
        if (!untried.isEmpty()) {
            lines.add(
                    "Extrapolated, not advice: nobody has taken a capsule at level %s, and the numbers there are the model's."
                            .formatted(String.join(", ", untried)));
        }
        return lines.stream().map(Printable::of).toList();
    }

    private static String counted(Escalation.Answered answer) {
        var line = "%d people have taken a capsule, counted up to %s."
                .formatted(
                        answer.people(), answer.asOf().atOffset(ZoneOffset.UTC).toLocalDateTime());
        if (answer.leftOut() > 0) {
            line += " %d more are in no count: their record was erased or their data withdrawn."
                    .formatted(answer.leftOut());
        }
        if (answer.onDrug() < 1) {
            line += " A placebo is hidden among them: who had no event counts as %.2f of a person."
                    .formatted(answer.onDrug());
        }
        return line;
    }

    private static String said(Recommendation recommendation) {
        return switch (recommendation) {
            case Recommendation.Recommended next ->
                "Recommended: level %d, %s. %s"
                        .formatted(
                                next.level(), next.isUp() ? "the next one up" : "below what was tried", next.because());
            case Recommendation.StayAsIs stay ->
                "Recommended: stay at level %d. %s".formatted(stay.level(), stay.because());
            case Recommendation.NoLevelAllowed none -> "Recommended: no level. " + none.because();
            case Recommendation.CannotTell few -> "Cannot tell. " + few.because();
        };
    }

    private static String row(LevelNumbers level, String event, Share share) {
        return row(
                Integer.toString(level.level().number()),
                Spoken.dose(level.level().dose()),
                Integer.toString(level.people()),
                String.format(Locale.ROOT, "%.1f", level.watched()),
                event,
                Integer.toString(share.events()),
                String.format(Locale.ROOT, "%.3f", share.mean()),
                String.format(
                        Locale.ROOT,
                        "%.3f to %.3f",
                        share.interval().lower(),
                        share.interval().upper()),
                Codes.of(level.state()).replace('_', ' '));
    }

    private static String row(
            String level,
            String dose,
            String people,
            String watched,
            String event,
            String events,
            String share,
            String interval,
            String state) {
        return "%-7s%-10s%8s%10s  %-9s%8s%8s   %-17s%s"
                .formatted(level, dose, people, watched, event, events, share, interval, state);
    }
}
