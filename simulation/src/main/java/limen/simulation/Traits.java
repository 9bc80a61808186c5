package limen.simulation;

import java.util.random.RandomGenerator;

/// What makes one virtual person differ from the next, drawn once.
///
/// @param systolic usual upper blood pressure at rest, in mmHg
/// @param diastolic the lower one
/// @param heartRate usual, per minute
/// @param temperature usual, in degrees Celsius
/// @param mood usual answer about mood, 0 to 100
/// @param sleep usual hours
record Traits(
        Part part,
        boolean female,
        int age,
        double weight,
        double systolic,
        double diastolic,
        double heartRate,
        double temperature,
        double mood,
        double sleep) {
    static Traits drawn(Part part, RandomGenerator random) {
        return new Traits(
                part,
                random.nextBoolean(),
                21 + random.nextInt(40),
                between(random.nextGaussian(72, 11), 52, 120),
                between(random.nextGaussian(115, 6), 100, 126),
                between(random.nextGaussian(72, 4), 60, 79),
                between(random.nextGaussian(66, 6), 52, 82),
                between(random.nextGaussian(36.6, 0.15), 36.2, 36.9),
                between(random.nextGaussian(58, 10), 30, 85),
                between(random.nextGaussian(7.2, 0.5), 6, 8.5));
    }

    static double between(double value, double lowest, double highest) {
        return Math.max(lowest, Math.min(highest, value));
    }
}
