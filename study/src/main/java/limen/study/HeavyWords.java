package limen.study;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/// Words in a journal after which the card with help is shown. They never block anything, and miss much.
final class HeavyWords {
    private static final List<String> WORDS = List.of(
            "suicid",
            "kill myself",
            "killing myself",
            "end my life",
            "ending my life",
            "want to die",
            "wanted to die",
            "better off dead",
            "better off without me",
            "hurt myself",
            "hurting myself",
            "self-harm",
            "no reason to live",
            "not want to live",
            "dont want to live",
            "end it all");

    private static final String BLANKS = " \t\n\013\f\r";

    private HeavyWords() {}

    static boolean in(String text) {
        var plain = plain(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
        return WORDS.stream().anyMatch(plain::contains);
    }

    /// Without apostrophes, and with one blank between words. Every page of a journal comes by here several times, so
    /// not by regular expressions.
    private static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var sign = text.charAt(i);
            if (BLANKS.indexOf(sign) >= 0) {
                if (plain.isEmpty() || plain.charAt(plain.length() - 1) != ' ') {
                    plain.append(' ');
                }
            } else if (sign != '\'' && sign != '\u2019') {
                plain.append(sign);
            }
        }
        return plain.toString();
    }
}
