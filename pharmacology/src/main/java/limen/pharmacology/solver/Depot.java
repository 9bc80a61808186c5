package limen.pharmacology.solver;

import java.util.Arrays;

/// The exact course of a depot over one step: what it held at the start, times exp(-rate * hours).
///
/// One exponential serves all stages. The nodes of the method are 18, 27, 72, 80 and 90 ninetieths of
/// the step, so each is a product of few powers of `exp(-rate * step / 90)`, and that is a short
/// series.
final class Depot {
    private static final int LAST = 7;
    private static final double PARTS = 90;
    /// Beyond this, less than 3e-20 of the depot is left at the step's end; the series need not reach
    /// further.
    private static final double LARGEST_EXPONENT = 0.5;

    private final int offset;
    private final double[] rates;
    private final double[] held;
    private final double[] slice;
    private final double[] power1;
    private final double[] power8;
    private final double[] power9;
    private final double[] power18;
    private final double[] power72;

    Depot(DepotKernel kernel) {
        var lanes = kernel.lanes();
        offset = kernel.depot() * lanes;
        rates = kernel.emptyingRates().clone();
        held = new double[lanes];
        slice = new double[lanes];
        power1 = new double[lanes];
        power8 = new double[lanes];
        power9 = new double[lanes];
        power18 = new double[lanes];
        power72 = new double[lanes];
    }

    /// Notes what the depots hold at the start of a step and how they empty over it.
    void begin(double[] y, double step) {
        System.arraycopy(y, offset, held, 0, held.length);
        powers(step);
    }

    private void powers(double hours) {
        exponential(power1, rates, hours / PARTS);
        eighth(power8, power1);
        times(power9, power8, power1);
        times(power18, power9, power9);
        fourth(power72, power18);
    }

    /// Writes what the depots hold at one of the method's stages, 2 to 7, of which the last two are at
    /// the step's end.
    void at(int stage, double[] y) {
        if (stage <= 3) {
            times(slice, held, power18);
        } else {
            times(slice, held, power72);
        }
        switch (stage) {
            case 3 -> times(slice, slice, power9);
            case 5 -> times(slice, slice, power8);
            case 6, 7 -> times(slice, slice, power18);
            default -> {} // 2 and 4 are single powers
        }
        System.arraycopy(slice, 0, y, offset, slice.length);
    }

    /// Some hours after the start of the step. The stages of this step cannot be asked for again.
    void after(double hours, double[] y) {
        powers(hours);
        at(LAST, y);
    }

    /// What is exact has no error.
    void withoutError(double[] errors) {
        Arrays.fill(errors, offset, offset + held.length, 0);
    }

    private static void exponential(double[] out, double[] rates, double hours) {
        for (int i = 0; i < out.length; i++) {
            var x = -Math.min(rates[i] * hours, LARGEST_EXPONENT);
            var tail = 1 + x * (1.0 / 5) * (1 + x * (1.0 / 6) * (1 + x * (1.0 / 7) * (1 + x * (1.0 / 8))));
            out[i] = 1 + x * (1 + x * (1.0 / 2) * (1 + x * (1.0 / 3) * (1 + x * (1.0 / 4) * tail)));
        }
    }

    private static void times(double[] out, double[] a, double[] b) {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] * b[i];
        }
    }

    private static void fourth(double[] out, double[] a) {
        for (int i = 0; i < out.length; i++) {
            var square = a[i] * a[i];
            out[i] = square * square;
        }
    }

    private static void eighth(double[] out, double[] a) {
        for (int i = 0; i < out.length; i++) {
            var square = a[i] * a[i];
            var fourth = square * square;
            out[i] = fourth * fourth;
        }
    }
}
