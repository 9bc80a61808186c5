package limen.inference.discrete;

import java.util.ArrayList;
import java.util.List;

/// Models of guesses that people made more than once. Some people are right more often than others, so guesses of one
/// person are no independent evidence; each person has an own level.
public final class RepeatedGuesses {
    /// The name of the covariate that counts a person's doses, from 0.
    public static final String DOSE_NUMBER = "dose number";

    private RepeatedGuesses() {}

    /// `logit P(right) = intercept + person`. Its [DiscretePosterior#probability] without covariates is the share of
    /// right guesses over people; one half is what guessing without any sign would give.
    public static DiscreteModel model(int[] persons, boolean[] right) {
        return model(List.of(), new double[right.length][0], persons, right);
    }

    /// `logit P(right) = intercept + b doseNumber + others + person`, for active doses only: whether a dose is noticed
    /// less the more doses went before. A negative slope is what tolerance would look like, and also what losing
    /// interest would.
    ///
    /// @param doseNumber `[guess]`
    /// @param otherTerms names of further covariates
    /// @param others `[guess][term]`
    public static DiscreteModel overDoses(
            double[] doseNumber, List<String> otherTerms, double[][] others, int[] persons, boolean[] right) {
        if (doseNumber.length != others.length) {
            throw new IllegalArgumentException(
                    "%d dose numbers and %d rows of other covariates; expected as many of each"
                            .formatted(doseNumber.length, others.length));
        }
        var terms = new ArrayList<>(List.of(DOSE_NUMBER));
        terms.addAll(otherTerms);
        var covariates = new double[right.length][1 + otherTerms.size()];
        for (var row = 0; row < covariates.length; row++) {
            covariates[row][0] = doseNumber[row];
            System.arraycopy(others[row], 0, covariates[row], 1, otherTerms.size());
        }
        return model(terms, covariates, persons, right);
    }

    private static DiscreteModel model(List<String> terms, double[][] covariates, int[] persons, boolean[] right) {
        var answers = new int[right.length];
        for (var row = 0; row < right.length; row++) {
            answers[row] = right[row] ? 1 : 0;
        }
        return DiscreteModel.of(Response.BINARY, DiscreteRows.ofPeople(terms, covariates, answers, persons));
    }
}
