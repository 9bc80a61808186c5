package limen.report.page;

import limen.inference.posterior.MarginalSummary;
import limen.report.words.Numbers;

/// One quantity of a posterior in a table.
///
/// @param note what it is, in a few words
public record SummaryRow(String name, String note, String mean, String sd, String interval) {
    static SummaryRow of(String name, String note, MarginalSummary summary, Numbers numbers) {
        return new SummaryRow(
                name, note, numbers.inTable(summary.mean()), numbers.inTable(summary.sd()), interval(summary, numbers));
    }

    static SummaryRow missing(String name, String note) {
        return new SummaryRow(name, note, Numbers.UNKNOWN, Numbers.UNKNOWN, Numbers.UNKNOWN);
    }

    /// `−0.31 to 1.23`.
    static String interval(MarginalSummary summary, Numbers numbers) {
        return "%s to %s".formatted(numbers.inTable(summary.lower()), numbers.inTable(summary.upper()));
    }

    /// `−0.3 to 1.2`.
    static String spokenInterval(MarginalSummary summary, Numbers numbers) {
        return "%s to %s".formatted(numbers.inSentence(summary.lower()), numbers.inSentence(summary.upper()));
    }

    /// `0.5 (−0.3 to 1.2)`.
    static String spoken(MarginalSummary summary, Numbers numbers) {
        return "%s (%s)".formatted(numbers.inSentence(summary.mean()), spokenInterval(summary, numbers));
    }
}
