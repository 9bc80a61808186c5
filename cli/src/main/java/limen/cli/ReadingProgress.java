package limen.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import limen.exchange.Progress;

/// Tells how far the reading of a long file is, on a line of its own every time it is heard of.
record ReadingProgress(Path file, PrintWriter err) implements Progress {
    private static final double MEGABYTE = 1e6;

    @Override
    public void bytesRead(long read, long total) {
        var done = total > 0
                ? "%.0f of %.0f MB (%.0f %%)".formatted(read / MEGABYTE, total / MEGABYTE, 100.0 * read / total)
                : "%.0f MB".formatted(read / MEGABYTE);
        err.println("Reading %s: %s".formatted(file.getFileName(), done));
    }
}
