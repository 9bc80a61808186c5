package limen.web.participant;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import limen.evidence.ObservationTable;
import limen.safety.Value;
import limen.study.Access;
import limen.study.Admission;
import limen.study.AdverseEvents;
import limen.study.Correctable;
import limen.study.Dosing;
import limen.study.Measurement;
import limen.study.Oversight;
import limen.study.ParticipantEvent;
import limen.study.Report;
import limen.study.Rights;
import limen.study.protocol.PersonalJournal;
import limen.study.protocol.Protocol;
import limen.study.protocol.SupervisedStudy;
import limen.web.sheet.Again;

/// An entry as its person reads it.
///
/// @param words what it says; never what a capsule held, which is in no entry
record EntryWords(Row.Mark mark, String title, String words, boolean canBeCorrected) {
    /// Nothing for what only keeps the books.
    static Optional<EntryWords> of(ParticipantEvent event) {
        return switch (event) {
            case Admission admission -> ofAdmission(admission);
            case Dosing dosing -> ofDosing(dosing);
            case Measurement measurement -> told(title(measurement), words(measurement), measurement);
            case Report report -> told(title(report), words(report), report);
            case AdverseEvents events -> ofAdverse(events);
            case Oversight oversight -> ofOversight(oversight);
            case Rights rights -> ofRights(rights);
            case Access access -> ofAccess(access);
        };
    }

    /// Who came in when has a page of its own.
    private static Optional<EntryWords> ofAccess(Access access) {
        return switch (access) {
            case Access.CredentialsSet _ -> fact("A new way to sign in", "");
            case Access.CredentialRemoved _ -> fact("A way to sign in was removed", "");
            case Access.SignInPaused _ -> held("Too many tries to sign in", "Nobody came in.");
            case Access.AccessEnded _ -> held("Your sign-in was ended", "");
            case Access.Invited _,
                    Access.SignedInWithCodes _,
                    Access.SignedInWithPasskey _,
                    Access.SignatureProvedWithCodes _,
                    Access.SignatureProvedWithPasskey _ -> Optional.empty();
        };
    }

    /// The same in words that fit whoever reads it: what a study says, or a journal.
    static Optional<EntryWords> of(ParticipantEvent event, Protocol protocol) {
        return switch (protocol) {
            case SupervisedStudy _ -> of(event);
            case PersonalJournal _ -> JournalWords.of(event);
        };
    }

    private static Optional<EntryWords> told(String title, String words, Correctable event) {
        return Optional.of(
                new EntryWords(Row.Mark.DONE, title, words, Again.of(event).isPresent()));
    }

    private static Optional<EntryWords> fact(String title, String words) {
        return Optional.of(new EntryWords(Row.Mark.DONE, title, words, false));
    }

    private static Optional<EntryWords> held(String title, String words) {
        return Optional.of(new EntryWords(Row.Mark.HELD, title, words, false));
    }

    private static Optional<EntryWords> ofAdmission(Admission admission) {
        return switch (admission) {
            case Admission.Screened _ -> fact("Questions of the beginning", "answered");
            case Admission.Rescreened _ -> fact("Has anything changed?", "answered");
            case Admission.ConsentGiven(var version, var quiz) -> fact("Consent", "text " + version);
            case Admission.Enrolled _ -> fact("You take part", "");
            case Admission.CourseStarted _ -> fact("The course begins", "");
            case Admission.ZoneChanged _ -> fact("Another time zone", "");
            case Admission.AllocationAssigned _ -> Optional.empty();
        };
    }

    private static Optional<EntryWords> ofDosing(Dosing dosing) {
        return switch (dosing) {
            case Dosing.DoseTaken taken ->
                told(
                        taken.isOffSchedule() ? "Capsule, not planned" : "Capsule",
                        taken.isPartial() ? "taken, not a whole one" : "taken",
                        taken);
            case Dosing.DoseSkipped skipped ->
                told("Capsule left out", skipped.reason().isEmpty() ? "on purpose" : skipped.reason(), skipped);
            case Dosing.DoseMissed missed -> told("Capsule missed", "never made up later", missed);
            case Dosing.SettingChecked checked -> told("Where you were, and who was there", "gone through", checked);
            case Dosing.PreDoseAnswered answered -> told("How was the day?", observed(answered.answers()), answered);
            case Dosing.KitDispensed(var kit, var capsules) ->
                fact(
                        "Kit %s handed out".formatted(kit),
                        capsules == 1 ? "1 capsule" : "%d capsules".formatted(capsules));
            case Dosing.KitReturned(var kit, var capsules) ->
                fact(
                        "Kit %s given back".formatted(kit),
                        capsules == 1 ? "1 capsule" : "%d capsules".formatted(capsules));
            case Dosing.LabelsShuffled shuffled ->
                fact(
                        "Labels shuffled",
                        "%d labels, %d of them placebo".formatted(shuffled.labels(), shuffled.placebos()));
            case Dosing.LabelGuessed guessed ->
                fact(
                        "Your guess",
                        "label %d: %s".formatted(guessed.label(), guessed(guessed.guess(), guessed.confidence())));
            case Dosing.LabelsOpened _ -> fact("Labels opened", "");
        };
    }

    private static String title(Measurement measurement) {
        return switch (measurement) {
            case Measurement.VitalsMeasured _ -> "Blood pressure, pulse, temperature";
            case Measurement.LaboratoryResulted _ -> "A blood sample";
            case Measurement.EcgRead _ -> "A heart tracing";
            case Measurement.EchoRead _ -> "A heart ultrasound";
            case Measurement.PregnancyTested _ -> "Test";
        };
    }

    private static String words(Measurement measurement) {
        return switch (measurement) {
            case Measurement.VitalsMeasured vitals -> words(vitals);
            case Measurement.LaboratoryResulted _, Measurement.EcgRead _, Measurement.EchoRead _ -> "read by the team";
            case Measurement.PregnancyTested test -> test.positive() ? "pregnant, or not clear" : "not pregnant";
        };
    }

    private static String words(Measurement.VitalsMeasured vitals) {
        var parts = new ArrayList<String>();
        if (vitals.bloodPressure() != null) {
            parts.add("%d/%d mmHg"
                    .formatted(
                            vitals.bloodPressure().systolic(),
                            vitals.bloodPressure().diastolic()));
        }
        if (vitals.heartRate() != null) {
            parts.add("pulse %d".formatted(vitals.heartRate().perMinute()));
        }
        if (vitals.temperature() != null) {
            parts.add("%.1f °C".formatted(vitals.temperature().celsius()));
        }
        if (vitals.saturation() != null) {
            parts.add("oxygen %d %%".formatted(vitals.saturation().percent()));
        }
        return String.join(", ", parts);
    }

    private static String title(Report report) {
        return switch (report) {
            case Report.CheckInAnswered _ -> "Check-in";
            case Report.QuestionnaireAnswered _ -> "Questions";
            case Report.TaskPerformed _ -> "A task";
            case Report.JournalWritten _ -> "Journal";
            case Report.AllocationGuessed _ -> "Your guess";
            case Report.EffectReported _ -> "Something you felt";
            case Report.UnwellReported _ -> "You felt unwell";
            case Report.MedicineReported _ -> "A medicine";
            case Report.DependenceChecked _ -> "Habits";
            case Report.LifeEventReported _ -> "Something happened";
            case Report.ContactMade _ -> "A call from your team";
        };
    }

    private static String words(Report report) {
        return switch (report) {
            case Report.CheckInAnswered checkIn ->
                answered(checkIn.scales().size() + checkIn.observations().size());
            case Report.QuestionnaireAnswered answers ->
                answered(answers.answers().size());
            case Report.TaskPerformed task -> answered(task.trials().size());
            case Report.JournalWritten(var text, var tags) -> text;
            case Report.AllocationGuessed guess -> guessed(guess.guess(), guess.confidence());
            case Report.EffectReported(var effect, var intensity) -> label(effect);
            case Report.UnwellReported(var observations) -> observed(observations);
            case Report.MedicineReported(var name, var ended) -> name + (ended ? ", ended" : "");
            case Report.DependenceChecked(var observations) -> observed(observations);
            case Report.LifeEventReported(var kind, var note) -> kind;
            case Report.ContactMade(var followUp, var reached) -> reached ? "you spoke" : "you were not reached";
        };
    }

    private static String guessed(Report.AllocationGuessed.GuessedArm guess, int confidence) {
        return switch (guess) {
            case PLACEBO -> "placebo, %d of 100 sure".formatted(confidence);
            case ACTIVE -> "the drug, %d of 100 sure".formatted(confidence);
            case DO_NOT_KNOW -> "you did not know";
        };
    }

    private static String answered(int answers) {
        return answers == 1 ? "1 answer" : answers + " answers";
    }

    private static String observed(Map<String, Value> observations) {
        var marked = observations.entrySet().stream()
                .filter(each -> each.getValue().equals(Value.yes()))
                .map(each -> label(each.getKey()))
                .sorted()
                .collect(Collectors.joining(", "));
        return marked.isEmpty() ? "nothing special" : marked;
    }

    private static String label(String observation) {
        return ObservationTable.reviewed()
                .find(observation)
                .map(found -> found.label())
                .orElse(observation);
    }

    private static Optional<EntryWords> ofAdverse(AdverseEvents events) {
        return switch (events) {
            case AdverseEvents.Reported reported -> fact(reported.term(), reported.words());
            case AdverseEvents.FollowedUp _, AdverseEvents.SentToAuthority _ -> Optional.empty();
        };
    }

    private static Optional<EntryWords> ofOversight(Oversight oversight) {
        return switch (oversight) {
            case Oversight.FoundIneligible(var rule, var because) -> held("You cannot take part", because);
            case Oversight.HoldPlaced(var rule, var lifter, var because) -> held("The next capsule waits", because);
            case Oversight.HoldLifted(var hold, var reason) -> fact("A hold was lifted", reason);
            case Oversight.DosingStopped(var rule, var because) -> held("Nothing more is taken", because);
            case Oversight.AlarmOpened _ -> fact("Your team was told", "");
            case Oversight.AlarmRead _ -> fact("Your team has read it", "");
            case Oversight.UnblindingAsked _ -> fact("Your team asked to open your capsule for your protection", "");
            case Oversight.EmergencyUnblinded _ -> fact("Your capsule was opened for your protection", "");
            case Oversight.AlarmSending _,
                    Oversight.AlarmSent _,
                    Oversight.TitrationApproved _,
                    Oversight.DeviationRecorded _ -> Optional.empty();
        };
    }

    private static Optional<EntryWords> ofRights(Rights rights) {
        return switch (rights) {
            case Rights.EntryCorrected corrected ->
                of(corrected.replacement())
                        .map(words -> new EntryWords(
                                Row.Mark.DONE,
                                words.title() + ", corrected",
                                "%s (%s)".formatted(words.words(), corrected.reason()),
                                false));
            case Rights.WithdrawnFromDosing _ -> held("You left the study", "Nothing more is taken.");
            case Rights.WithdrawnFromData _ -> held("Your data are no longer used", "");
            case Rights.Erased _, Rights.Signed _ -> Optional.empty();
        };
    }
}
