package limen.evidence;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The name of a medicine without what people write differently.
final class MedicineName {
    private MedicineName() {}

    /// The form in which names are compared: "St John's wort" becomes `stjohnswort`.
    static String key(String name) {
        return words(name).stream().collect(Collectors.joining());
    }

    /// Its words in lower case, without accents, brackets and signs.
    static List<String> words(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("\\([^()]*\\)", " ")
                .replaceAll("['\u2019`]", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
