package limen.web.participant;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import limen.capture.Situation;
import limen.study.protocol.PersonalJournal;
import limen.study.protocol.SupervisedStudy;
import org.jspecify.annotations.Nullable;

/// The page of the day: what stands, what is to do, and what comes.
///
/// @param course how far the course has come, "week 4 of 8"; empty before and after
/// @param figure the readings beside the line that holds the capsule; null if none does
/// @param isLocked whether the data are closed: then nothing is asked any more but how somebody feels
/// @param seconds all that is to do takes about so long
/// @param isStudy whether there is a study that can be left; else it is a journal
public record Today(
        String date,
        String course,
        Lead lead,
        List<Row> rows,
        List<Row> later,
        @Nullable VitalFigure figure,
        boolean isLocked,
        int seconds,
        boolean isStudy) {
    private static final Row WAITS = new Row(
            Row.Mark.HELD,
            "Capsule",
            "waits",
            "Leave it in the kit. If it was taken already, it is recorded here.",
            Paths.CAPSULE);

    public Today {
        rows = List.copyOf(rows);
        later = List.copyOf(later);
    }

    public static Today of(Situation situation, Instant at) {
        var clock = new Clock(at, situation.person().standing().zone(at));
        return of(situation, clock, Leads.of(situation, clock));
    }

    /// The same day where nobody can ask the rules.
    static Today withoutNetwork(Situation situation, Instant at) {
        var clock = new Clock(at, situation.person().standing().zone(at));
        var near = Checks.next(situation, at, Duration.ofDays(1)).isPresent();
        var today = of(situation, clock, Leads.withoutNetwork(situation, clock, near));
        return near ? today.with(WAITS) : today;
    }

    /// The same with another row in the place of that of the capsule.
    private Today with(Row capsule) {
        var others = rows.stream().filter(row -> row.mark() == Row.Mark.DONE || !row.isOfCapsule());
        return new Today(
                date,
                course,
                lead,
                Stream.concat(others, Stream.of(capsule)).toList(),
                later,
                figure,
                isLocked,
                seconds,
                isStudy);
    }

    private static Today of(Situation situation, Clock clock, Lead lead) {
        var rows = new Rows(situation, clock);
        return new Today(
                clock.today(),
                course(situation, clock),
                lead,
                rows.now(),
                rows.later(),
                VitalFigure.held(
                                Holding.rules(situation, clock.now()),
                                situation.person().readings(),
                                clock)
                        .orElse(null),
                situation.conduct().allocations().locked(),
                rows.seconds(),
                switch (situation.protocol()) {
                    case SupervisedStudy _ -> true;
                    case PersonalJournal _ -> false;
                });
    }

    /// About how long the day takes, in words; empty if nothing is to do.
    public String burden() {
        return seconds == 0 ? "" : "about " + spoken(seconds);
    }

    static String spoken(int seconds) {
        return seconds < 90 ? "%d s".formatted(Math.ceilDiv(seconds, 5) * 5) : "%d min".formatted((seconds + 30) / 60);
    }

    private static String course(Situation situation, Clock clock) {
        return switch (situation.protocol()) {
            case PersonalJournal _ -> "";
            case SupervisedStudy study -> {
                var first = situation.person().standing().firstDay();
                if (first == null) {
                    yield "";
                }
                var day = ChronoUnit.DAYS.between(first, clock.date());
                yield day < 0 || day >= study.course().days()
                        ? ""
                        : "week %d of %d"
                                .formatted(
                                        day / 7 + 1, Math.ceilDiv(study.course().days(), 7));
            }
        };
    }
}
