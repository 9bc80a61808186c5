package limen.web.participant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import limen.analysis.Direction;
import limen.analysis.ItemRange;
import limen.analysis.PersonAnalysis;
import limen.analysis.PersonFinding;
import limen.analysis.SeriesPlan;
import limen.analysis.SmallestEffect;
import limen.capture.Situation;
import limen.inference.series.Likelihood;
import limen.report.figure.FindingGlyph;
import limen.report.figure.Markup;
import limen.study.Entry;
import limen.study.Report;
import limen.study.protocol.Outcome;
import limen.study.protocol.SupervisedStudy;

/// What somebody's own record says of their capsules, once the sealed list is opened: harm first, then
/// each outcome with its finding, then how well they had guessed.
///
/// @param kinds what each period held, in order
/// @param harm what went wrong, by kind of capsule
/// @param findings of the outcomes, signals of harm first; empty if there is nothing to compare
/// @param why nothing is compared; empty if something is
public record ByCapsule(List<String> kinds, List<Harm> harm, List<Found> findings, String why, List<String> guesses) {
    private static final String ONE_KIND =
            "All your capsules were of one kind, so your own record has nothing to compare them with. What the groups show"
                    + " stands in the report of the study.";

    public ByCapsule {
        kinds = List.copyOf(kinds);
        harm = List.copyOf(harm);
        findings = List.copyOf(findings);
        guesses = List.copyOf(guesses);
    }

    /// The miniatures that [Found#glyph] refers to. A report places them by a style of its own, which
    /// no page may have.
    public Markup glyphs() {
        return new Markup(FindingGlyph.all().text().replace("style=\"position:absolute\"", "class=\"glyphs\""));
    }

    /// How often something happened under each kind.
    public record Harm(String what, long active, long placebo) {}

    /// What the days show of one outcome.
    ///
    /// @param heading the finding in a few words
    /// @param sentence the same with its numbers
    public record Found(String outcome, String heading, String sentence, Markup glyph) {}

    private record Analysed(Outcome outcome, PersonAnalysis analysis) {
        boolean isHarm() {
            return analysis.finding() instanceof PersonFinding.HarmSignal;
        }
    }

    /// @param kinds what the opened list says of the person; empty if it is not opened, or does not
    ///     name them
    static Optional<ByCapsule> of(Situation situation, List<Entry> entries, List<String> kinds) {
        var firstDay = situation.person().standing().firstDay();
        if (kinds.isEmpty() || firstDay == null || !(situation.protocol() instanceof SupervisedStudy study)) {
            return Optional.empty();
        }
        var weeks = new OwnWeeks(study, situation.person(), kinds, firstDay);
        var told = Told.of(entries);
        return Optional.of(new ByCapsule(
                weeks.words(),
                harm(weeks, told),
                weeks.hasBoth() ? findings(study, told, weeks) : List.of(),
                weeks.hasBoth() ? "" : ONE_KIND,
                GuessReport.of(weeks, told)));
    }

    private static List<Harm> harm(OwnWeeks weeks, List<Told> told) {
        return List.of(
                harm(
                        "Adverse events",
                        weeks,
                        weeks.person().adverseEvents().values().stream().map(event -> event.onset())),
                harm(
                        "Times you felt unwell",
                        weeks,
                        told.stream()
                                .filter(each -> each.event() instanceof Report.UnwellReported)
                                .map(Told::at)),
                new Harm("Periods", periods(weeks, true), periods(weeks, false)));
    }

    private static long periods(OwnWeeks weeks, boolean active) {
        return IntStream.rangeClosed(1, weeks.kinds().size())
                .filter(period -> weeks.isActivePeriod(period) == active)
                .count();
    }

    private static Harm harm(String what, OwnWeeks weeks, Stream<Instant> moments) {
        var days = moments.flatMap(moment -> weeks.day(moment).stream().boxed()).toList();
        var active = days.stream().filter(weeks::isActive).count();
        return new Harm(what, active, days.size() - active);
    }

    private static List<Found> findings(SupervisedStudy study, List<Told> told, OwnWeeks weeks) {
        var analysed = new ArrayList<Analysed>();
        for (var outcome : study.outcomes()) {
            var days = OutcomeDays.of(outcome, told, weeks);
            var scale = OutcomeScale.of(outcome.source());
            if (!days.isEmpty() && scale.isPresent()) {
                analysed.add(
                        new Analysed(outcome, PersonAnalysis.of(days.series(), plan(study, outcome, scale.get()))));
            }
        }
        return analysed.stream()
                .sorted(Comparator.comparing((Analysed each) -> !each.isHarm())
                        .thenComparing(each -> each.outcome().role() != Outcome.Role.SAFETY))
                .map(ByCapsule::found)
                .toList();
    }

    private static SeriesPlan plan(SupervisedStudy study, Outcome outcome, OutcomeScale scale) {
        var analysis = study.analysis();
        return new SeriesPlan(
                new ItemRange(scale.lowest(), scale.highest()),
                Likelihood.STATIONARY,
                analysis != null && analysis.primary().equals(outcome.code())
                        ? new SmallestEffect.InOutcomeUnits(analysis.smallestEffect())
                        : SmallestEffect.byConvention(),
                switch (outcome.better()) {
                    case HIGHER -> Direction.HIGHER_IS_BETTER;
                    case LOWER -> Direction.LOWER_IS_BETTER;
                });
    }

    private static Found found(Analysed each) {
        var code = each.outcome().code().replace('-', ' ');
        return new Found(
                code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1),
                heading(each.analysis().finding()),
                each.analysis().sentence(),
                FindingGlyph.of(each.analysis().finding().kind()));
    }

    private static String heading(PersonFinding finding) {
        return switch (finding) {
            case PersonFinding.HarmSignal _ -> "A signal of harm.";
            case PersonFinding.NoDifference _ -> "No difference that matters.";
            case PersonFinding.Difference _ -> "A difference; capsule or belief, these days cannot tell.";
            case PersonFinding.RestsOnPrior _, PersonFinding.CannotTell _, PersonFinding.NotAnalysed _ ->
                "These days cannot tell.";
        };
    }
}
