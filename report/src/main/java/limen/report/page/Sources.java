package limen.report.page;

import java.time.LocalDate;
import java.util.List;
import limen.analysis.DataQuality;
import limen.analysis.OutcomeAnalysis;
import limen.analysis.TrialFindings;
import limen.report.Provenance;
import limen.report.words.Moments;
import limen.report.words.Numbers;

/// What was read, how it was modelled and who made the page.
record Sources(DataQuality quality, boolean repeated, Provenance provenance) {

    static Sources of(TrialFindings findings, Provenance provenance) {
        return new Sources(
                findings.quality(), findings.outcomes().stream().anyMatch(OutcomeAnalysis::repeated), provenance);
    }

    String leftOut() {
        var others = quality.rowsRead() - quality.rowsUsed() - quality.missingValues();
        var missing = "%s because the value is missing".formatted(Numbers.count(quality.missingValues()));
        return others > 0 ? "%s; %s for reasons named below".formatted(missing, Numbers.count(others)) : missing;
    }

    /// In groups of eight, so that two people can compare it aloud.
    List<String> sha256() {
        return provenance.hash();
    }

    String day() {
        return Moments.day(LocalDate.parse(provenance.madeOn()));
    }

    String models() {
        return repeated
                ? "random intercept per person by restricted maximum likelihood where a person has several rows,"
                        + " Satterthwaite degrees of freedom; least squares elsewhere; direct standardisation to the guess rate"
                : "least squares; direct standardisation to the guess rate";
    }
}
