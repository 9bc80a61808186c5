package limen.analysis;

import limen.inference.series.Series;
import limen.inference.series.SeriesAnswer;

/// One person's days, what they answer, and what that shows.
public record PersonAnalysis(Series series, SeriesAnswer answer, PersonFinding finding) {
    /// The analysis of that series under that plan: the same series gives the same digits.
    public static PersonAnalysis of(Series series, SeriesPlan plan) {
        var answer = plan.personModel().posterior(series);
        return new PersonAnalysis(
                series, answer, PersonFindingRule.finding(answer, plan.smallestEffect(), plan.direction()));
    }

    /// The finding in plain words.
    public String sentence() {
        return PersonSentence.of(finding, series.observed());
    }
}
