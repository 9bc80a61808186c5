package limen.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import limen.evidence.Interactions;
import limen.evidence.claim.Claim;
import limen.evidence.claim.Claims;
import limen.evidence.claim.Theme;
import limen.evidence.law.Country;
import limen.evidence.law.Laws;
import limen.evidence.law.Position;
import limen.evidence.reference.References;

/// What the evidence base holds, and how to ask it.
final class EvidenceContents {
    private EvidenceContents() {}

    static List<String> lines() {
        var lines = new ArrayList<>(List.of(
                "No controlled study of repeated MDMA microdosing has been found (November 2026).",
                "",
                "%d claims of popular articles, by theme:"
                        .formatted(Claims.reviewed().size())));
        for (var theme : Theme.values()) {
            lines.add("  %-28s %2d%s".formatted(theme.title(), Claims.of(theme).size(), flagged(theme)));
        }
        lines.addAll(List.of(
                "",
                "Also: %d groups of medicines and substances; the law of %d places, %d of them confirmed; %d sources."
                        .formatted(
                                Interactions.reviewed().all().size(),
                                Laws.reviewed().size(),
                                Laws.reviewed().stream()
                                        .map(Country::position)
                                        .filter(Position.Fact.class::isInstance)
                                        .count(),
                                References.reviewed().all().size()),
                "",
                "Ask for a theme, a claim, medicines, a country or a source:",
                "  ./limen evidence risks",
                "  ./limen evidence A06",
                "  ./limen evidence sertraline, lisinopril",
                "  ./limen evidence de",
                "  ./limen evidence Bedi2009"));
        return lines;
    }

    /// "  2 dangerous, 1 wrong", the worst first.
    private static String flagged(Theme theme) {
        var counts = new ArrayList<String>();
        for (var flag : List.of(Claim.Flag.values()).reversed()) {
            var count = Claims.of(theme).stream()
                    .map(Claim::flag)
                    .filter(Objects::nonNull)
                    .filter(flag::equals)
                    .count();
            if (count > 0) {
                counts.add("%d %s".formatted(count, flag.words()));
            }
        }
        return counts.isEmpty() ? "" : "  " + String.join(", ", counts);
    }
}
