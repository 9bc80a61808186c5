package limen.study.log;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
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

/// The name by which each event stands in a log. A name outlives its class: once written, it is never changed.
final class EventNames {
    static final Map<Class<? extends Event>, String> OF = table();

    private EventNames() {}

    private static Map<Class<? extends Event>, String> table() {
        var names = new LinkedHashMap<Class<? extends Event>, String>();
        names.put(StudyEvent.ProtocolSigned.class, "protocol_signed");
        names.put(StudyEvent.StudyActivated.class, "study_activated");
        names.put(StudyEvent.ProtocolAmended.class, "protocol_amended");
        names.put(StudyEvent.ApprovalExtended.class, "approval_extended");
        names.put(StudyEvent.AllocationsSealed.class, "allocations_sealed");
        names.put(StudyEvent.DataLocked.class, "data_locked");
        names.put(StudyEvent.AllocationsOpened.class, "allocations_opened");
        names.put(StudyEvent.KitsReceived.class, "kits_received");
        names.put(StudyEvent.KitDestroyed.class, "kit_destroyed");
        names.put(StudyEvent.StudyStopped.class, "study_stopped");
        names.put(StudyEvent.StopAlarm.class, "stop_alarm");
        names.put(StudyEvent.StudyResumed.class, "study_resumed");
        names.put(StudyEvent.RecordErased.class, "record_erased");
        names.put(StudyEvent.StaffAccess.class, "staff_access");
        names.put(StudyEvent.CopyTaken.class, "copy_taken");

        names.put(Access.Invited.class, "invited");
        names.put(Access.CredentialsSet.class, "credentials_set");
        names.put(Access.CredentialRemoved.class, "credential_removed");
        names.put(Access.SignedInWithCodes.class, "signed_in_with_codes");
        names.put(Access.SignedInWithPasskey.class, "signed_in_with_passkey");
        names.put(Access.SignatureProvedWithCodes.class, "signature_proved_with_codes");
        names.put(Access.SignatureProvedWithPasskey.class, "signature_proved_with_passkey");
        names.put(Access.SignInPaused.class, "sign_in_paused");
        names.put(Access.AccessEnded.class, "access_ended");

        names.put(Admission.Screened.class, "screened");
        names.put(Admission.Rescreened.class, "rescreened");
        names.put(Admission.ConsentGiven.class, "consent_given");
        names.put(Admission.Enrolled.class, "enrolled");
        names.put(Admission.AllocationAssigned.class, "allocation_assigned");
        names.put(Admission.CourseStarted.class, "course_started");
        names.put(Admission.ZoneChanged.class, "zone_changed");

        names.put(Dosing.KitDispensed.class, "kit_dispensed");
        names.put(Dosing.KitReturned.class, "kit_returned");
        names.put(Dosing.SettingChecked.class, "setting_checked");
        names.put(Dosing.PreDoseAnswered.class, "pre_dose_answered");
        names.put(Dosing.DoseTaken.class, "dose_taken");
        names.put(Dosing.DoseSkipped.class, "dose_skipped");
        names.put(Dosing.DoseMissed.class, "dose_missed");
        names.put(Dosing.LabelsShuffled.class, "labels_shuffled");
        names.put(Dosing.LabelGuessed.class, "label_guessed");
        names.put(Dosing.LabelsOpened.class, "labels_opened");

        names.put(Measurement.VitalsMeasured.class, "vitals_measured");
        names.put(Measurement.LaboratoryResulted.class, "laboratory_resulted");
        names.put(Measurement.EcgRead.class, "ecg_read");
        names.put(Measurement.EchoRead.class, "echo_read");
        names.put(Measurement.PregnancyTested.class, "pregnancy_tested");

        names.put(Report.CheckInAnswered.class, "check_in_answered");
        names.put(Report.QuestionnaireAnswered.class, "questionnaire_answered");
        names.put(Report.TaskPerformed.class, "task_performed");
        names.put(Report.JournalWritten.class, "journal_written");
        names.put(Report.AllocationGuessed.class, "allocation_guessed");
        names.put(Report.EffectReported.class, "effect_reported");
        names.put(Report.UnwellReported.class, "unwell_reported");
        names.put(Report.MedicineReported.class, "medicine_reported");
        names.put(Report.DependenceChecked.class, "dependence_checked");
        names.put(Report.LifeEventReported.class, "life_event_reported");
        names.put(Report.ContactMade.class, "contact_made");

        names.put(AdverseEvents.Reported.class, "adverse_event_reported");
        names.put(AdverseEvents.FollowedUp.class, "adverse_event_followed_up");
        names.put(AdverseEvents.SentToAuthority.class, "adverse_event_sent");

        names.put(Oversight.FoundIneligible.class, "found_ineligible");
        names.put(Oversight.HoldPlaced.class, "hold_placed");
        names.put(Oversight.HoldLifted.class, "hold_lifted");
        names.put(Oversight.DosingStopped.class, "dosing_stopped");
        names.put(Oversight.AlarmOpened.class, "alarm_opened");
        names.put(Oversight.AlarmRead.class, "alarm_read");
        names.put(Oversight.AlarmSending.class, "alarm_sending");
        names.put(Oversight.AlarmSent.class, "alarm_sent");
        names.put(Oversight.TitrationApproved.class, "titration_approved");
        names.put(Oversight.UnblindingAsked.class, "unblinding_asked");
        names.put(Oversight.EmergencyUnblinded.class, "emergency_unblinded");
        names.put(Oversight.DeviationRecorded.class, "deviation_recorded");

        names.put(Rights.EntryCorrected.class, "entry_corrected");
        names.put(Rights.WithdrawnFromDosing.class, "withdrawn_from_dosing");
        names.put(Rights.WithdrawnFromData.class, "withdrawn_from_data");
        names.put(Rights.Erased.class, "erased");
        names.put(Rights.Signed.class, "signed");
        return Collections.unmodifiableMap(names);
    }
}
