package limen.web.sheet;

import java.util.List;
import limen.quantity.BloodPressure;
import limen.quantity.BodyTemperature;
import limen.quantity.HeartRate;
import limen.quantity.OxygenSaturation;
import limen.study.Measurement.VitalsMeasured;
import org.jspecify.annotations.Nullable;

/// Vital signs at rest.
final class VitalsForm implements Sheet.Form<VitalsMeasured> {
    private static final String UPPER = "upper";
    private static final String LOWER = "lower";
    private static final String PULSE = "pulse";
    private static final String TEMPERATURE = "temperature";
    private static final String OXYGEN = "oxygen";
    private static final String IRREGULAR = "irregular";
    private static final String DEVICE = "device";

    static Sheet<VitalsMeasured> sheet() {
        return new Sheet<>(
                "vitals",
                "Blood pressure, pulse, temperature",
                "Sit quietly for five minutes, back supported, cuff at the height of the heart. Enter what the devices"
                        + " show; the upper pressure is the higher number.",
                90,
                List.of(
                        new Field.Number(UPPER, "Upper pressure", "", "mmHg", 40, 300, 1, true),
                        new Field.Number(LOWER, "Lower pressure", "", "mmHg", 20, 200, 1, true),
                        new Field.Number(PULSE, "Pulse", "", "per minute", 15, 300, 1, true),
                        new Field.Number(TEMPERATURE, "Temperature", "one decimal", "°C", 30, 45, 0.1, true),
                        new Field.Number(
                                OXYGEN, "Oxygen", "only if you have a clip for the finger", "%", 30, 100, 1, false),
                        Field.yesNo(IRREGULAR, "Did the device or your finger find the pulse irregular?", "", true),
                        new Field.Words(
                                DEVICE, "Device", "which cuff and thermometer, as on their labels", 60, 1, false)),
                new VitalsForm());
    }

    @Override
    public VitalsMeasured event(Answers answers) {
        var pulse = answers.whole(PULSE);
        var temperature = answers.number(TEMPERATURE);
        var oxygen = answers.whole(OXYGEN);
        return new VitalsMeasured(
                pressure(answers.whole(UPPER), answers.whole(LOWER)),
                pulse == null ? null : new HeartRate(pulse),
                temperature == null ? null : new BodyTemperature(temperature),
                oxygen == null ? null : new OxygenSaturation(oxygen),
                null,
                answers.isYes(IRREGULAR),
                answers.word(DEVICE));
    }

    private static @Nullable BloodPressure pressure(@Nullable Integer upper, @Nullable Integer lower) {
        if (upper == null || lower == null) {
            return null;
        }
        if (upper <= lower) {
            throw new Misfit(
                    LOWER,
                    "%d over %d cannot be: the upper number is the higher one. Please look again."
                            .formatted(upper, lower));
        }
        return new BloodPressure(upper, lower);
    }

    @Override
    public Typed typed(VitalsMeasured event) {
        var typed = Typed.NOTHING
                .with(IRREGULAR, event.irregularPulse() ? "yes" : "no")
                .with(DEVICE, event.device());
        if (event.bloodPressure() != null) {
            typed = typed.with(UPPER, String.valueOf(event.bloodPressure().systolic()))
                    .with(LOWER, String.valueOf(event.bloodPressure().diastolic()));
        }
        if (event.heartRate() != null) {
            typed = typed.with(PULSE, String.valueOf(event.heartRate().perMinute()));
        }
        if (event.temperature() != null) {
            typed = typed.with(TEMPERATURE, Numbers.plain(event.temperature().celsius()));
        }
        return event.saturation() == null
                ? typed
                : typed.with(OXYGEN, String.valueOf(event.saturation().percent()));
    }
}
