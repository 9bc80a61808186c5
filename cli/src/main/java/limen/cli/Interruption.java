package limen.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntConsumer;

/// Ctrl-C while something is being made that must not stay half: the work stops at its next step, and what it began
/// is cleared away before the process ends.
final class Interruption {
    /// As a shell calls the end by Ctrl-C: 128 and the number of the signal.
    private static final int EXIT_CODE = 130;

    private static final int PATIENCE_SECONDS = 60;

    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean heard;

    private Interruption() {}

    /// Does work that asks at each step whether to go on.
    ///
    /// @param progress is told how far the work is
    /// @param sentence what to say if it was interrupted
    /// @param work is given what to tell its progress to
    static <T> T heeded(IntConsumer progress, PrintWriter err, String sentence, Function<IntConsumer, T> work) {
        var interruption = new Interruption();
        var hook = new Thread(interruption::hear, "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return work.apply(percent -> {
                interruption.stopIfHeard();
                progress.accept(percent);
            });
        } catch (Stopped e) {
            // The process is ending already, and would not wait for this to be said.
            err.println(sentence);
            err.flush();
            Runtime.getRuntime().halt(EXIT_CODE);
            throw e;
        } finally {
            interruption.over.countDown();
            interruption.release(hook);
        }
    }

    private void hear() {
        heard = true;
        try {
            // Not for ever: what is left behind by work that does not come to its next step is no study by name.
            var _ = over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void release(Thread hook) {
        if (!heard) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException _) {
                // It was heard just now, when the work was done.
            }
        }
    }

    private void stopIfHeard() {
        if (heard) {
            throw new Stopped();
        }
    }

    /// Work was told to stop; nothing of it stays.
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stopped() {
            super("Interrupted");
        }
    }
}
