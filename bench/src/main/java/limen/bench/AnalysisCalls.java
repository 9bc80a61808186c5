package limen.bench;

import java.nio.file.Path;
import limen.analysis.TrialAnalysis;

/// Reads a first-week table once, analyses it again and again in one process, and prints the milliseconds of each call.
///
/// At least 200 calls before these warm the virtual machine up and are not printed.
public final class AnalysisCalls {
    private AnalysisCalls() {}

    /// Called with the file and the number of calls to print.
    public static void main(String[] arguments) {
        var read = FirstWeek.read(Path.of(arguments[0]));
        var calls = Integer.parseInt(arguments[1]);
        var warmUp = Math.max(200, calls);
        var checksum = 0.0;
        for (var call = 0; call < warmUp + calls; call++) {
            var start = System.nanoTime();
            var findings = TrialAnalysis.of(read.table(), FirstWeek.PLAN, read.quality());
            var milliseconds = (System.nanoTime() - start) / 1e6;
            checksum += findings.outcomes().size();
            if (call >= warmUp) {
                System.out.println(milliseconds);
            }
        }
        if (!(checksum > 0)) {
            throw new IllegalStateException("nothing was analysed");
        }
    }
}
