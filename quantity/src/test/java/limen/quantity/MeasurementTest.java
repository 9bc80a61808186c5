package limen.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MeasurementTest {
    record Measurement(String name, DoubleConsumer make, double lowest, double highest, double step) {}

    static Stream<Measurement> measurements() {
        return Stream.of(
                new Measurement("heart rate", value -> new HeartRate((int) value), 15, 300, 1),
                new Measurement("body temperature", BodyTemperature::new, 30, 45, 0.1),
                new Measurement("body weight", BodyWeight::new, 20, 400, 0.1),
                new Measurement("oxygen saturation", value -> new OxygenSaturation((int) value), 30, 100, 1),
                new Measurement("blood sodium", SerumSodium::new, 90, 200, 0.1),
                new Measurement("corrected QT time", value -> new QtcInterval((int) value), 200, 900, 1),
                new Measurement("upper blood pressure", value -> new BloodPressure((int) value, 25), 40, 300, 1),
                new Measurement("lower blood pressure", value -> new BloodPressure(290, (int) value), 20, 200, 1));
    }

    @ParameterizedTest
    @MethodSource("measurements")
    void the_edges_can_be_measured_and_nothing_beyond_them(Measurement measurement) {
        measurement.make().accept(measurement.lowest());
        measurement.make().accept(measurement.highest());
        for (var beyond :
                new double[] {measurement.lowest() - measurement.step(), measurement.highest() + measurement.step()}) {
            assertThatThrownBy(() -> measurement.make().accept(beyond))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(measurement.name());
        }
    }

    @Test
    void a_refusal_says_value_meaning_and_what_was_expected() {
        assertThatThrownBy(() -> new BodyTemperature(63.8))
                .hasMessage("63.8 cannot be a body temperature; expected 30 to 45 degrees Celsius");
        assertThatThrownBy(() -> new HeartRate(0))
                .hasMessage("0 cannot be a heart rate; expected 15 to 300 beats per minute");
        assertThatThrownBy(() -> new BodyTemperature(Double.NaN)).hasMessageStartingWith("NaN cannot be");
    }

    @ParameterizedTest
    @CsvSource({"120,120", "80,120"})
    void the_upper_blood_pressure_stands_above_the_lower(int systolic, int diastolic) {
        assertThatThrownBy(() -> new BloodPressure(systolic, diastolic))
                .hasMessage("%d over %d cannot be a blood pressure; expected the upper value above the lower"
                        .formatted(systolic, diastolic));
        assertThat(new BloodPressure(diastolic + 1, diastolic).diastolic()).isEqualTo(diastolic);
    }
}
