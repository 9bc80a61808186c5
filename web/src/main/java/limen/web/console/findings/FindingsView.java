package limen.web.console.findings;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import limen.analysis.record.HarmCount;
import limen.analysis.record.StudyRecord;
import limen.evidence.RuleTable;
import limen.report.words.Numbers;
import limen.study.Allocations;
import limen.study.protocol.AnalysisPlan;
import org.jspecify.annotations.Nullable;

/// What the data of a study show. Before the list of capsules is opened that is adherence and harm, all arms together:
/// nothing in it could be otherwise if the capsules were.
///
/// @param why what the page may and may not say yet, or what it rests on
/// @param opened what is known by arm; null before the list is opened
public record FindingsView(
        List<String> why,
        HarmTable harm,
        ParticipantFlow adherence,
        List<String> plan,
        @Nullable OpenedView opened) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    public FindingsView {
        why = List.copyOf(why);
        plan = List.copyOf(plan);
    }

    /// Before the list is opened.
    ///
    /// @param allocations how far it has come
    static FindingsView beforeOpening(StudyRecord log, RuleTable rules, Allocations allocations, ZoneId zone) {
        if (allocations.opened()) {
            var nobody = log.withdrawn() > 0
                    ? "The list of capsules was opened, and everybody with a place in it took their data back: there is nothing to compare."
                    : "The list of capsules was opened, and nobody had a place in it: there is nothing to compare.";
            return view(List.of(nobody), log, HarmCount.of(log, rules, Map.of()), zone, null);
        }
        var why = new ArrayList<String>();
        why.add(
                allocations.sealed() == null
                        ? "No list of capsules is sealed yet, so there are no arms to compare."
                        : "The list of capsules is sealed. Until it is opened nobody who looks at this page can tell the arms apart,"
                                + " and neither can the page: it shows what went wrong and which capsules were taken, everybody"
                                + " together. Outcomes are not shown at all.");
        why.add(
                allocations.locked()
                        ? "The data are locked. The next step is to open the list; the preparer does that."
                        : "The data are not locked. Findings come after the lock and the opening.");
        return view(why, log, HarmCount.of(log, rules, Map.of()), zone, null);
    }

    /// After it.
    static FindingsView afterOpening(Recomputed.Done found, Instant openedAt, OpenedView opened, ZoneId zone) {
        var why = List.of(
                "The list of capsules was opened on %s. Everything below comes from what was recorded up to the lock, of everybody who did not take their data back."
                        .formatted(DAY.format(openedAt.atZone(zone))));
        return view(why, found.log(), found.findings().harm(), zone, opened);
    }

    private static FindingsView view(
            List<String> why, StudyRecord log, HarmCount harm, ZoneId zone, @Nullable OpenedView opened) {
        var analysis = log.study().analysis();
        return new FindingsView(
                why,
                HarmTable.of(log.study(), harm, zone),
                ParticipantFlow.of(log),
                analysis == null
                        ? List.of("The protocol has no analysis plan, so everything explores and nothing confirms.")
                        : plan(analysis),
                opened);
    }

    private static List<String> plan(AnalysisPlan plan) {
        return List.of(
                "Estimand: " + plan.estimand() + ".",
                "Population: " + plan.population() + ".",
                "Primary outcome: %s. Smallest difference of interest: %s, in its own points."
                        .formatted(plan.primary(), Numbers.tick(plan.smallestEffect())),
                plan.looks() == 0
                        ? "Nobody looks at outcomes before the end."
                        : "Looks before the end: %d. No interval and no p-value on this page is widened for them."
                                .formatted(plan.looks()),
                switch (plan.multiplicity()) {
                    case HOLM -> "Other outcomes explore; their p-values are corrected by Holm.";
                    case NONE ->
                        "The plan corrects nothing for several outcomes; Holm's correction stands beside all the same.";
                });
    }
}
