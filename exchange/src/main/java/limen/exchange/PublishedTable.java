package limen.exchange;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import limen.analysis.PublishedCurve;

/// `compat.csv`: the published resampling of every outcome beside its exact expectation.
public final class PublishedTable {
    /// Its name among the results.
    public static final String FILE = "compat.csv";

    private static final String HEADER = "outcome,correct_guess_rate,expectation,sd,delta_std_error,"
            + "mean_estimate,mean_std_error,mean_p_value,mean_hedges_g,pseudo_trials,seed";

    private PublishedTable() {}

    /// The table as text.
    ///
    /// @param seed what the draws came from
    public static String of(List<PublishedCurve> curves, long seed) {
        var text = new StringWriter();
        try {
            new CsvTable(HEADER, rows -> fill(rows, curves, seed)).writeTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void fill(CsvTable.Rows rows, List<PublishedCurve> curves, long seed) {
        for (var curve : curves) {
            for (var point : curve.resampled()) {
                rows.row(curve.outcome())
                        .with(point.correctGuessRate())
                        .with(point.expectation())
                        .with(point.standardDeviation())
                        .with(point.deltaStandardError())
                        .with(point.averages().estimate())
                        .with(point.averages().standardError())
                        .with(point.averages().pValue())
                        .with(point.averages().hedgesG())
                        .with(point.pseudoTrials())
                        .with(seed)
                        .end();
            }
        }
    }
}
