package limen.web;

import java.util.Arrays;
import java.util.function.Consumer;

/// Our own failures, one line each: what kind and where in our code. Never the message, which may hold
/// what somebody typed, and never the address that was asked.
final class FaultLog {
    private static final String OURS = "limen.";

    private final Consumer<String> lines;

    FaultLog(Consumer<String> lines) {
        this.lines = lines;
    }

    void tell(Throwable fault) {
        lines.accept("A page failed: %s at %s.".formatted(fault.getClass().getName(), place(fault)));
    }

    private static String place(Throwable fault) {
        var frames = fault.getStackTrace();
        return Arrays.stream(frames)
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .or(() -> Arrays.stream(frames).findFirst())
                .map(StackTraceElement::toString)
                .orElse("an unknown place");
    }
}
