package limen.web.participant;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import limen.analysis.PersonFinding;
import limen.analysis.person.PersonCourse;
import limen.analysis.person.PersonFindings;
import limen.analysis.person.Told;
import limen.capture.Situation;
import limen.report.figure.FindingGlyph;
import limen.report.figure.Markup;
import limen.study.Entry;
import limen.study.Report;
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

    private static final String WITHDRAWN =
            "You took your data back, so no analysis is made of them, and none is shown here.";

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

    /// @param kinds what the opened list says of the person; empty if it is not opened, or does not
    ///     name them
    static Optional<ByCapsule> of(Situation situation, List<Entry> entries, List<String> kinds) {
        var firstDay = situation.person().standing().firstDay();
        if (kinds.isEmpty() || firstDay == null || !(situation.protocol() instanceof SupervisedStudy study)) {
            return Optional.empty();
        }
        var course = new PersonCourse(study, situation.person(), kinds, firstDay);
        if (situation.person().standing().dataWithdrawn()) {
            return Optional.of(new ByCapsule(course.words(), List.of(), List.of(), WITHDRAWN, List.of()));
        }
        var told = Told.of(entries);
        return Optional.of(new ByCapsule(
                course.words(),
                harm(course, told),
                PersonFindings.of(course, told).stream().map(ByCapsule::found).toList(),
                course.hasBoth() ? "" : ONE_KIND,
                GuessReport.of(course, told)));
    }

    private static List<Harm> harm(PersonCourse course, List<Told> told) {
        return List.of(
                harm(
                        "Adverse events",
                        course,
                        course.person().adverseEvents().values().stream().map(event -> event.onset())),
                harm(
                        "Times you felt unwell",
                        course,
                        told.stream()
                                .filter(each -> each.event() instanceof Report.UnwellReported)
                                .map(Told::at)),
                new Harm("Periods", periods(course, true), periods(course, false)));
    }

    private static long periods(PersonCourse course, boolean active) {
        return IntStream.rangeClosed(1, course.kinds().size())
                .filter(period -> course.isActivePeriod(period) == active)
                .count();
    }

    private static Harm harm(String what, PersonCourse course, Stream<Instant> moments) {
        var days =
                moments.flatMap(moment -> course.day(moment).stream().boxed()).toList();
        var active = days.stream().filter(course::isActive).count();
        return new Harm(what, active, days.size() - active);
    }

    private static Found found(PersonFindings.Found each) {
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
