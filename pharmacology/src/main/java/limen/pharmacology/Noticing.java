package limen.pharmacology;

import java.util.Arrays;
import limen.quantity.Dose;

/// How probable it is that a dose is noticed, which is how probable it is that blinding fails.
///
/// The noise of a single answer is left out: with it, one answer in five to a placebo would reach 5 of 100. It goes
/// from a dose to a probability and never back: nothing here looks for the dose of a wanted effect.
///
/// @param mayNotice share of people whose largest effect reaches 5 of 100
/// @param perceptible share of people whose largest effect reaches 10 of 100
/// @param median the largest effect of the person in the middle
public record Noticing(double mayNotice, double perceptible, double median) {
    private static final double FOLLOWED = 6;
    private static final double STEP = 0.05;

    /// Within the first hours after one dose.
    public static Noticing of(Dose dose, VirtualPopulation population) {
        var peaks = population.peaks(Variable.ANY_EFFECT, new Regimen.Once(dose), Course.grid(FOLLOWED, STEP));
        Arrays.sort(peaks);
        var parameters = population.parameters();
        return new Noticing(
                share(peaks, parameters.value("VAS_may_notice")),
                share(peaks, parameters.value("VAS_perceptible")),
                (peaks[(peaks.length - 1) / 2] + peaks[peaks.length / 2]) / 2);
    }

    private static double share(double[] peaks, double threshold) {
        return Arrays.stream(peaks).filter(peak -> peak >= threshold).count() / (double) peaks.length;
    }
}
