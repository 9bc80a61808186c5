package limen.web.participant;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
public record Today(
        String date,
        String course,
        Lead lead,
        List<Row> rows,
        List<Row> later,
        @Nullable VitalFigure figure,
        boolean isLocked,
        int seconds) {
    public Today {
        rows = List.copyOf(rows);
        later = List.copyOf(later);
    }

    public static Today of(Situation situation, Instant at) {
        var clock = new Clock(at, situation.person().standing().zone(at));
        var rows = new Rows(situation, clock);
        return new Today(
                clock.today(),
                course(situation, clock),
                Leads.of(situation, clock),
                rows.now(),
                rows.later(),
                VitalFigure.held(
                                Holding.rules(situation, at), situation.person().readings(), clock)
                        .orElse(null),
                situation.conduct().allocations().locked(),
                rows.seconds());
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
