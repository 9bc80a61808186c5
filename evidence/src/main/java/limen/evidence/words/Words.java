package limen.evidence.words;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import limen.evidence.Table;
import limen.evidence.Table.Row;
import limen.evidence.UnreadableCell;

/// The reviewed list of phrases that are not said, and of sentences that may be.
///
/// A list, and no understanding: who means them badly finds others.
public final class Words {
    private static final String BEFORE = "(?<![\\p{L}\\p{N}])";
    private static final String AFTER = "(?![\\p{L}\\p{N}])";
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static final class Reviewed {
        static final List<Phrase> NEVER = read(Table.resource("words.csv"));
        static final List<Voice> VOICE =
                Table.resource("voice.csv").read(row -> new Voice(row.required("occasion"), row.required("sentence")));
    }

    /// A sentence that may be said.
    ///
    /// @param occasion when
    public record Voice(String occasion, String sentence) {}

    private Words() {}

    /// What is not said.
    public static List<Phrase> never() {
        return Reviewed.NEVER;
    }

    /// Sentences to learn the voice from.
    public static List<Voice> voice() {
        return Reviewed.VOICE;
    }

    /// Everything in a text that is not said at some of these places, in the order of the list.
    public static List<Said> in(String text, Set<Reach> reaches) {
        return found(never(), text, reaches);
    }

    /// The first of it.
    public static Optional<Said> first(String text, Reach first, Reach... others) {
        return search(never(), text, EnumSet.of(first, others)).findFirst();
    }

    /// A text as phrases are looked for in it: lower case, one space between words, nothing invisible.
    public static String plain(String text) {
        var plain = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        return SPACE.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ");
    }

    static List<Said> found(List<Phrase> phrases, String text, Set<Reach> reaches) {
        return search(phrases, text, reaches).toList();
    }

    private static Stream<Said> search(List<Phrase> phrases, String text, Set<Reach> reaches) {
        var plain = plain(text);
        return phrases.stream()
                .filter(phrase -> reaches.contains(phrase.reach()))
                .flatMap(phrase -> phrase.pattern()
                        .matcher(plain)
                        .results()
                        .map(hit -> new Said(phrase, hit.group(), hit.start())));
    }

    static List<Phrase> read(Table table) {
        return table.read(row -> new Phrase(
                row.required("id"),
                row.code("reach", Reach.class),
                pattern(row),
                row.required("instead"),
                row.required("why")));
    }

    private static Pattern pattern(Row row) {
        var phrases = row.required("phrases");
        try {
            return Pattern.compile(BEFORE + "(?:" + plainPattern(phrases) + ")" + AFTER);
        } catch (PatternSyntaxException e) {
            throw new UnreadableCell("phrases", phrases, "a pattern: " + e.getDescription());
        }
    }

    /// The micro sign of a pattern as the plain text has it.
    private static String plainPattern(String phrases) {
        return Normalizer.normalize(phrases, Normalizer.Form.NFKC);
    }
}
