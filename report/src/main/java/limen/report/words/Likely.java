package limen.report.words;

/// How probabilities and evidence are spoken: a word that anybody reads alike, and the number beside it.
public final class Likely {
    private Likely() {}

    /// `likely (88 %)`.
    public static String words(double probability) {
        return "%s (%s)".formatted(word(probability), percent(probability));
    }

    private static String word(double probability) {
        if (probability >= 0.99) {
            return "almost certain";
        }
        if (probability >= 0.9) {
            return "very likely";
        }
        if (probability >= 2.0 / 3) {
            return "likely";
        }
        if (probability > 1.0 / 3) {
            return "about as likely as not";
        }
        if (probability > 0.1) {
            return "unlikely";
        }
        return probability > 0.01 ? "very unlikely" : "almost excluded";
    }

    /// `88 %`, and never 0 or 100 of what is not certain.
    public static String percent(double probability) {
        if (probability < 0.01) {
            return "below 1\u00a0%";
        }
        return probability > 0.99 ? "above 99\u00a0%" : Numbers.percent(probability);
    }

    /// What a Bayes factor says for one of two models against the other.
    public static String evidence(double logBayesFactor) {
        var size = Math.exp(Math.abs(logBayesFactor));
        if (size < 3) {
            return "says little either way";
        }
        var direction = logBayesFactor > 0 ? "for" : "against";
        return size < 10 ? "speaks somewhat %s it".formatted(direction) : "speaks strongly %s it".formatted(direction);
    }

    /// `4.2 times better`, `4.2 times worse`, of a prediction.
    public static String times(double logBayesFactor) {
        var size = Math.exp(Math.abs(logBayesFactor));
        var shown = size > 1000 ? "more than 1,000" : Numbers.fixed(size, size < 10 ? 1 : 0);
        return "%s times %s".formatted(shown, logBayesFactor >= 0 ? "better" : "worse");
    }
}
