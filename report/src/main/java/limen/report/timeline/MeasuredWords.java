package limen.report.timeline;

import java.util.ArrayList;
import limen.report.words.Numbers;
import limen.report.words.Words;
import limen.study.Measurement;
import limen.study.Report;

/// Sentences for what was measured and answered.
final class MeasuredWords {
    private MeasuredWords() {}

    static String sentence(Measurement event) {
        return switch (event) {
            case Measurement.VitalsMeasured vitals -> vitals(vitals);
            case Measurement.LaboratoryResulted result ->
                started(Names.observation(result.analyte()), ": %s.".formatted(Numbers.tick(result.value())));
            case Measurement.EcgRead read ->
                "Heart tracing was read: QT time %s ms%s."
                        .formatted(Numbers.tick(read.qtcf()), read.arrhythmia() ? ", rhythm not regular" : "");
            case Measurement.EchoRead read ->
                "Heart ultrasound was read: %s."
                        .formatted(read.findings().isEmpty() ? "nothing found" : "with findings");
            case Measurement.PregnancyTested tested ->
                "Pregnancy test: %s.".formatted(tested.positive() ? "positive" : "negative");
        };
    }

    static String sentence(Report event) {
        return switch (event) {
            case Report.CheckInAnswered _ -> "Check-in was answered.";
            case Report.QuestionnaireAnswered answered ->
                "Questionnaire %s was answered.".formatted(answered.instrument());
            case Report.TaskPerformed task -> started(Names.code(task.task()), " was done.");
            case Report.JournalWritten _ -> "Journal entry.";
            case Report.AllocationGuessed guess ->
                "Guessed which capsule it was, %s\u00a0%% sure.".formatted(guess.confidence());
            case Report.EffectReported effect ->
                "Felt %s, %s of 100.".formatted(Names.observation(effect.effect()), effect.intensity());
            case Report.UnwellReported unwell -> unwell(unwell);
            case Report.MedicineReported medicine ->
                medicine.ended() ? "A medicine was ended." : "A medicine was begun.";
            case Report.DependenceChecked _ -> "Signs of dependence were asked about.";
            case Report.LifeEventReported _ -> "A life event.";
            case Report.ContactMade contact ->
                "Follow-up %s: %s.".formatted(contact.followUp(), contact.reached() ? "reached" : "not reached");
        };
    }

    private static String unwell(Report.UnwellReported unwell) {
        var noted = Names.noted(unwell.observations());
        return noted.isEmpty() ? "Feels unwell." : "Feels unwell: %s.".formatted(noted);
    }

    private static String vitals(Measurement.VitalsMeasured vitals) {
        var parts = new ArrayList<String>();
        if (vitals.bloodPressure() != null) {
            parts.add("blood pressure %s/%s mmHg"
                    .formatted(
                            Numbers.tick(vitals.bloodPressure().systolic()),
                            Numbers.tick(vitals.bloodPressure().diastolic())));
        }
        if (vitals.heartRate() != null) {
            parts.add("heart rate %s per minute"
                    .formatted(Numbers.tick(vitals.heartRate().perMinute())));
        }
        if (vitals.temperature() != null) {
            parts.add("temperature %s °C"
                    .formatted(Numbers.tick(vitals.temperature().celsius())));
        }
        if (vitals.saturation() != null) {
            parts.add("oxygen saturation %s percent"
                    .formatted(Numbers.tick(vitals.saturation().percent())));
        }
        if (vitals.weight() != null) {
            parts.add("weight %s kg".formatted(Numbers.tick(vitals.weight().kilograms())));
        }
        if (vitals.irregularPulse()) {
            parts.add("pulse not regular");
        }
        return parts.isEmpty() ? "Vital signs, none measured." : started(String.join(", ", parts), ".");
    }

    static String started(String subject, String rest) {
        return Words.capitalised(subject) + rest;
    }
}
