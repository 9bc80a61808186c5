package limen.report.page;

import java.util.ArrayList;
import java.util.List;
import limen.analysis.Finding;
import limen.analysis.OutcomeAnalysis;
import limen.analysis.TrialFindings;
import limen.report.figure.FindingGlyph;
import limen.report.figure.Markup;
import limen.report.words.Numbers;
import limen.report.words.Words;

/// What the page says first.
///
/// @param glyph of the finding, empty where the heading counts several
/// @param state what is spoken of: outcome, role, n
record Verdict(Markup glyph, String state, String heading, List<String> sentences) {
    static Verdict of(TrialFindings findings) {
        var outcomes = Outcomes.of(findings);
        return outcomes.primary()
                .map(primary -> new Verdict(
                        FindingGlyph.of(primary.finding().kind()),
                        state(primary),
                        Words.heading(primary.finding().kind()),
                        List.of(sentence(primary.finding()))))
                .orElseGet(() -> withoutPrimary(outcomes, findings));
    }

    private static Verdict withoutPrimary(Outcomes outcomes, TrialFindings findings) {
        if (outcomes.all().size() == 1) {
            var only = outcomes.all().getFirst();
            return new Verdict(
                    FindingGlyph.of(only.finding().kind()),
                    state(only),
                    Words.heading(only.finding().kind()),
                    List.of(
                            sentence(only.finding()),
                            "It was not named primary before the data were read, so this explores and does not confirm."));
        }
        var count = outcomes.all().size();
        var quality = findings.quality();
        return new Verdict(
                Markup.NONE,
                "%s outcomes, none of them primary, %s"
                        .formatted(Words.capitalised(Words.spelled(count)), Words.people(quality.participants())),
                counted(outcomes),
                List.of(("No outcome was named primary before the data were read, so all %s explore. "
                                + "Among that many, some may stand clear of the line by chance alone.")
                        .formatted(Words.spelled(count))));
    }

    /// The finding's sentence, without what the heading has just said.
    private static String sentence(Finding finding) {
        var heading = Words.heading(finding.kind());
        return finding.sentence().startsWith(heading + " ")
                ? finding.sentence().substring(heading.length() + 1)
                : finding.sentence();
    }

    private static String state(OutcomeAnalysis outcome) {
        return "%s, %s, %s".formatted(outcome.name(), Words.role(outcome.role()), Outcomes.n(outcome));
    }

    /// "Of 19 outcomes, belief explains 2; for 15 these data cannot tell."
    static String counted(Outcomes outcomes) {
        if (outcomes.all().isEmpty()) {
            return "This table holds no outcome to compare.";
        }
        if (outcomes.with(Finding.Kind.CANNOT_TELL).size() == outcomes.all().size()) {
            return "These data cannot tell, in any of %s outcomes."
                    .formatted(Words.spelled(outcomes.all().size()));
        }
        var parts = new ArrayList<String>();
        for (var kind : Finding.Kind.values()) {
            var number = outcomes.with(kind).size();
            if (number > 0) {
                parts.add(part(kind, Numbers.count(number), number == 1));
            }
        }
        return "Of %s outcomes, %s.".formatted(Numbers.count(outcomes.all().size()), String.join("; ", parts));
    }

    private static String part(Finding.Kind kind, String number, boolean one) {
        return switch (kind) {
            case HARM_SIGNAL -> number + (one ? " carries a signal of harm" : " carry a signal of harm");
            case NO_DIFFERENCE ->
                number + (one ? " shows no difference that matters" : " show no difference that matters");
            case BEYOND_BELIEF -> number + (one ? " stands beyond belief" : " stand beyond belief");
            case BELIEF_EXPLAINS -> "belief explains " + number;
            case CANNOT_TELL -> "for " + number + " these data cannot tell";
        };
    }
}
