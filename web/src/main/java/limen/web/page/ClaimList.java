package limen.web.page;

import java.util.Arrays;
import java.util.List;
import limen.evidence.claim.Claim;
import limen.evidence.claim.Claims;
import limen.evidence.claim.Theme;

/// The register by theme, risks first, or what a question found in it.
///
/// @param question what was typed; empty if nothing was
public record ClaimList(String question, List<Group> groups) {
    private static final int LONGEST_QUESTION = 200;

    public ClaimList {
        groups = List.copyOf(groups);
    }

    /// Every claim, or those that a question finds. A longer question than anyone types finds nothing.
    public static ClaimList of(String question) {
        var asked = question.strip();
        if (asked.isEmpty()) {
            return new ClaimList("", all());
        }
        return asked.length() > LONGEST_QUESTION
                ? new ClaimList(asked.substring(0, asked.offsetByCodePoints(0, 40)) + " \u2026", List.of())
                : new ClaimList(asked, byTheme(Claims.saying(asked)));
    }

    public int found() {
        return groups.stream().mapToInt(group -> group.claims().size()).sum();
    }

    private static List<Group> all() {
        return Arrays.stream(Theme.values())
                .map(theme -> new Group(theme, rows(Claims.of(theme))))
                .filter(group -> !group.claims().isEmpty())
                .toList();
    }

    private static List<Group> byTheme(List<Claim> claims) {
        return Arrays.stream(Theme.values())
                .map(theme -> new Group(
                        theme,
                        rows(claims.stream()
                                .filter(claim -> claim.theme() == theme)
                                .toList())))
                .filter(group -> !group.claims().isEmpty())
                .toList();
    }

    private static List<ClaimRow> rows(List<Claim> claims) {
        return claims.stream().map(ClaimRow::of).toList();
    }

    /// The claims of one theme.
    public record Group(Theme theme, List<ClaimRow> claims) {
        public String title() {
            return theme.title();
        }

        public String anchor() {
            return theme.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
