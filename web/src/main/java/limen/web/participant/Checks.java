package limen.web.participant;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import limen.capture.Situation;
import limen.evidence.Verdict;
import limen.safety.Value;
import limen.study.KitNumber;
import limen.study.SlotId;
import limen.study.decision.BeforeDose;
import limen.study.protocol.Assessment;
import limen.study.protocol.SupervisedStudy;
import limen.study.schedule.Due;
import limen.study.schedule.DueState;
import limen.study.schedule.KitInHand;
import limen.study.schedule.Slot;
import limen.study.schedule.Slots;
import limen.study.schedule.Task;
import limen.web.sheet.Field;
import limen.web.sheet.Sheets;

/// What is gone through before a planned capsule, and how far somebody has come with it.
record Checks(SupervisedStudy study, Situation situation, Instant at, SlotId slot) {
    /// Of the capsule that can be taken now, if there is one.
    static Optional<Checks> of(Situation situation, Instant at) {
        return situation.protocol() instanceof SupervisedStudy study
                ? situation.agenda(at).stream()
                        .filter(due -> due.state() instanceof DueState.Open)
                        .map(Due::task)
                        .filter(Task.TakeCapsule.class::isInstance)
                        .map(task -> new Checks(study, situation, at, ((Task.TakeCapsule) task).slot()))
                        .findFirst()
                : Optional.empty();
    }

    /// Of the capsule of that name, if a hold was placed on it since somebody opened the page that names it.
    static Optional<Checks> held(Situation situation, Instant at, String name) {
        return situation.protocol() instanceof SupervisedStudy study
                ? situation.agenda(at).stream()
                        .filter(due -> due.state() instanceof DueState.Held
                                && due.task() instanceof Task.TakeCapsule(var slot)
                                && slot.toString().equals(name))
                        .map(due -> new Checks(study, situation, at, ((Task.TakeCapsule) due.task()).slot()))
                        .findFirst()
                : Optional.empty();
    }

    /// Of the capsule of that name, unless it is in the record already.
    static Optional<Checks> named(Situation situation, Instant at, String name) {
        return situation.protocol() instanceof SupervisedStudy study
                ? Slots.of(study, situation.person(), at).stream()
                        .map(Slot::id)
                        .filter(slot -> slot.toString().equals(name)
                                && situation.person().doses().in(slot).isEmpty())
                        .map(slot -> new Checks(study, situation, at, slot))
                        .findFirst()
                : Optional.empty();
    }

    /// Of the capsule that can be taken now, waits, or comes within a span of time.
    static Optional<Checks> next(Situation situation, Instant at, Duration within) {
        return situation.protocol() instanceof SupervisedStudy study
                ? Slots.of(study, situation.person(), at).stream()
                        .filter(slot -> slot.state().isToCome() && !slot.opens().isAfter(at.plus(within)))
                        .map(slot -> new Checks(study, situation, at, slot.id()))
                        .findFirst()
                : Optional.empty();
    }

    boolean hasSetting() {
        return !study.setting().checklist().isEmpty() || study.setting().supportPerson();
    }

    boolean isSettingDone() {
        var readings = situation.person().readings();
        var gone = readings.current("setting_checked", at);
        return study.setting().checklist().stream().allMatch(check -> gone.contains(Value.of(check.code())))
                && (!study.setting().supportPerson()
                        || !readings.current("support_person_there", at).isEmpty());
    }

    /// Whether somebody should be there, and was said not to be.
    boolean isAlone() {
        var there = situation.person().readings().current("support_person_there", at);
        return study.setting().supportPerson() && !there.isEmpty() && !there.contains(Value.yes());
    }

    /// Some of them are asked elsewhere too: an evening's check-in is no answer to all of them.
    boolean areQuestionsDone() {
        var readings = situation.person().readings();
        return Sheets.beforeCapsule(slot).fields().stream()
                .filter(Field::needed)
                .noneMatch(field -> readings.current(field.name(), at).isEmpty());
    }

    /// Whether something that the protocol asks before this capsule is still open.
    boolean isSomethingOwed() {
        return situation.agenda(at).stream()
                .map(Due::task)
                .anyMatch(task -> task instanceof Task.Assess(var assessment, var before)
                        && assessment.when() instanceof Assessment.When.BeforeEachDose
                        && slot.equals(before));
    }

    boolean areDone() {
        return (!hasSetting() || isSettingDone()) && areQuestionsDone() && !isSomethingOwed();
    }

    /// What stands against it.
    BeforeDose.Answer answer() {
        return situation.beforeDose(at, slot, kit().orElse(null));
    }

    boolean isOpen() {
        return !answer().verdict().isStricterThan(Verdict.CAUTION);
    }

    /// The kit that it is taken from: the one handed out for its period that is still with this person.
    Optional<KitNumber> kit() {
        return KitInHand.of(study.course(), situation.conduct(), situation.person(), slot);
    }

    /// Whether capsules come in kits here, and by the record none for this one is with them.
    boolean lacksKit() {
        return study.isBlinded() && kit().isEmpty();
    }
}
