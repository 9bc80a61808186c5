package limen.study;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

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

    private static final Pattern APOSTROPHE = Pattern.compile("['\u2019]");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private HeavyWords() {}

    static boolean in(String text) {
        var lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var plain = SPACE.matcher(APOSTROPHE.matcher(lower).replaceAll("")).replaceAll(" ");
        return WORDS.stream().anyMatch(plain::contains);
    }
}
