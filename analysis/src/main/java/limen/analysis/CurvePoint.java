package limen.analysis;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import limen.inference.Estimate;

/// The capsule difference that would be expected if a share `correctGuessRate` of people guessed right, 0 to 1.
public record CurvePoint(double correctGuessRate, Estimate difference) {
    private static final int STEPS = 100;

    /// The rates at which every curve is given: 0, 0.01 ... 1.
    public static DoubleStream rates() {
        return IntStream.rangeClosed(0, STEPS).mapToDouble(step -> step / (double) STEPS);
    }
}
