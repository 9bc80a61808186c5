package limen.exchange;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import limen.inference.hierarchy.HierarchicalPosterior;
import limen.inference.hierarchy.HierarchicalResult;
import limen.inference.posterior.MarginalSummary;
import limen.inference.series.SeriesAnswer;
import limen.inference.series.SeriesPosterior;
import limen.inference.series.SeriesTerm;
import org.jspecify.annotations.Nullable;

/// The folder that the answers of day-by-day series are written into: tables for programs, pages for people.
public final class SeriesFolder {
    private static final String POSTERIOR = "posterior.csv";
    private static final String FINDINGS = "findings.csv";
    private static final String SUMMARY = "variable,mean,sd,q2.5,q50,q97.5";
    private static final String SET = "set,";
    private static final String OUTCOME = "y";
    private static final String LOG_EVIDENCE = "log_evidence";

    private SeriesFolder() {}

    /// One series' answer and what was found.
    ///
    /// @param set what the series is called; null where the table has one series only
    /// @param finding code of the finding
    public record Answered(@Nullable String set, SeriesAnswer answer, String finding, String sentence) {}

    /// Writes the answers of one person's series, or of many, each by itself.
    ///
    /// @param pages file name to text
    public static FolderWrite write(Path folder, List<Answered> answers, Map<String, String> pages) {
        var prefix = answers.getFirst().set() == null ? "" : SET;
        return write(
                folder,
                new CsvTable(prefix + SUMMARY, rows -> answers.forEach(one -> own(rows, one))),
                new CsvTable(
                        prefix + "outcome,finding,sentence",
                        rows -> answers.forEach(one -> begun(rows, one.set())
                                .with(OUTCOME)
                                .with(one.finding())
                                .with(one.sentence())
                                .end())),
                pages);
    }

    /// Writes the answer of a study of several people.
    ///
    /// @param finding code of the finding
    public static FolderWrite write(
            Path folder, HierarchicalResult result, String finding, String sentence, Map<String, String> pages) {
        return write(
                folder,
                new CsvTable(SUMMARY, rows -> study(rows, result)),
                new CsvTable(
                        "outcome,finding,sentence",
                        rows -> rows.row(OUTCOME, finding, sentence).end()),
                pages);
    }

    private static FolderWrite write(Path folder, CsvTable posterior, CsvTable findings, Map<String, String> pages) {
        SequencedMap<String, FileContent> files = new LinkedHashMap<>();
        files.put(POSTERIOR, posterior);
        files.put(FINDINGS, findings);
        pages.forEach((name, text) -> files.put(name, file -> file.write(text)));
        var written = ResultFolder.write(folder, files);
        return written instanceof FolderWrite.Written && !pages.containsKey(GuessesTable.FILE)
                ? ResultFolder.without(folder, GuessesTable.FILE, written)
                : written;
    }

    private static void own(CsvTable.Rows rows, Answered one) {
        switch (one.answer()) {
            case SeriesPosterior posterior -> {
                for (var term : SeriesTerm.values()) {
                    if (posterior.terms().contains(term)) {
                        summary(rows, one.set(), term.code(), posterior.of(term).summary());
                    } else {
                        missing(begun(rows, one.set()), term.code());
                    }
                }
                summary(rows, one.set(), "ar1", posterior.autocorrelation().summary());
                summary(rows, one.set(), "sigma", posterior.sigma().summary());
                evidence(begun(rows, one.set()), posterior.logEvidence());
            }
            case SeriesAnswer.Refused _ -> {
                // What could not be estimated keeps its rows.
                for (var term : SeriesTerm.values()) {
                    missing(begun(rows, one.set()), term.code());
                }
                missing(begun(rows, one.set()), "ar1");
                missing(begun(rows, one.set()), "sigma");
                missing(begun(rows, one.set()), LOG_EVIDENCE);
            }
        }
    }

    private static void study(CsvTable.Rows rows, HierarchicalResult result) {
        switch (result) {
            case HierarchicalPosterior posterior -> {
                posterior
                        .rows()
                        .forEach(row ->
                                summary(rows, null, row.name(), row.marginal().summary()));
                evidence(rows.row(), posterior.logEvidence());
            }
            case HierarchicalResult.NotEstimable _ ->
                List.of("intercept", "active", "time", "ar1", "sigma", "sd_intercept", "sd_active", "cor", LOG_EVIDENCE)
                        .forEach(name -> missing(rows.row(), name));
        }
    }

    private static CsvTable.Row begun(CsvTable.Rows rows, @Nullable String set) {
        return set == null ? rows.row() : rows.row(set);
    }

    private static void summary(CsvTable.Rows rows, @Nullable String set, String name, MarginalSummary summary) {
        begun(rows, set)
                .with(name)
                .with(summary.mean())
                .with(summary.sd())
                .with(summary.lower())
                .with(summary.median())
                .with(summary.upper())
                .end();
    }

    /// A single number and no distribution.
    private static void evidence(CsvTable.Row row, double logEvidence) {
        row.with(LOG_EVIDENCE)
                .with(logEvidence)
                .withMissing()
                .withMissing()
                .withMissing()
                .withMissing()
                .end();
    }

    private static void missing(CsvTable.Row row, String name) {
        row.with(name)
                .withMissing()
                .withMissing()
                .withMissing()
                .withMissing()
                .withMissing()
                .end();
    }
}
