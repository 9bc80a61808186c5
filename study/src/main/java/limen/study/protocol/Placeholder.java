package limen.study.protocol;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A text that stands where something is not known yet, or never will be: `-`, `pending`, `n/a`.
final class Placeholder {
    /// Alone, without spaces and signs.
    private static final Set<String> ALONE = Set.of(
            "na",
            "no",
            "none",
            "nil",
            "null",
            "nothing",
            "unknown",
            "missing",
            "empty",
            "blank",
            "open",
            "later",
            "soon",
            "draft",
            "yes",
            "notapplicable",
            "notavailable",
            "notneeded",
            "notrequired",
            "notyet",
            "notyetgranted",
            "notyetknown",
            "applied",
            "appliedfor",
            "submitted",
            "requested",
            "inprogress",
            "inpreparation",
            "underreview",
            "expected");

    /// Wherever they stand: nothing that was granted is called so.
    private static final Pattern WAITING = Pattern.compile(
            "\\b(pending|awaiting|awaited|tbd|tba|tbc|todo|fixme|placeholder|to be (decided|determined|announced"
                    + "|confirmed|added|filled in|supplied|granted)|lorem ipsum)\\b");

    /// One letter again and again, or nothing but zeros.
    private static final Pattern ONE_LETTER = Pattern.compile("(\\p{L})\\1*|0+");

    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Placeholder() {}

    static boolean isOne(String text) {
        var lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var letters = NO_LETTER_OR_DIGIT.matcher(lower).replaceAll("");
        var dotless = lower.replace(".", "");
        return letters.isEmpty()
                || ALONE.contains(letters)
                || ONE_LETTER.matcher(letters).matches()
                || WAITING.matcher(NO_LETTER_OR_DIGIT.matcher(dotless).replaceAll(" "))
                        .find();
    }
}
