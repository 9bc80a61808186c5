package limen.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/// Our side of `bench/evidence.sh`: how many analyses of each kind in a second of processor time, or how far their
/// answers are from references. One line each, a name and a number.
///
/// The processor time is that of the whole process, so that collecting garbage counts; warming up does not.
public final class EvidenceBenchmark {
    private static final double WARM_UP = 3;
    private static final double ROUND = 0.5;
    private static final int ROUNDS = 3;

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private EvidenceBenchmark() {}

    /// Called with `speeds` or `errors`, the folder of the shared reference tables, and that of our own.
    public static void main(String[] arguments) {
        var tables = new EvidenceTables(Path.of(arguments[1]), Path.of(arguments[2]));
        switch (arguments[0]) {
            case "errors" ->
                new EvidenceErrors(tables).all().forEach((name, error) -> System.out.printf("%s %.1e%n", name, error));
            case "speeds" -> printSpeeds(EvidenceCalls.all(tables));
            default ->
                throw new IllegalArgumentException(
                        "asked for \"%s\"; expected speeds or errors".formatted(arguments[0]));
        }
    }

    /// All are warm before the first is measured, and each round measures all of them.
    private static void printSpeeds(Map<String, IntToDoubleFunction> calls) {
        calls.values().forEach(call -> perSecond(call, WARM_UP));
        for (var round = 0; round < ROUNDS; round++) {
            calls.forEach((name, call) -> System.out.printf("%s %.1f%n", name, perSecond(call, ROUND)));
        }
    }

    private static double perSecond(IntToDoubleFunction call, double seconds) {
        var start = PROCESS.getProcessCpuTime();
        var checksum = 0.0;
        var calls = 0;
        var spent = 0.0;
        while (spent < seconds) {
            checksum += call.applyAsDouble(calls++);
            spent = (PROCESS.getProcessCpuTime() - start) / 1e9;
        }
        if (Double.isNaN(checksum)) {
            throw new IllegalStateException("an analysis has no number");
        }
        return calls / spent;
    }
}
