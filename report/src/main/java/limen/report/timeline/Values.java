package limen.report.timeline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import limen.safety.Value;
import limen.study.Access;
import limen.study.Admission;
import limen.study.AdverseEvents;
import limen.study.Dosing;
import limen.study.Event;
import limen.study.Measurement;
import limen.study.Oversight;
import limen.study.Report;
import limen.study.Rights;
import limen.study.StudyEvent;

/// What an event observed, by the names that rules use.
final class Values {
    static final String SYSTOLIC = "systolic_bp";
    static final String DIASTOLIC = "diastolic_bp";
    static final String HEART_RATE = "heart_rate";
    static final String TEMPERATURE = "body_temperature";

    private Values() {}

    static Map<String, Value> in(Event event) {
        return switch (event) {
            case Admission.Screened screened -> new TreeMap<>(screened.answers());
            case Admission.Rescreened screened -> new TreeMap<>(screened.answers());
            case Dosing.PreDoseAnswered answered -> new TreeMap<>(answered.answers());
            case Report.CheckInAnswered answered -> new TreeMap<>(answered.observations());
            case Report.UnwellReported unwell -> new TreeMap<>(unwell.observations());
            case Report.DependenceChecked checked -> new TreeMap<>(checked.observations());
            case Measurement measured -> measured(measured);
            case Access _, Admission _, Dosing _, Report _, AdverseEvents _, Oversight _, Rights _, StudyEvent _ ->
                Map.of();
        };
    }

    private static Map<String, Value> measured(Measurement measurement) {
        return switch (measurement) {
            case Measurement.VitalsMeasured vitals -> vitals(vitals);
            case Measurement.LaboratoryResulted result -> Map.of(result.analyte(), Value.of(result.value()));
            case Measurement.EcgRead read -> Map.of("qtcf", Value.of(read.qtcf()));
            case Measurement.EchoRead _, Measurement.PregnancyTested _ -> Map.of();
        };
    }

    private static Map<String, Value> vitals(Measurement.VitalsMeasured vitals) {
        var values = new LinkedHashMap<String, Value>();
        if (vitals.bloodPressure() != null) {
            values.put(SYSTOLIC, Value.of(vitals.bloodPressure().systolic()));
            values.put(DIASTOLIC, Value.of(vitals.bloodPressure().diastolic()));
        }
        if (vitals.heartRate() != null) {
            values.put(HEART_RATE, Value.of(vitals.heartRate().perMinute()));
        }
        if (vitals.temperature() != null) {
            values.put(TEMPERATURE, Value.of(vitals.temperature().celsius()));
        }
        if (vitals.saturation() != null) {
            values.put("oxygen_saturation", Value.of(vitals.saturation().percent()));
        }
        if (vitals.weight() != null) {
            values.put("body_weight", Value.of(vitals.weight().kilograms()));
        }
        return values;
    }
}
