package limen.study.decision;

import static limen.study.Role.INVESTIGATOR;
import static limen.study.Role.MONITOR;
import static limen.study.Role.PARTICIPANT;
import static limen.study.Role.PHYSICIAN;
import static limen.study.Role.PREPARER;
import static limen.study.Role.RULES;
import static limen.study.Role.STATISTICIAN;

import java.util.EnumSet;
import java.util.Set;
import limen.study.Access;
import limen.study.Admission;
import limen.study.AdverseEvents;
import limen.study.Dosing;
import limen.study.Event;
import limen.study.Measurement;
import limen.study.Oversight;
import limen.study.Report;
import limen.study.Rights;
import limen.study.Role;
import limen.study.StudyEvent;

/// Who may write which event.
public final class Permission {
    private static final Set<Role> CLINIC = EnumSet.of(INVESTIGATOR, PHYSICIAN);
    private static final Set<Role> ANYBODY_THERE = EnumSet.of(PARTICIPANT, INVESTIGATOR, PHYSICIAN);

    private Permission() {}

    /// In one of these roles; of whom, and when, is decided with the entry.
    public static Set<Role> of(Event event) {
        return switch (event) {
            case StudyEvent study -> of(study);
            case Access access -> of(access, PARTICIPANT);
            case Admission.Screened _, Admission.Rescreened _, Admission.ConsentGiven _, Admission.ZoneChanged _ ->
                ANYBODY_THERE;
            case Admission.Enrolled _, Admission.CourseStarted _ -> CLINIC;
            case Admission.AllocationAssigned _, Dosing.KitDispensed _, Dosing.KitReturned _ -> EnumSet.of(PREPARER);
            case Dosing.DoseMissed _ -> EnumSet.of(PARTICIPANT, INVESTIGATOR, PHYSICIAN, RULES);
            case Dosing.Account _ -> ANYBODY_THERE;
            case Dosing.Labels _ -> EnumSet.of(PARTICIPANT);
            case Measurement.VitalsMeasured _, Measurement.PregnancyTested _ -> ANYBODY_THERE;
            case Measurement.LaboratoryResulted _, Measurement.EcgRead _, Measurement.EchoRead _ -> CLINIC;
            case Report.ContactMade _ -> CLINIC;
            case Report _ -> ANYBODY_THERE;
            case AdverseEvents.Reported _ -> ANYBODY_THERE;
            case AdverseEvents.FollowedUp _, AdverseEvents.SentToAuthority _ -> CLINIC;
            case Oversight.FoundIneligible _,
                    Oversight.AlarmOpened _,
                    Oversight.AlarmSending _,
                    Oversight.AlarmSent _ -> EnumSet.of(RULES);
            case Oversight.HoldPlaced _, Oversight.DosingStopped _, Oversight.DeviationRecorded _ ->
                EnumSet.of(INVESTIGATOR, PHYSICIAN, MONITOR, RULES);
            // Which of the two may lift a hold stands on the hold.
            case Oversight.HoldLifted _ -> CLINIC;
            case Oversight.AlarmRead _ -> EnumSet.of(INVESTIGATOR, PHYSICIAN, MONITOR);
            case Oversight.TitrationApproved _ -> EnumSet.of(PHYSICIAN);
            case Oversight.UnblindingAsked _ -> CLINIC;
            // Whoever treats the person asks; whoever may see allocations agrees.
            case Oversight.EmergencyUnblinded _ -> EnumSet.of(PREPARER, MONITOR);
            case Rights.EntryCorrected _ -> ANYBODY_THERE;
            case Rights.WithdrawnFromDosing _, Rights.WithdrawnFromData _, Rights.Erased _ -> ANYBODY_THERE;
            case Rights.Signed _ -> EnumSet.of(INVESTIGATOR, PHYSICIAN, PREPARER, MONITOR);
        };
    }

    private static Set<Role> of(StudyEvent event) {
        return switch (event) {
            case StudyEvent.ProtocolSigned _, StudyEvent.StudyActivated _, StudyEvent.ProtocolAmended _ -> CLINIC;
            case StudyEvent.ApprovalExtended _, StudyEvent.DataLocked _ -> EnumSet.of(INVESTIGATOR);
            case StudyEvent.AllocationsSealed _,
                    StudyEvent.AllocationsOpened _,
                    StudyEvent.KitsReceived _,
                    StudyEvent.KitDestroyed _ -> EnumSet.of(PREPARER);
            case StudyEvent.StudyStopped _ -> EnumSet.of(INVESTIGATOR, PHYSICIAN, MONITOR, RULES);
            case StudyEvent.StopAlarm(var what) -> of(what);
            case StudyEvent.StudyResumed _ -> EnumSet.of(MONITOR, INVESTIGATOR);
            case StudyEvent.RecordErased _ -> EnumSet.of(RULES);
            case StudyEvent.CopyTaken _ -> EnumSet.of(INVESTIGATOR, STATISTICIAN);
            case StudyEvent.StaffAccess(var role, var name, Access.Invited _) -> EnumSet.of(INVESTIGATOR, RULES);
            case StudyEvent.StaffAccess(var role, var name, var what) -> of(what, role);
        };
    }

    /// That nobody but themselves comes in for somebody is [Entering]'s to see.
    ///
    /// @param own the role of whose access it is
    private static Set<Role> of(Access access, Role own) {
        return switch (access) {
            case Access.Invited _ -> EnumSet.of(INVESTIGATOR);
            case Access.CredentialsSet _,
                    Access.SignedInWithCodes _,
                    Access.SignedInWithPasskey _,
                    Access.SignatureProvedWithCodes _,
                    Access.SignatureProvedWithPasskey _ -> EnumSet.of(own);
            case Access.CredentialRemoved _, Access.AccessEnded _ -> EnumSet.of(own, INVESTIGATOR);
            case Access.SignInPaused _ -> EnumSet.of(RULES);
        };
    }
}
