package limen.cli;

import java.io.PrintWriter;

/// Progress of long work on the console, in whole percent; nothing is shown of work that is done within two seconds.
final class PercentProgress {
    private static final long QUIET_NANOS = 2_000_000_000L;

    private final String what;
    private final PrintWriter err;
    private final long began = System.nanoTime();
    private int shown = -1;

    PercentProgress(String what, PrintWriter err) {
        this.what = what;
        this.err = err;
    }

    void show(int percent) {
        var isLate = percent >= 100 && shown < 0;
        if (!isLate && percent / 10 > shown / 10 && System.nanoTime() - began > QUIET_NANOS) {
            shown = percent;
            err.printf("%s: %d %%%n", what, percent);
        }
    }

    void done() {
        if (shown >= 0 && shown < 100) {
            err.printf("%s: done%n", what);
        }
    }
}
