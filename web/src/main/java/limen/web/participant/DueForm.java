package limen.web.participant;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import limen.capture.Situation;
import limen.study.SlotId;
import limen.study.protocol.Assessment;
import limen.study.protocol.PersonalJournal;
import limen.study.protocol.SupervisedStudy;
import limen.study.schedule.Slot;
import limen.study.schedule.Slots;
import limen.study.schedule.Task;
import limen.web.sheet.Sheet;
import limen.web.sheet.Sheets;
import org.jspecify.annotations.Nullable;

/// The form of something that is due.
///
/// @param key of what is due
/// @param planned when; null if nobody knows any more
record DueForm(String key, Sheet<?> sheet, @Nullable ZonedDateTime planned) {
    static final String SAVE = "Save the answers";
    private static final String ASSESS = "assess ";

    FormPage page() {
        return FormPage.fresh(sheet, Paths.FORM, Map.of("due", key), SAVE);
    }

    /// What is due at a moment, or within a day of it.
    static Optional<DueForm> at(Situation situation, String key, Instant at) {
        return situation.agenda(at).stream()
                .filter(due -> due.key().equals(key))
                .findFirst()
                .flatMap(due -> due.task() instanceof Task.Assess(var assessment, var slot)
                        ? Sheets.of(assessment.what(), slot).map(sheet -> new DueForm(key, sheet, due.planned()))
                        : Optional.empty());
    }

    /// The form of an assessment whose time went by while it was filled in, or comes after a capsule that no server
    /// knows of yet.
    static Optional<DueForm> late(Situation situation, String key) {
        return assessments(situation).stream()
                .filter(assessment -> key.startsWith(ASSESS + assessment.code() + " "))
                .findFirst()
                .flatMap(assessment -> Sheets.of(assessment.what(), slot(situation, assessment, key)))
                .map(sheet -> new DueForm(key, sheet, null));
    }

    /// The capsule that a key names, if it names one.
    private static @Nullable SlotId slot(Situation situation, Assessment assessment, String key) {
        if (!(situation.protocol() instanceof SupervisedStudy study)) {
            return null;
        }
        var occurrence = key.substring((ASSESS + assessment.code() + " ").length());
        return Slots.of(study, situation.person(), Instant.EPOCH).stream()
                .map(Slot::id)
                .filter(slot -> occurrence.equals(slot.toString()) || occurrence.startsWith(slot + " "))
                .findFirst()
                .orElse(null);
    }

    static List<Assessment> assessments(Situation situation) {
        return switch (situation.protocol()) {
            case SupervisedStudy study -> study.assessments();
            case PersonalJournal journal -> journal.assessments();
        };
    }
}
