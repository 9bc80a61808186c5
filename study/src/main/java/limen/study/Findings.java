package limen.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import limen.quantity.Dose;
import limen.quantity.Salt;
import limen.safety.Value;

/// What each event says in the language of the rules.
///
/// Names of observations stand here and nowhere else: this is where the record meets the rules.
public final class Findings {
    private final QuestionnaireScores scores;

    public Findings(QuestionnaireScores scores) {
        this.scores = scores;
    }

    public List<Finding> of(ParticipantEvent event) {
        return switch (event) {
            case Admission.Screened(var answers) -> all(answers);
            case Admission.Rescreened(var answers) -> all(answers);
            case Admission.Enrolled enrolled ->
                enrolled.emergencyContact() ? List.of() : List.of(Finding.yes("no_emergency_contact"));
            case Admission.ConsentGiven _,
                    Admission.AllocationAssigned _,
                    Admission.CourseStarted _,
                    Admission.ZoneChanged _ -> List.of();
            case Dosing dosing -> of(dosing);
            case Measurement measurement -> of(measurement);
            case Report report -> of(report);
            case AdverseEvents events -> of(events);
            case Oversight.EmergencyUnblinded _ -> List.of(Finding.yes("unblinded_for_safety"));
            case Oversight.FoundIneligible _,
                    Oversight.HoldPlaced _,
                    Oversight.HoldLifted _,
                    Oversight.DosingStopped _,
                    Oversight.AlarmOpened _,
                    Oversight.OnAlarm _,
                    Oversight.TitrationApproved _,
                    Oversight.UnblindingAsked _,
                    Oversight.DeviationRecorded _ -> List.of();
            case Rights.WithdrawnFromDosing _ -> List.of(Finding.yes("withdrawal"));
            case Rights.EntryCorrected corrected -> of(corrected.replacement());
            case Rights.WithdrawnFromData _, Rights.Erased _, Rights.Signed _ -> List.of();
            case Access _ -> List.of();
        };
    }

    private static List<Finding> of(Dosing dosing) {
        return switch (dosing) {
            case Dosing.PreDoseAnswered answered -> all(answered.answers());
            case Dosing.DoseTaken taken -> {
                var findings = new ArrayList<Finding>();
                switch (taken.amount()) {
                    case Amount.Measured(var dose, var lot) -> findings.add(milligrams(dose));
                    case Amount.Estimated(var dose, var sd) -> findings.add(milligrams(dose));
                    case Amount.Unknown() -> {}
                }
                if (taken.capsules() > 1) {
                    findings.add(Finding.yes("two_capsules_in_one_slot"));
                    findings.add(Finding.yes("dose_larger_than_planned"));
                }
                yield findings;
            }
            case Dosing.SettingChecked checked -> {
                var findings = new ArrayList<Finding>();
                checked.checked().stream()
                        .sorted()
                        .forEach(code -> findings.add(new Finding("setting_checked", Value.of(code))));
                findings.add(new Finding("support_person_there", checked.supportPerson() ? Value.yes() : Value.no()));
                yield findings;
            }
            case Dosing.KitDispensed _,
                    Dosing.KitReturned _,
                    Dosing.DoseSkipped _,
                    Dosing.DoseMissed _,
                    Dosing.Labels _ -> List.of();
        };
    }

    private static Finding milligrams(Dose dose) {
        return Finding.number(
                "dose_mg_hydrochloride", dose.in(Salt.HYDROCHLORIDE).milligrams());
    }

    private static List<Finding> of(Measurement measurement) {
        return switch (measurement) {
            case Measurement.VitalsMeasured vitals -> {
                var findings = new ArrayList<Finding>();
                if (vitals.bloodPressure() != null) {
                    findings.add(
                            Finding.number("systolic_bp", vitals.bloodPressure().systolic()));
                    findings.add(Finding.number(
                            "diastolic_bp", vitals.bloodPressure().diastolic()));
                }
                if (vitals.heartRate() != null) {
                    findings.add(Finding.number("heart_rate", vitals.heartRate().perMinute()));
                }
                if (vitals.temperature() != null) {
                    findings.add(Finding.number(
                            "body_temperature", vitals.temperature().celsius()));
                }
                if (vitals.saturation() != null) {
                    findings.add(Finding.number(
                            "oxygen_saturation", vitals.saturation().percent()));
                }
                if (vitals.weight() != null) {
                    findings.add(Finding.number("body_weight", vitals.weight().kilograms()));
                }
                if (vitals.irregularPulse()) {
                    findings.add(Finding.yes("heart_rhythm_irregular"));
                }
                yield findings;
            }
            case Measurement.LaboratoryResulted result -> List.of(Finding.number(result.analyte(), result.value()));
            case Measurement.EcgRead ecg ->
                ecg.arrhythmia()
                        ? List.of(Finding.number("qtcf", ecg.qtcf()), Finding.yes("heart_rhythm_irregular"))
                        : List.of(Finding.number("qtcf", ecg.qtcf()));
            case Measurement.EchoRead echo ->
                echo.findings().stream()
                        .sorted()
                        .map(word -> new Finding("echo_finding", Value.of(word)))
                        .toList();
            case Measurement.PregnancyTested test ->
                List.of(
                        new Finding("pregnant", test.positive() ? Value.yes() : Value.no()),
                        Finding.number("pregnancy_test_hours_valid", test.hoursValid()));
        };
    }

    private List<Finding> of(Report report) {
        return switch (report) {
            case Report.CheckInAnswered checkIn -> all(checkIn.observations());
            case Report.QuestionnaireAnswered asked -> all(scores.of(asked.instrument(), asked.answers()));
            case Report.JournalWritten journal ->
                HeavyWords.in(journal.text()) ? List.of(Finding.yes("suicidal_words_in_journal")) : List.of();
            case Report.EffectReported effect ->
                effect.intensity() > 0 ? List.of(Finding.yes(effect.effect())) : List.of();
            case Report.UnwellReported unwell -> all(unwell.observations());
            case Report.DependenceChecked checked -> all(checked.observations());
            // Which groups a medicine belongs to is a standing fact, see StandingFacts.
            case Report.MedicineReported medicine ->
                medicine.ended() ? List.of() : List.of(Finding.yes("new_medicine"));
            case Report.TaskPerformed _, Report.AllocationGuessed _, Report.LifeEventReported _, Report.ContactMade _ ->
                List.of();
        };
    }

    private static List<Finding> of(AdverseEvents events) {
        return switch (events) {
            case AdverseEvents.Reported reported -> {
                var findings = new ArrayList<Finding>();
                if (reported.causality().isRelated()) {
                    findings.add(Finding.number("related_ctcae_grade", reported.grade()));
                }
                if (reported.isSerious()) {
                    findings.add(Finding.yes("serious_adverse_event"));
                }
                yield findings;
            }
            case AdverseEvents.FollowedUp _, AdverseEvents.SentToAuthority _ -> List.of();
        };
    }

    private static List<Finding> all(Map<String, Value> answers) {
        return answers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(answer -> new Finding(answer.getKey(), answer.getValue()))
                .toList();
    }
}
