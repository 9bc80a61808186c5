package limen.cli;

import java.util.ArrayList;
import java.util.List;
import limen.evidence.claim.Claim;
import limen.evidence.claim.Claims;
import limen.evidence.claim.Support;
import limen.evidence.reference.Reference;

/// A source on a terminal, and the claims that cite it.
final class SourceText {
    private SourceText() {}

    static List<String> lines(Reference source) {
        var lines = new ArrayList<>(Paragraph.of("[%s] ".formatted(source.key()), 4, source.sentence()));
        if (source.funder().isEmpty()) {
            lines.add("    Funder: not noted.");
        }
        add(lines, "Stands for", citing(source, Support::read));
        add(lines, "Named from memory in", citing(source, Support::fromMemory));
        add(lines, "Stands for nothing, but is listed in", citing(source, Support::retracted));
        return lines;
    }

    private interface Listed {
        List<String> in(Support support);
    }

    private static List<String> citing(Reference source, Listed listed) {
        return Claims.reviewed().stream()
                .filter(claim -> listed.in(claim.support()).contains(source.key()))
                .map(Claim::id)
                .toList();
    }

    private static void add(List<String> lines, String title, List<String> claims) {
        if (!claims.isEmpty()) {
            lines.addAll(Paragraph.indented(4, "%s: %s.".formatted(title, String.join(", ", claims))));
        }
    }
}
