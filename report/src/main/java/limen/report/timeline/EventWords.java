package limen.report.timeline;

import limen.report.words.Moments;
import limen.report.words.Numbers;
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

/// What an event says, in one plain sentence: no word that a participant wrote, and no word of what a capsule held.
public final class EventWords {
    private EventWords() {}

    public static String sentence(Event event) {
        return switch (event) {
            case Admission admission -> admission(admission);
            case Dosing dosing -> dosing(dosing);
            case Measurement measurement -> MeasuredWords.sentence(measurement);
            case Report report -> MeasuredWords.sentence(report);
            case AdverseEvents adverse -> adverse(adverse);
            case Oversight oversight -> oversight(oversight);
            case Rights rights -> rights(rights);
            case Access access -> access(access);
            case StudyEvent study -> study(study);
        };
    }

    private static String admission(Admission event) {
        return switch (event) {
            case Admission.Screened _ -> "Screening was answered.";
            case Admission.Rescreened _ -> "Screening was answered again.";
            case Admission.ConsentGiven given ->
                "Consent was given to text %s; questions answered about it: %s."
                        .formatted(
                                given.consentVersion(),
                                Numbers.count(given.quiz().size()));
            case Admission.Enrolled enrolled -> "Enrolled at site %s.".formatted(enrolled.site());
            case Admission.AllocationAssigned _ -> "A place in the sealed list was given.";
            case Admission.CourseStarted started ->
                "The course begins on %s, in %s.".formatted(Moments.day(started.firstDay()), started.zone());
            case Admission.ZoneChanged changed -> "Wall times are now meant in %s.".formatted(changed.zone());
        };
    }

    private static String dosing(Dosing event) {
        return switch (event) {
            case Dosing.KitDispensed kit -> "Kit %s was dispensed.".formatted(kit.kit());
            case Dosing.KitReturned kit ->
                "Kit %s came back; capsules left in it: %s.".formatted(kit.kit(), Numbers.count(kit.capsules()));
            case Dosing.SettingChecked checked ->
                "Setting was checked%s."
                        .formatted(checked.supportPerson() ? ", support person there" : ", no support person there");
            case Dosing.PreDoseAnswered answered -> "Questions before a capsule%s.".formatted(noted(answered));
            case Dosing.DoseTaken taken -> taken(taken, ", for no planned slot");
            case Dosing.DoseSkipped skipped -> MeasuredWords.started(Names.slot(skipped.slot()), " was left out.");
            case Dosing.DoseMissed missed ->
                MeasuredWords.started(Names.slot(missed.slot()), " was not taken within its window.");
            case Dosing.LabelsShuffled shuffled ->
                "Labels were shuffled: %s, of which %s for placebo."
                        .formatted(Numbers.count(shuffled.labels()), Numbers.count(shuffled.placebos()));
            case Dosing.LabelGuessed guessed ->
                "A guess was made about label %s.".formatted(Numbers.count(guessed.label()));
            case Dosing.LabelsOpened _ -> "Shuffled labels were opened.";
        };
    }

    private static String noted(Dosing.PreDoseAnswered answered) {
        var noted = Names.noted(answered.answers());
        return noted.isEmpty() ? "" : ": " + noted;
    }

    /// @param unplanned what is said of a capsule that no schedule asked for
    static String taken(Dosing.DoseTaken taken, String unplanned) {
        var which = taken.slot() == null ? "a capsule" : Names.slot(taken.slot());
        var part = taken.capsules() == 1 ? "" : ": %s of a capsule".formatted(Numbers.tick(taken.capsules()));
        return MeasuredWords.started(which, " was taken%s%s.".formatted(part, taken.slot() == null ? unplanned : ""));
    }

    private static String adverse(AdverseEvents event) {
        return switch (event) {
            case AdverseEvents.Reported reported ->
                "Adverse event: %s, grade %s%s."
                        .formatted(reported.term(), reported.grade(), reported.isSerious() ? ", serious" : "");
            case AdverseEvents.FollowedUp followed ->
                "Adverse event followed up: %s, %s."
                        .formatted(HarmWords.outcome(followed.outcome()), HarmWords.causality(followed.causality()));
            case AdverseEvents.SentToAuthority sent -> "A report was sent to %s.".formatted(sent.recipient());
        };
    }

    private static String oversight(Oversight event) {
        return switch (event) {
            case Oversight.FoundIneligible found -> "Cannot take part: rule %s.".formatted(found.rule());
            case Oversight.HoldPlaced hold ->
                hold.rule() == null ? "A hold was placed." : "A hold was placed by rule %s.".formatted(hold.rule());
            case Oversight.HoldLifted _ -> "A hold was lifted.";
            case Oversight.DosingStopped stop ->
                stop.rule() == null
                        ? "Nothing more is taken."
                        : "Nothing more is taken: rule %s.".formatted(stop.rule());
            case Oversight.AlarmOpened alarm ->
                alarm.rule() == null
                        ? "An alarm was opened."
                        : "An alarm was opened by rule %s.".formatted(alarm.rule());
            case Oversight.AlarmRead _ -> "An alarm was read.";
            case Oversight.AlarmSending _ -> "A message that an alarm waits was begun.";
            case Oversight.AlarmSent sent ->
                sent.delivered()
                        ? "A message that an alarm waits was delivered."
                        : "A message that an alarm waits could not be delivered.";
            case Oversight.TitrationApproved _ -> "A step of the protocol's titration was approved.";
            case Oversight.UnblindingAsked _ -> "Somebody asked, in an emergency, what this person was given.";
            case Oversight.EmergencyUnblinded _ -> "The allocation was opened for this person's safety.";
            case Oversight.DeviationRecorded deviation ->
                deviation.important()
                        ? "An important deviation from the protocol was recorded."
                        : "A deviation from the protocol was recorded.";
        };
    }

    private static String rights(Rights event) {
        return switch (event) {
            case Rights.EntryCorrected corrected ->
                "An earlier entry was corrected. It now reads: %s".formatted(sentence(corrected.replacement()));
            case Rights.WithdrawnFromDosing _ -> "Takes no more capsules by own wish.";
            case Rights.WithdrawnFromData _ -> "These data are no longer used in analyses, by own wish.";
            case Rights.Erased _ -> "The entries of this person were erased.";
            case Rights.Signed signed -> "An entry was signed as %s.".formatted(Names.code(signed.meaning()));
        };
    }

    private static String access(Access event) {
        return switch (event) {
            case Access.Invited _ -> "A way in was opened, for once.";
            case Access.CredentialsSet _ -> "Set what to sign in with.";
            case Access.CredentialRemoved _ -> "A way to sign in was removed.";
            case Access.SignedInWithCodes _ -> "Signed in with a password and a code.";
            case Access.SignedInWithPasskey _ -> "Signed in with a passkey.";
            case Access.SignatureProvedWithCodes _ -> "Proved with a password and a code that it is they who sign.";
            case Access.SignatureProvedWithPasskey _ -> "Proved with a passkey that it is they who sign.";
            case Access.SignInPaused paused ->
                "After %s tries nobody could sign in for a while.".formatted(Numbers.count(paused.tries()));
            case Access.AccessEnded _ -> "Signing in was ended.";
        };
    }

    private static String study(StudyEvent event) {
        return switch (event) {
            case StudyEvent.ProtocolSigned signed ->
                "Protocol version %s was signed.".formatted(signed.protocolVersion());
            case StudyEvent.StudyActivated active ->
                "The study was activated with protocol version %s.".formatted(active.protocolVersion());
            case StudyEvent.ProtocolAmended amended ->
                "The protocol was amended to version %s.".formatted(amended.protocolVersion());
            case StudyEvent.ApprovalExtended approval ->
                "The approval was extended to %s.".formatted(Moments.day(approval.expires()));
            case StudyEvent.AllocationsSealed _ -> "The list of allocations was sealed.";
            case StudyEvent.DataLocked _ -> "The data were closed.";
            case StudyEvent.AllocationsOpened _ -> "The sealed list was opened.";
            case StudyEvent.KitsReceived kits ->
                "Kits of one lot arrived: %s."
                        .formatted(Numbers.count(kits.kits().size()));
            case StudyEvent.KitDestroyed kit -> "Kit %s was destroyed.".formatted(kit.kit());
            case StudyEvent.StudyStopped _ -> "All dosing in the study waits.";
            case StudyEvent.StopAlarm(var what) -> oversight(what);
            case StudyEvent.StudyResumed _ -> "The study goes on.";
            case StudyEvent.StaffAccess staff -> "%s: %s".formatted(staff.owner(), access(staff.what()));
            case StudyEvent.CopyTaken taken ->
                switch (taken.copy()) {
                    case ARCHIVE -> "A copy of the whole record was taken, as text.";
                    case TABLE -> "A copy of the entries was taken, as a table.";
                    case PASSPORT -> "A copy of the findings and what they rest on was taken: a study passport.";
                    case BACKUP -> "A backup was taken, which is encrypted.";
                };
            case StudyEvent.RecordErased _ -> "Somebody's record was erased. Their place and kits stay counted.";
        };
    }
}
