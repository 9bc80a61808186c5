package limen.inference;

/// The capsule difference as it would be expected if a share `c` of people guessed their capsule right: the four
/// stratum means stay, only their weights change (direct standardisation).
///
/// `A(c) = w_A m_AA + (1 - w_A) m_AP - w_P m_PP - (1 - w_P) m_PA`, with `w_A = c q / (c q + (1 - c) r)` and `w_P =
/// c (1 - q) / (c (1 - q) + (1 - c)(1 - r))`, where `q = n_AA / (n_AA + n_PP)` is the active share of right guesses
/// and `r = n_AP / (n_AP + n_PA)` that of wrong ones. At the observed rate the weights are the observed shares.
///
/// A guess comes after the capsule, so this is a sensitivity analysis and not a causal estimate: if a real benefit
/// makes people guess right, the curve takes part of that benefit away [Szigeti2023].
public final class GuessCurve {
    /// Guessing at chance.
    public static final double CHANCE = 0.5;

    private final CellData strata;
    private final LinearFit fit;

    private GuessCurve(CellData strata, LinearFit fit) {
        this.strata = strata;
        this.fit = fit;
    }

    /// The curve through the strata of one outcome.
    ///
    /// @param strata the rows by [Stratum], at least two in each
    /// @param fit the model with guess, fitted to these rows
    public static GuessCurve of(CellData strata, LinearFit fit) {
        for (var stratum : Stratum.values()) {
            if (strata.count(stratum.ordinal()) < 2) {
                throw new IllegalArgumentException("stratum %s holds %d rows; expected at least 2"
                        .formatted(stratum, strata.count(stratum.ordinal())));
            }
        }
        return new GuessCurve(strata, fit);
    }

    /// The share of right guesses in the data, 0 to 1.
    public double observedRate() {
        return (n(Stratum.PP) + n(Stratum.AA)) / strata.count();
    }

    /// The difference at a correct-guess rate, with the weights taken as fixed.
    ///
    /// With one row per person each stratum brings its own variance, `sum w_k^2 s_k^2 / n_k`, referred to t with N
    /// - 4 degrees of freedom; with repeated rows the mixed model's covariance of the four means is used.
    ///
    /// @param correctGuessRate 0 to 1
    public Estimate at(double correctGuessRate) {
        var weights = weights(correctGuessRate);
        return switch (fit) {
            case LeastSquaresFit _ -> fromSeparateVariances(weights);
            case RandomInterceptFit mixed -> mixed.contrast(weights);
        };
    }

    private Estimate fromSeparateVariances(double[] weights) {
        var value = 0.0;
        var variance = 0.0;
        for (var k = 0; k < weights.length; k++) {
            value += weights[k] * strata.mean(k);
            variance += weights[k] * weights[k] * strata.variance(k) / strata.count(k);
        }
        return new Estimate(value, Math.sqrt(variance), strata.count() - weights.length);
    }

    /// How much of the capsule difference goes when guesses are set to chance, `D - A(0.5)`, with the sampling
    /// variance of the guess shares.
    ///
    /// Both are functions of the same people, so the standard error adds up each person's influence on `D - A`:
    /// through the model without guess, through the stratum means and through the shares (the joint delta method,
    /// clustered by participant, [LiangZeger1986]); df is participants - 1.
    ///
    /// @param withoutGuess the capsule model, fitted to the same participants in the same order
    public Estimate drop(LinearFit withoutGuess) {
        var ofDifference = withoutGuess.influenceOn(-1, 1);
        var ofStandardised = influenceAt(CHANCE);
        var people = ofDifference.length;
        var squares = 0.0;
        for (var person = 0; person < people; person++) {
            var influence = ofDifference[person] - ofStandardised[person];
            squares += influence * influence;
        }
        var value = withoutGuess.contrast(-1, 1).value() - at(CHANCE).value();
        return new Estimate(value, Math.sqrt(squares * people / (people - 1.0)), people - 1);
    }

    private double[] influenceAt(double c) {
        var influence = fit.influenceOn(weights(c));
        var sensitivity = sensitivityToCounts(c);
        for (var person = 0; person < influence.length; person++) {
            for (var k = 0; k < sensitivity.length; k++) {
                influence[person] += sensitivity[k] * strata.count(person, k);
            }
        }
        return influence;
    }

    /// The weight of each stratum mean in `A(c)`; those of the placebo capsule are negative.
    private double[] weights(double c) {
        if (!(c >= 0 && c <= 1)) {
            throw new IllegalArgumentException("correct-guess rate is %s; expected 0 to 1".formatted(c));
        }
        var q = activeShareOfRightGuesses();
        var r = activeShareOfWrongGuesses();
        var rightOnActive = c * q / (c * q + (1 - c) * r);
        var rightOnPlacebo = c * (1 - q) / (c * (1 - q) + (1 - c) * (1 - r));
        var weights = new double[Stratum.values().length];
        weights[Stratum.AA.ordinal()] = rightOnActive;
        weights[Stratum.AP.ordinal()] = 1 - rightOnActive;
        weights[Stratum.PP.ordinal()] = -rightOnPlacebo;
        weights[Stratum.PA.ordinal()] = rightOnPlacebo - 1;
        return weights;
    }

    /// `dA(c) / dn_k`: how `A` changes when one more row falls into a stratum and only the weights react.
    private double[] sensitivityToCounts(double c) {
        var q = activeShareOfRightGuesses();
        var r = activeShareOfWrongGuesses();
        var active = c * q + (1 - c) * r;
        var placebo = c * (1 - q) + (1 - c) * (1 - r);
        var both = c * (1 - c);
        var gapOnActive = mean(Stratum.AA) - mean(Stratum.AP);
        var gapOnPlacebo = mean(Stratum.PP) - mean(Stratum.PA);
        var byQ = both * (gapOnActive * r / (active * active) + gapOnPlacebo * (1 - r) / (placebo * placebo));
        var byR = -both * (gapOnActive * q / (active * active) + gapOnPlacebo * (1 - q) / (placebo * placebo));
        var right = n(Stratum.AA) + n(Stratum.PP);
        var wrong = n(Stratum.AP) + n(Stratum.PA);
        var sensitivity = new double[Stratum.values().length];
        sensitivity[Stratum.AA.ordinal()] = byQ * (1 - q) / right;
        sensitivity[Stratum.PP.ordinal()] = -byQ * q / right;
        sensitivity[Stratum.AP.ordinal()] = byR * (1 - r) / wrong;
        sensitivity[Stratum.PA.ordinal()] = -byR * r / wrong;
        return sensitivity;
    }

    private double activeShareOfRightGuesses() {
        return n(Stratum.AA) / (n(Stratum.AA) + n(Stratum.PP));
    }

    private double activeShareOfWrongGuesses() {
        return n(Stratum.AP) / (n(Stratum.AP) + n(Stratum.PA));
    }

    private double n(Stratum stratum) {
        return strata.count(stratum.ordinal());
    }

    private double mean(Stratum stratum) {
        var unit = new double[Stratum.values().length];
        unit[stratum.ordinal()] = 1;
        return fit.contrast(unit).value();
    }
}
