package limen.evidence;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The name of a medicine without what people write differently.
final class MedicineName {
    /// Words beside a name that name no other medicine: salts, forms, amounts and how often.
    private static final Set<String> SAY_NOTHING = Set.of(
            ("hydrochloride hcl sodium potassium calcium maleate tartrate succinate sulfate sulphate phosphate acetate"
                            + " carbonate citrate mesylate mesilate besylate besilate bromide hydrobromide fumarate oxalate"
                            + " tablet tablets tabs capsule capsules pill pills drops spray patch solution syrup injection"
                            + " depot extract oral nasal generic xr xl sr er cr la retard ir mg mcg ug g ml iu daily once"
                            + " twice day week per a an the my of and with plus or in at every morning evening night")
                    .split(" ", -1));

    private static final Pattern AMOUNT = Pattern.compile("\\d+(mg|mcg|ug|g|ml|x)?");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}");
    private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)");
    private static final Pattern APOSTROPHE = Pattern.compile("['\u2019`]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private MedicineName() {}

    static boolean saysNothing(String word) {
        return SAY_NOTHING.contains(word) || AMOUNT.matcher(word).matches();
    }

    /// The form in which names are compared: "St John's wort" becomes `stjohnswort`.
    static String key(String name) {
        return words(name).stream().collect(Collectors.joining());
    }

    /// Its words in lower case, without accents, brackets and signs.
    static List<String> words(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD);
        plain = ACCENT.matcher(plain).replaceAll("");
        plain = REMARK.matcher(plain).replaceAll(" ");
        plain = APOSTROPHE.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS
                .splitAsStream(plain)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
