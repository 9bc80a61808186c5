package limen.study.protocol;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words that nobody who takes part is ever told: that something is safe, how much to take, that they do well, or
/// that a medicine can be stopped.
///
/// A list, and no understanding: who means them badly finds others.
final class NeverSaid {
    private static final List<Pattern> WORDS = List.of(
            words("safe(ly|r|st)?"),
            words("harmless(ly)?"),
            words("(risk|danger)[- ]?free"),
            words("(no|without( any)?|zero) (risks?|danger|harm)"),
            words("nothing to (fear|worry about)"),
            words("benefi(ts?|cial)"),
            words("optimal(ly)?"),
            words("prove[ns]?"),
            words("heals?|healing|cures?|cured|miracles?"));

    private static final List<Pattern> PRAISE = List.of(
            words("(well|nicely) done"),
            words("(good|great|nice|excellent|amazing|fantastic) (job|work|progress|result|going)"),
            words("congratulations|congrats|bravo|hooray|excellent|amazing|awesome|fantastic|wonderful"),
            words("keep (it up|going)"),
            words("proud"),
            words("streaks?|rewards?|rewarded|badges?"));

    private static final List<Pattern> ADVICE = List.of(
            words("(take|try|use) (more|another|a (higher|larger|bigger|second|double|lower|smaller|half))"),
            words("(raise|increase|double|lower|reduce|halve) (the|your) (dose|amount)"),
            words(
                    "(?<!not )(?<!never )(stop|skip|pause|replace) (taking )?(your|the|a) (medicines?|medications?|tablets?|pills?)"),
            words("drink (plenty|lots|a lot|as much as)"));

    private static final Pattern AMOUNT = Pattern.compile(
            "\\d+([.,]\\d+)? ?(mg|mcg|[\u00B5\u03BC]g|ug|milligram(me)?s?|microgram(me)?s?)(?![\\p{L}\\p{N}/])");

    private NeverSaid() {}

    /// The first of them in a text that a participant reads.
    static Optional<String> inWords(String text) {
        return first(text, List.of(WORDS, PRAISE, ADVICE, List.of(AMOUNT)));
    }

    /// The same in the source of a threshold, which may say after which amount it was seen.
    static Optional<String> inSource(String text) {
        return first(text, List.of(WORDS, PRAISE, ADVICE));
    }

    private static Optional<String> first(String text, List<List<Pattern>> lists) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\p{Cf}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
        return lists.stream()
                .flatMap(List::stream)
                .map(pattern -> pattern.matcher(plain))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])");
    }
}
