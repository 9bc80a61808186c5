package limen.pharmacology.solver;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince54Integrator;
import org.hipparchus.ode.sampling.ODEStateInterpolator;
import org.hipparchus.ode.sampling.ODEStepHandler;

/// The Java side of `bench/ode.sh`: limen-ode-1 by Limen and by Hipparchus, the subjects for the other
/// engines, and the errors of all of them.
///
/// Every engine prints one speed a round, in subjects per second of processor time, each with all 2089
/// rows.
public final class OdeBenchmark {
    private static final int ROWS = LimenOde1.END_HOURS + 1;
    private static final int WRITTEN = 32;

    private OdeBenchmark() {}

    /// One of `subjects N FILE`, `limen LANES N ROUNDS FILE`, `hipparchus N ROUNDS FILE`, `population
    /// N` and `error FILE`.
    public static void main(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "subjects" -> subjects(Integer.parseInt(arguments[1]), Path.of(arguments[2]));
            case "limen" -> {
                var lanes = Integer.parseInt(arguments[1]);
                write(limen(0, WRITTEN), Path.of(arguments[4]));
                var buffer = new double[16][LimenOde1.STATES * lanes];
                time(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]), lanes, first -> {
                    var kernel = new LimenOde1Kernel(LimenOde1.subjects(first, lanes));
                    Rows keep = (row, at, y) -> System.arraycopy(y, 0, buffer[row % 16], 0, y.length);
                    Solver.solve(kernel, LimenOde1.DOSES, LimenOde1.everyHour(), Tolerance.DEFAULT, keep);
                    return buffer[0][0];
                });
            }
            case "hipparchus" -> {
                var rows = new double[ROWS][WRITTEN * LimenOde1.STATES];
                for (int subject = 0; subject < WRITTEN; subject++) {
                    var lane = hipparchus(subject);
                    for (int row = 0; row < ROWS; row++) {
                        for (int state = 0; state < LimenOde1.STATES; state++) {
                            rows[row][state * WRITTEN + subject] = lane[row][state];
                        }
                    }
                }
                write(rows, Path.of(arguments[3]));
                time(
                        Integer.parseInt(arguments[1]),
                        Integer.parseInt(arguments[2]),
                        1,
                        first -> hipparchus(first)[1][1]);
            }
            case "population" -> population(Integer.parseInt(arguments[1]));
            case "error" ->
                System.out.printf(
                        Locale.ROOT,
                        "%.1e%n",
                        OdeReference.read().largestError(read(Path.of(arguments[1])), 0, WRITTEN));
            default -> throw new IllegalArgumentException("Unknown part of the benchmark: " + arguments[0]);
        }
    }

    /// Many subjects on all processors, of whom only the largest amount in each one's central state is
    /// kept.
    private static void population(int people) {
        for (int round = 0; round < 3; round++) {
            var start = System.nanoTime();
            var mean = Population.of(people).fold(0.0, OdeBenchmark::sumOfPeaks, Double::sum) / people;
            var seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%d subjects in %.2f s, mean peak %s ug, heap up to %d MB%n",
                    people,
                    seconds,
                    mean,
                    Runtime.getRuntime().maxMemory() >> 20);
        }
    }

    private static double sumOfPeaks(Batch batch) {
        var peaks = new double[batch.people()];
        var kernel = new LimenOde1Kernel(LimenOde1.subjects(batch.first(), batch.people()));
        Rows keep = (row, at, y) -> {
            for (int lane = 0; lane < peaks.length; lane++) {
                peaks[lane] = Math.max(peaks[lane], y[peaks.length + lane]);
            }
        };
        Solver.solve(kernel, LimenOde1.DOSES, LimenOde1.everyHour(), Tolerance.DEFAULT, keep);
        return Arrays.stream(peaks).sum();
    }

    private interface Batches {
        double solve(int first);
    }

    private static void time(int subjects, int rounds, int lanes, Batches batches) {
        var clock = ManagementFactory.getThreadMXBean();
        var sum = 0.0;
        for (int round = -2; round < rounds; round++) {
            var start = clock.getCurrentThreadCpuTime();
            for (int first = 0; first < subjects; first += lanes) {
                sum += batches.solve(first);
            }
            var seconds = (clock.getCurrentThreadCpuTime() - start) / 1e9;
            if (round >= 0) { // the first two warm the virtual machine up
                System.out.printf(Locale.ROOT, "%.6g%n", (subjects + lanes - 1) / lanes * lanes / seconds);
            }
        }
        if (!Double.isFinite(sum)) {
            throw new IllegalStateException("nothing finite was solved");
        }
    }

    private static double[][] limen(int first, int lanes) {
        var kernel = new LimenOde1Kernel(LimenOde1.subjects(first, lanes));
        return Table.of(kernel, LimenOde1.DOSES, LimenOde1.everyHour(), Tolerance.DEFAULT)
                .rows();
    }

    /// All rows of one subject, `[row][state]`, from dose to dose, with the library's own dense output.
    private static double[][] hipparchus(int index) {
        var subject = LimenOde1.subject(index);
        var kernel = LimenOde1.asPrinted(subject);
        var equation = new OrdinaryDifferentialEquation() {
            @Override
            public int getDimension() {
                return LimenOde1.STATES;
            }

            @Override
            public double[] computeDerivatives(double t, double[] y) {
                var dy = new double[LimenOde1.STATES];
                kernel.derivatives(y, dy);
                return dy;
            }
        };
        var rows = new double[ROWS][];
        var next = new int[1];
        ODEStepHandler keep = new ODEStepHandler() {
            @Override
            public void handleStep(ODEStateInterpolator step) {
                while (next[0] < ROWS && next[0] < step.getCurrentState().getTime()) {
                    rows[next[0]] = step.getInterpolatedState(next[0]).getPrimaryState();
                    next[0]++;
                }
            }
        };
        var integrator = new DormandPrince54Integrator(1e-10, 100, 1e-8, 1e-6);
        integrator.addStepHandler(keep);
        var y = new double[LimenOde1.STATES];
        kernel.start(y);
        for (int dose = 0; dose < LimenOde1.DOSES.hours().length; dose++) {
            var from = LimenOde1.DOSES.hours()[dose];
            y[0] += LimenOde1.DOSES.amounts()[dose];
            y = integrator.integrate(equation, new ODEState(from, y), from + 72).getPrimaryState();
        }
        rows[ROWS - 1] = y;
        return rows;
    }

    private static void subjects(int count, Path file) throws IOException {
        try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
            for (var subject : LimenOde1.subjects(0, count)) {
                out.println(joined(subject, 0, 1));
            }
        }
    }

    private static String joined(double[] values, int from, int step) {
        var text = new StringBuilder();
        for (int i = from; i < values.length; i += step) {
            text.append(i == from ? "" : ",").append(values[i]);
        }
        return text.toString();
    }

    private static void write(double[][] rows, Path file) throws IOException {
        try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
            for (int subject = 0; subject < WRITTEN; subject++) {
                for (int row = 0; row < ROWS; row++) {
                    out.println((subject + 1) + "," + row + "," + joined(rows[row], subject, WRITTEN));
                }
            }
        }
    }

    private static double[][] read(Path file) throws IOException {
        var rows = new double[ROWS][WRITTEN * LimenOde1.STATES];
        for (var line : Files.readAllLines(file)) {
            var fields = line.split(",", -1);
            var subject = Integer.parseInt(fields[0]) - 1;
            var row = rows[(int) Double.parseDouble(fields[1])];
            for (int state = 0; state < LimenOde1.STATES; state++) {
                row[state * WRITTEN + subject] = Double.parseDouble(fields[2 + state]);
            }
        }
        return rows;
    }
}
