package limen.evidence.claim;

import org.jspecify.annotations.Nullable;

/// What a study found for one outcome, as far as a claim can be tried against it.
///
/// The interval is turned so that more is better, in the unit of the outcome; harm is a finding of its own.
///
/// @param study its id
/// @param outcome the instrument or task that measured
/// @param participants how many people, at least 1
/// @param correctGuessRate share of capsules guessed rightly, 0 to 1; null if nobody asked
/// @param bang Bang's index of the active arm, -1 to 1; null if not computed
/// @param withTherapy whether therapy went with the doses
/// @param lower lower end of the 95 % interval of the capsule's effect
/// @param upper its upper end
/// @param smallestEffect the smallest effect that matters, agreed beforehand, above 0; null if none was
public record StudySummary(
        String study,
        String outcome,
        FindingCode finding,
        Design design,
        int participants,
        @Nullable Double correctGuessRate,
        @Nullable Double bang,
        Exposure exposure,
        boolean withTherapy,
        double lower,
        double upper,
        @Nullable Double smallestEffect) {
    /// How a study is built.
    public enum Design {
        /// Nobody got anything else.
        UNCONTROLLED,
        /// Groups that formed themselves.
        OBSERVATIONAL,
        /// Drawn by lot, but everybody knew.
        RANDOMISED_OPEN,
        /// Drawn by lot, against placebo, and meant to be hidden.
        RANDOMISED_BLINDED
    }

    /// What people were exposed to, in words: the register names no amount.
    public enum Exposure {
        /// Low doses, many times, as an approved protocol fixed them.
        REPEATED_LOW_DOSES,
        SINGLE_LOW_DOSE,
        FULL_DOSES,
        ANOTHER_DRUG
    }

    /// What a Limen study says of an outcome; the codes of `findings.csv`.
    public enum FindingCode {
        CANNOT_TELL,
        NO_DIFFERENCE,
        BELIEF_EXPLAINS,
        BEYOND_BELIEF,
        HARM_SIGNAL
    }

    public StudySummary {
        if (participants < 1) {
            throw new IllegalArgumentException("participants: \"%d\"; expected at least 1".formatted(participants));
        }
        check("correct_guess_rate", correctGuessRate, 0, 1);
        check("bang", bang, -1, 1);
        if (!(lower <= upper)) {
            throw new IllegalArgumentException(
                    "lower: \"%s\"; expected at most the upper end, %s".formatted(lower, upper));
        }
        if (smallestEffect != null && !(smallestEffect > 0)) {
            throw new IllegalArgumentException("smallest_effect: \"%s\"; expected above 0".formatted(smallestEffect));
        }
    }

    private static void check(String name, @Nullable Double value, double lowest, double highest) {
        if (value != null && !(value >= lowest && value <= highest)) {
            throw new IllegalArgumentException("%s: \"%s\"; expected %s to %s".formatted(name, value, lowest, highest));
        }
    }
}
