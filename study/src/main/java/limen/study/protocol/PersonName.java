package limen.study.protocol;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The name of a person who signs, told apart from other names by what is a name in it.
///
/// Case, accents, punctuation, invisible characters, titles and the order of the words do not make another person.
///
/// @param words in capitals without accents, sorted, none a title
public record PersonName(List<String> words) {
    private static final Pattern TITLE = Pattern.compile(
            "(?<![\\p{L}])(PH\\.?\\s?D|M\\.\\s?D|MD|DR|MED|DOCTOR|PROF|PROFESSOR|MR|MRS|MS|MX|MISS)(?![\\p{L}])\\.?");

    /// Accents, and characters that nobody sees, letters among them.
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{M}\\p{Cf}\\x{115F}\\x{1160}\\x{3164}\\x{FFA0}]|(?<=\\p{L})['\\x{2018}\\x{2019}](?=\\p{L})");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern INITIAL = Pattern.compile("\\p{Lu}");
    private static final Set<UnicodeScript> JAPANESE =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

    /// More words than this are not tried in every order.
    private static final int MOST_RUN_TOGETHER = 6;

    public PersonName {
        words = words.stream().sorted().toList();
        if (words.stream().mapToInt(PersonName::length).sum() < 2) {
            throw new IllegalArgumentException("fewer than two letters of a name");
        }
        var scripts = EnumSet.noneOf(UnicodeScript.class);
        words.forEach(word -> word.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add));
        if (scripts.size() > 1 && !JAPANESE.containsAll(scripts)) {
            throw new IllegalArgumentException("letters of more than one script: "
                    + scripts.stream()
                            .map(Spoken::code)
                            .reduce("%s, %s"::formatted)
                            .orElseThrow());
        }
    }

    /// Refuses what cannot be told apart from other names: too few letters, or letters of more than one script.
    public static PersonName of(String text) {
        try {
            return new PersonName(words(text));
        } catch (IllegalArgumentException fault) {
            throw new IllegalArgumentException(
                    "\"%s\" has %s; expected the name of a person in letters of one script"
                            .formatted(text, fault.getMessage()),
                    fault);
        }
    }

    /// The name, or nothing where it could not be told apart from others.
    public static Optional<PersonName> read(String text) {
        try {
            return Optional.of(of(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Whether two texts certainly name two people; a text that names nobody never does.
    public static boolean areTwoPeople(String one, String other) {
        var first = read(one);
        var second = read(other);
        return first.isPresent() && second.isPresent() && !first.get().canBe(second.get());
    }

    /// Whether two texts write the same full name: an initial is not enough to sign for a name.
    public static boolean areTheSameName(String one, String other) {
        var first = read(one);
        return first.isPresent() && first.equals(read(other));
    }

    /// Whether both can be names of one person: an initial stands for any name that begins with it, and a name left
    /// out says nothing.
    public boolean canBe(PersonName other) {
        return isWithin(other) || other.isWithin(this) || isRunTogether(other) || other.isRunTogether(this);
    }

    /// Whether one word of the other holds what is several words here, such as MacDonald and Mac Donald.
    private boolean isRunTogether(PersonName other) {
        var mine = new ArrayList<>(words);
        var theirs = new ArrayList<>(other.words);
        other.words.stream().filter(mine::remove).forEach(theirs::remove);
        return theirs.size() == 1 && mine.size() <= MOST_RUN_TOGETHER && builds(theirs.getFirst(), mine);
    }

    private static boolean builds(String run, List<String> parts) {
        return parts.isEmpty()
                ? run.isEmpty()
                : parts.stream().filter(run::startsWith).anyMatch(part -> {
                    var rest = new ArrayList<>(parts);
                    rest.remove(part);
                    return builds(run.substring(part.length()), rest);
                });
    }

    private boolean isWithin(PersonName other) {
        var theirs = new ArrayList<>(other.words);
        var names = words.stream()
                .filter(word -> !isInitial(word) && !theirs.remove(word))
                .toList();
        return names.stream().allMatch(name -> theirs.remove(initial(name)))
                && words.stream().filter(PersonName::isInitial).allMatch(initial -> removeAny(theirs, initial));
    }

    private static boolean removeAny(List<String> names, String initial) {
        var fitting =
                names.stream().filter(name -> initial(name).equals(initial)).findFirst();
        fitting.ifPresent(names::remove);
        return fitting.isPresent();
    }

    private static boolean isInitial(String word) {
        return INITIAL.matcher(word).matches();
    }

    private static String initial(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1));
    }

    private static int length(String word) {
        return word.codePointCount(0, word.length());
    }

    private static List<String> words(String text) {
        var plain =
                UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        var capitals = plain.toUpperCase(Locale.ROOT)
                .replace("Ø", "O")
                .replace("Ł", "L")
                .replace("Đ", "D")
                .replace("Æ", "AE")
                .replace("Œ", "OE");
        var untitled = TITLE.matcher(capitals).replaceAll(" ");
        return BETWEEN_WORDS
                .splitAsStream(untitled)
                .map(PersonName::withoutCommonLetters)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// Letters of no script, such as a raised comma, are punctuation.
    private static String withoutCommonLetters(String word) {
        return word.codePoints()
                .filter(letter -> UnicodeScript.of(letter) != UnicodeScript.COMMON)
                .filter(letter -> UnicodeScript.of(letter) != UnicodeScript.INHERITED)
                .mapToObj(Character::toString)
                .reduce("", String::concat);
    }
}
