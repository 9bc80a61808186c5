package limen.study.log;

import java.util.Map;
import java.util.Set;
import limen.study.Access;
import limen.study.Dosing;
import limen.study.Entry;
import limen.study.Measurement;
import limen.study.Oversight;
import limen.study.Report;
import limen.study.Rights;
import limen.study.StudyEvent;
import limen.study.Times;

/// The fields that a line may leave out. Every other field must be there.
///
/// They are listed because the annotation that marks them in the code need not be there at run time.
final class Optionals {
    static final Map<Class<?>, Set<String>> OF = Map.ofEntries(
            Map.entry(Entry.class, Set.of("participant")),
            Map.entry(Times.class, Set.of("plannedAt")),
            Map.entry(StudyEvent.StudyStopped.class, Set.of("rule")),
            Map.entry(StudyEvent.RecordErased.class, Set.of("place")),
            Map.entry(Access.CredentialsSet.class, Set.of("invitationSha256")),
            Map.entry(Access.CredentialRemoved.class, Set.of("passkey")),
            Map.entry(Dosing.SettingChecked.class, Set.of("slot")),
            Map.entry(Dosing.PreDoseAnswered.class, Set.of("slot")),
            Map.entry(Dosing.DoseTaken.class, Set.of("slot", "kit")),
            Map.entry(
                    Measurement.VitalsMeasured.class,
                    Set.of("bloodPressure", "heartRate", "temperature", "saturation", "weight")),
            Map.entry(Report.AllocationGuessed.class, Set.of("slot")),
            Map.entry(Oversight.HoldPlaced.class, Set.of("rule")),
            Map.entry(Oversight.DosingStopped.class, Set.of("rule")),
            Map.entry(Oversight.AlarmOpened.class, Set.of("rule")),
            Map.entry(Oversight.TitrationApproved.class, Set.of("recommended")),
            Map.entry(Rights.EntryCorrected.class, Set.of("occurredAt")));

    private Optionals() {}

    static boolean contains(Class<?> type, String component) {
        return OF.getOrDefault(type, Set.of()).contains(component);
    }
}
