package limen.evidence;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

    private MedicineName() {}

    static boolean saysNothing(String word) {
        return SAY_NOTHING.contains(word) || word.matches("\\d+(mg|mcg|ug|g|ml|x)?");
    }

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
