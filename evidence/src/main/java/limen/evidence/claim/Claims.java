package limen.evidence.claim;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import limen.evidence.Horizon;
import limen.evidence.Table;
import limen.evidence.reference.References;

/// The reviewed register of claims, and what a study can measure of each claimed benefit.
public final class Claims {
    private static final String NOT_MEASURED = "not measured";
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final class Reviewed {
        static final List<Claim> CLAIMS =
                new ClaimTable(References.reviewed(), Horizon.of("claims")).read(Table.resource("claims.csv"));
        static final List<ClaimOutcome> OUTCOMES = outcomes(Table.resource("claim_outcomes.csv"));
    }

    private Claims() {}

    /// All of them, in the order of the register.
    public static List<Claim> reviewed() {
        return Reviewed.CLAIMS;
    }

    /// The claim of an id, whatever its case.
    public static Optional<Claim> find(String id) {
        return reviewed().stream()
                .filter(claim -> claim.id().equalsIgnoreCase(id.strip()))
                .findFirst();
    }

    /// The claims of a theme, the most dangerous first.
    public static List<Claim> of(Theme theme) {
        return reviewed().stream()
                .filter(claim -> claim.theme() == theme)
                .sorted(Comparator.comparingInt(Claims::danger).reversed())
                .toList();
    }

    /// The claims in which all words of a question begin a word, the most dangerous first; none for no words.
    public static List<Claim> saying(String question) {
        var words = words(question);
        return reviewed().stream()
                .filter(claim -> !words.isEmpty() && says(words(text(claim)), words))
                .sorted(Comparator.comparingInt(Claims::danger).reversed())
                .toList();
    }

    private static boolean says(List<String> text, List<String> asked) {
        return asked.stream().allMatch(word -> text.stream().anyMatch(said -> said.startsWith(word)));
    }

    private static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// What can be measured of the claimed benefits.
    public static List<ClaimOutcome> outcomes() {
        return Reviewed.OUTCOMES;
    }

    /// What measures a claimed benefit; nothing for a claim that is none.
    public static Optional<ClaimOutcome> outcome(String claim) {
        return outcomes().stream()
                .filter(outcome -> outcome.claim().equals(claim))
                .findFirst();
    }

    static List<ClaimOutcome> outcomes(Table table) {
        return table.read(row -> {
            var claim = row.required("claim");
            return row.text("measured_by").equals(NOT_MEASURED)
                    ? new ClaimOutcome.NotMeasured(claim, row.required("note"))
                    : new ClaimOutcome.Measured(claim, row.list("measured_by"), row.text("note"));
        });
    }

    private static int danger(Claim claim) {
        var flag = claim.flag();
        return flag == null ? -1 : flag.ordinal();
    }

    private static String text(Claim claim) {
        return String.join(
                " ",
                claim.paraphrase(),
                claim.verdict(),
                claim.bestEvidence(),
                claim.theme().title());
    }
}
