package limen.web.console.findings;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import limen.analysis.record.Adverse;
import limen.analysis.record.ArmHarm;
import limen.analysis.record.HarmCount;
import limen.evidence.Codes;
import limen.inference.harm.EventRate;
import limen.inference.harm.RateComparison;
import limen.report.words.Numbers;
import limen.study.protocol.Arm;
import limen.study.protocol.SupervisedStudy;
import org.jspecify.annotations.Nullable;

/// What went wrong, over how much time, as a page shows it: all together, and by arm where arms are known.
///
/// @param compared how the arms compare, in sentences; empty where no arm is known
/// @param serious events, the oldest first
/// @param outside what belongs to no period, in a sentence; empty if nothing does
public record HarmTable(List<Row> rows, List<String> compared, List<Serious> serious, String outside) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    public HarmTable {
        rows = List.copyOf(rows);
        compared = List.copyOf(compared);
        serious = List.copyOf(serious);
    }

    /// One arm, or everybody.
    ///
    /// @param rate adverse events per 100 person-weeks with its interval
    public record Row(
            String who,
            int people,
            String weeks,
            String capsules,
            int events,
            String rate,
            long related,
            long serious,
            int stops) {}

    /// One serious event.
    ///
    /// @param arm label; empty where none is known
    public record Serious(
            String day, String person, String arm, String term, int grade, String related, String outcome) {}

    public boolean byArm() {
        return rows.size() > 1;
    }

    public static HarmTable of(SupervisedStudy study, HarmCount harm, ZoneId zone) {
        var rows = Stream.concat(
                        Stream.of(row("everybody together", harm.together())),
                        harm.byArm().stream().map(arm -> row(label(study, arm.arm()), arm)))
                .toList();
        var serious = Stream.concat(harm.together().events().stream(), harm.outside().stream())
                .filter(event -> event.report().isSerious())
                .sorted(Comparator.comparing(Adverse::onset))
                .map(event -> new Serious(
                        DAY.format(event.onset().atZone(zone)),
                        event.person().text(),
                        label(study, event.arm()),
                        event.report().term(),
                        event.report().grade(),
                        Codes.of(event.report().causality()).replace('_', ' '),
                        Codes.of(event.report().outcome()).replace('_', ' ')))
                .toList();
        return new HarmTable(rows, compared(study, harm), serious, outside(harm));
    }

    private static Row row(String who, ArmHarm harm) {
        return new Row(
                who,
                harm.people(),
                Numbers.fixed(harm.personDays() / 7, 1),
                Numbers.fixed(harm.capsules(), harm.capsules() == Math.rint(harm.capsules()) ? 0 : 1),
                harm.events().size(),
                harm.rate().map(HarmTable::rate).orElse(Numbers.UNKNOWN),
                harm.related(),
                harm.serious(),
                harm.stops());
    }

    private static String rate(EventRate rate) {
        return "%s (%s)".formatted(Numbers.PLAIN.inTable(rate.rate()), Numbers.PLAIN.inTable(rate.exactInterval()));
    }

    private static String label(SupervisedStudy study, String code) {
        return study.arms().stream()
                .filter(arm -> arm.code().equals(code))
                .map(Arm::label)
                .findFirst()
                .orElse(code);
    }

    private static List<String> compared(SupervisedStudy study, HarmCount harm) {
        var placebo = rate(study, harm, true);
        var active = rate(study, harm, false);
        if (placebo == null || active == null) {
            return List.of();
        }
        var sentences = new ArrayList<String>();
        var both = new RateComparison(active, placebo);
        if (active.events() + placebo.events() == 0) {
            sentences.add("No adverse event was recorded under either. That is not proof that there are none.");
        } else {
            var interval = both.exactInterval();
            sentences.add("Active over placebo, the rates stand as %s to 1; %s. %s"
                    .formatted(
                            Numbers.PLAIN.inTable(both.ratio()),
                            "the exact interval runs from %s to %s"
                                    .formatted(Numbers.PLAIN.inTable(interval.lower()), upper(interval.upper())),
                            interval.excludes(1)
                                    ? interval.isAbove(1)
                                            ? "Harm came more often on the active capsule."
                                            : "Harm came less often on the active capsule."
                                    : "These counts cannot tell which of them brings more."));
        }
        sentences.add(
                "Rates count adverse events per 100 weeks of one person, with exact 95 % intervals that take each event"
                        + " as independent; where one person has many, the truth is wider.");
        return sentences;
    }

    private static String upper(double value) {
        return Double.isInfinite(value) ? "infinity" : Numbers.PLAIN.inTable(value);
    }

    /// All arms of one kind together; null where nobody was watched in them.
    private static @Nullable EventRate rate(SupervisedStudy study, HarmCount harm, boolean isPlacebo) {
        var arms = harm.byArm().stream()
                .filter(each -> study.arms().stream()
                        .anyMatch(arm -> arm.code().equals(each.arm()) && arm.isPlacebo() == isPlacebo))
                .toList();
        var days = arms.stream().mapToDouble(ArmHarm::personDays).sum();
        return days > 0
                ? new EventRate(
                        arms.stream().mapToLong(arm -> arm.events().size()).sum(), days / ArmHarm.UNIT_DAYS)
                : null;
    }

    private static String outside(HarmCount harm) {
        return Optional.of(harm.outside().size())
                .filter(count -> count > 0)
                .map(count -> "%d more began before somebody's first period or after their last, and are in no rate."
                        .formatted(count))
                .orElse("");
    }
}
