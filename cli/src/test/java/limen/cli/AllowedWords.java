package limen.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import limen.evidence.Table;
import limen.evidence.words.Said;
import limen.evidence.words.Words;

/// Places that were looked at, where a phrase may stand after all, each with its reason.
final class AllowedWords {
    /// @param place a file, a class, or `*` for anywhere
    /// @param context the words around the phrase, as plain text; empty for the whole place
    /// @param because why it may stand there
    record Allowance(String place, String context, String because) {}

    private final List<Allowance> all;
    private final Set<Allowance> used = new HashSet<>();

    private AllowedWords(List<Allowance> all) {
        this.all = all;
    }

    static AllowedWords reviewed() {
        try (var stream = AllowedWords.class.getResourceAsStream("allowed_words.csv")) {
            return of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static AllowedWords of(String csv) {
        return new AllowedWords(Table.of("allowed_words.csv", csv)
                .read(row -> new Allowance(
                        row.required("place"), Words.plain(row.text("context")), row.required("because"))));
    }

    /// Whether a phrase found in a text may stand there.
    boolean allows(UserFacingText text, Said said) {
        var allowing = all.stream()
                .filter(allowance ->
                        allowance.place().equals("*") || allowance.place().equals(text.place()))
                .filter(allowance -> covers(Words.plain(text.text()), allowance.context(), said))
                .toList();
        used.addAll(allowing);
        return !allowing.isEmpty();
    }

    List<Allowance> unused() {
        return all.stream().filter(allowance -> !used.contains(allowance)).toList();
    }

    private static boolean covers(String plain, String context, Said said) {
        if (context.isEmpty()) {
            return true;
        }
        for (var at = plain.indexOf(context); at >= 0; at = plain.indexOf(context, at + 1)) {
            if (at <= said.start() && said.end() <= at + context.length()) {
                return true;
            }
        }
        return false;
    }
}
