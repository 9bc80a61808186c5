package limen.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.IntConsumer;

/// A file that is being written, step by step, so that the work can be stopped at each.
final class Stoppable extends FilterOutputStream {
    private final IntConsumer step;

    /// @param step is called before each piece; what it throws ends the work
    Stoppable(OutputStream file, IntConsumer step) {
        super(file);
        this.step = step;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        step.accept(0);
        out.write(bytes, from, length);
    }
}
