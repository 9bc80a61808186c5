package limen.study;

import java.util.Set;
import limen.quantity.BloodPressure;
import limen.quantity.BodyTemperature;
import limen.quantity.BodyWeight;
import limen.quantity.HeartRate;
import limen.quantity.OxygenSaturation;
import org.jspecify.annotations.Nullable;

/// What was measured.
public sealed interface Measurement extends Correctable {
    /// Vital signs at rest; what was not measured is none.
    ///
    /// @param device which cuff, thermometer or oximeter
    record VitalsMeasured(
            @Nullable BloodPressure bloodPressure,
            @Nullable HeartRate heartRate,
            @Nullable BodyTemperature temperature,
            @Nullable OxygenSaturation saturation,
            @Nullable BodyWeight weight,
            boolean irregularPulse,
            String device)
            implements Measurement {}

    /// One result of a laboratory.
    ///
    /// @param analyte an observation of the rules, `serum_sodium`, `alt_times_uln`, `egfr`
    /// @param value in the unit of that observation
    record LaboratoryResulted(String analyte, double value, String laboratory) implements Measurement {}

    /// A heart tracing was read.
    ///
    /// @param qtcf in milliseconds
    record EcgRead(double qtcf, boolean arrhythmia, String reader) implements Measurement {}

    /// A heart ultrasound was read.
    ///
    /// @param findings of the heart ultrasound, as words of the observation `echo_finding`; empty if normal
    record EchoRead(Set<String> findings, String reader) implements Measurement {
        public EchoRead {
            findings = Set.copyOf(findings);
        }
    }

    /// A pregnancy test was made.
    ///
    /// @param hoursValid how long the result counts
    record PregnancyTested(boolean positive, int hoursValid) implements Measurement {
        public PregnancyTested {
            if (hoursValid < 1 || hoursValid > 24 * 60) {
                throw new IllegalArgumentException(
                        "A pregnancy test cannot count for %d hours; expected 1 to 1440".formatted(hoursValid));
            }
        }
    }
}
