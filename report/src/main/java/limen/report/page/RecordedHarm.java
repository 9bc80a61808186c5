package limen.report.page;

import java.util.List;
import java.util.stream.Collectors;
import limen.analysis.record.Adverse;
import limen.analysis.record.ArmHarm;
import limen.analysis.record.HarmCount;
import limen.report.words.Numbers;

/// Adverse events of a study's own record, in a sentence or two.
final class RecordedHarm {
    private static final int WEEK = 7;

    private RecordedHarm() {}

    static String sentence(HarmCount harm) {
        var all = harm.together();
        if (all.events().isEmpty() && harm.outside().isEmpty()) {
            return "The record holds no adverse event in %s person-weeks. That is not proof that there are none."
                    .formatted(weeks(all));
        }
        var arms = harm.byArm().isEmpty()
                ? ""
                : ": "
                        + harm.byArm().stream()
                                .map(arm -> "%s %s".formatted(arm.arm(), counted(arm)))
                                .collect(Collectors.joining("; "));
        return "The record counts %s%s.%s Each is counted under the capsule in whose period it began, as assigned."
                .formatted(events(all), arms, outside(harm.outside()));
    }

    /// `12 adverse events in 20.1 person-weeks, 2 of them serious`
    private static String events(ArmHarm harm) {
        var count = harm.events().size();
        return "%d adverse %s in %s person-weeks, %s of them serious"
                .formatted(count, count == 1 ? "event" : "events", weeks(harm), number(harm.serious()));
    }

    private static String counted(ArmHarm harm) {
        return "%d in %s, %s serious".formatted(harm.events().size(), weeks(harm), number(harm.serious()));
    }

    private static String outside(List<Adverse> outside) {
        var serious = outside.stream().filter(each -> each.report().isSerious()).count();
        return outside.isEmpty()
                ? ""
                : " %d more began before somebody's first period or after their last, %s of them serious."
                        .formatted(outside.size(), number(serious));
    }

    private static String number(long count) {
        return count == 0 ? "none" : Long.toString(count);
    }

    private static String weeks(ArmHarm harm) {
        return Numbers.fixed(harm.personDays() / WEEK, 1);
    }
}
