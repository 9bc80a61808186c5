package limen.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import limen.evidence.Verdict;
import limen.safety.Value;
import limen.study.AdverseEvents;
import limen.study.Amount;
import limen.study.Author;
import limen.study.Dosing;
import limen.study.KitNumber;
import limen.study.LevelsTaken;
import limen.study.Participant;
import limen.study.ParticipantEvent;
import limen.study.ParticipantId;
import limen.study.Report;
import limen.study.Rights;
import limen.study.Role;
import limen.study.SlotId;
import limen.study.protocol.Assessment;
import limen.study.protocol.Setting;
import limen.study.protocol.SupervisedStudy;
import limen.study.schedule.Due;
import limen.study.schedule.Slots;
import limen.study.schedule.Task;
import org.jspecify.annotations.Nullable;

/// *The* virtual participant of a supervised study: takes capsules mostly on time, forgets some, feels this or that,
/// guesses, and sometimes leaves.
final class VirtualParticipant {
    private static final Duration AT_WORK = Duration.ofHours(10);

    private record Pending(Instant at, ZoneId zone, ParticipantEvent event) {}

    private static final int HELD_AFTER = 1;
    private static final int STOPPED_AFTER = 2;

    private final SupervisedStudy study;
    private final Scene scene;
    private final ParticipantId id;
    private final Traits traits;
    private final Assumptions assumptions;
    private final RandomGenerator random;
    private final Answers answers;
    private final Author author;
    private final List<String> arms;
    private final PriorityQueue<Pending> pending = new PriorityQueue<>(Comparator.comparing(Pending::at));
    private boolean playedHold;
    private boolean playedStop;
    private boolean feels;

    /// Somebody who lives by these traits.
    ///
    /// @param arms what they are given in each period, which only their body knows
    VirtualParticipant(
            SupervisedStudy study,
            Scene scene,
            ParticipantId id,
            Traits traits,
            Assumptions assumptions,
            RandomGenerator random,
            List<String> arms) {
        this.study = study;
        this.scene = scene;
        this.id = id;
        this.traits = traits;
        this.assumptions = assumptions;
        this.random = random;
        this.answers = new Answers(traits, assumptions, random);
        this.author = new Author(Role.PARTICIPANT, id.text());
        this.arms = List.copyOf(arms);
    }

    Answers answers() {
        return answers;
    }

    Author author() {
        return author;
    }

    /// Meets one thing that is due, or lets it pass.
    ///
    /// @return when it was done
    Instant meets(Due due, Instant from, ZoneId zone, VirtualClinic clinic) {
        return switch (due.task()) {
            case Task.TakeCapsule(var slot) -> capsule(slot, due, from, zone);
            case Task.Assess(var assessment, var slot) -> assessed(assessment, slot, due, from, zone);
            case Task.Contact(var followUp) -> {
                var at = later(from, Duration.ofMinutes(random.nextInt(180)), due.closes());
                clinic.makes(followUp, person(), at, zone);
                yield at;
            }
        };
    }

    private Instant assessed(Assessment assessment, @Nullable SlotId slot, Due due, Instant from, ZoneId zone) {
        if (assessment.when() instanceof Assessment.When.BeforeEachDose) {
            return from; // answered with the capsule
        }
        var willing = isSafety(assessment.what()) ? assumptions.remindedAnswers() : assumptions.answers();
        if (random.nextDouble() >= willing) {
            return from;
        }
        var at = later(from, Duration.ofMinutes(1 + random.nextInt(40)), due.closes());
        if (shouldMeetTheStop(assessment)) {
            playedStop = true;
            tell(at, zone, answers.vitals(traits.systolic() + 8, 113));
        } else {
            answers.to(assessment.what(), slot, now(at)).forEach(event -> tell(at, zone, event));
        }
        return at;
    }

    private boolean shouldMeetTheStop(Assessment assessment) {
        return traits.part() == Part.STOPPED
                && !playedStop
                && assessment.what() instanceof Assessment.What.Vitals
                && assessment.when() instanceof Assessment.When.AfterEachDose
                && person().doses().taken().size() >= STOPPED_AFTER;
    }

    private static boolean isSafety(Assessment.What what) {
        return !(what instanceof Assessment.What.CheckIn) && !(what instanceof Assessment.What.Task);
    }

    private Instant capsule(SlotId slot, Due due, Instant from, ZoneId zone) {
        var roll = random.nextDouble();
        var room = Duration.between(from, due.closes()).toMinutes() - 1;
        if (roll >= assumptions.onTime() + assumptions.late() || room < 1) {
            if (random.nextBoolean()) {
                afterwards(due.closes().plusSeconds(60), zone, new Dosing.DoseMissed(slot, "forgotten"));
            }
            return from;
        }
        var wait = roll < assumptions.onTime()
                ? Duration.between(from, due.begins()).toMinutes() + random.nextInt(20)
                : room - random.nextInt((int) Math.max(1, room / 4));
        var at = from.plus(Duration.ofMinutes(Math.clamp(wait, 0, room)));
        checks(slot, at, zone);
        var kit = kit();
        var verdict = scene.beforeDose().verdict(scene.conduct(), person(), at, slot, kit);
        if (verdict.verdict().isStricterThan(Verdict.CAUTION)) {
            tell(at, zone, new Dosing.DoseSkipped(slot, verdict.because().getFirst()));
            return at;
        }
        takes(slot, kit, at, zone);
        return at;
    }

    /// Set and setting, the questions, and whatever else the protocol asks before a capsule.
    private void checks(SlotId slot, Instant at, ZoneId zone) {
        var before = at.minusSeconds(600);
        var codes =
                study.setting().checklist().stream().map(Setting.Check::code).collect(Collectors.toSet());
        tell(
                before,
                zone,
                new Dosing.SettingChecked(slot, codes, study.setting().supportPerson()));
        tell(before.plusSeconds(60), zone, new Dosing.PreDoseAnswered(slot, answers.beforeCapsule()));
        for (var assessment : study.assessments()) {
            if (assessment.when() instanceof Assessment.When.BeforeEachDose
                    && random.nextDouble() < assumptions.remindedAnswers()) {
                beforeCapsule(assessment.what(), slot, before.plusSeconds(180), zone);
            }
        }
    }

    private void beforeCapsule(Assessment.What what, SlotId slot, Instant at, ZoneId zone) {
        if (what instanceof Assessment.What.Vitals && shouldBeHeld()) {
            playedHold = true;
            tell(at, zone, answers.vitals(148, traits.heartRate() + 10));
            return;
        }
        answers.to(what, slot, new Answers.Now(false, false)).forEach(event -> tell(at, zone, event));
    }

    private boolean shouldBeHeld() {
        return traits.part() == Part.HELD
                && !playedHold
                && person().doses().taken().size() >= HELD_AFTER;
    }

    private void takes(SlotId slot, @Nullable KitNumber kit, Instant at, ZoneId zone) {
        var capsules = random.nextDouble() < 0.01 ? 0.5 : 1;
        tell(at, zone, new Dosing.DoseTaken(slot, kit, capsules, amount(slot, at)));
        feels = random.nextDouble() < (isActive(slot) ? assumptions.noticesActive() : assumptions.noticesPlacebo());
        if (feels) {
            var pleasant = random.nextDouble() < 0.5;
            afterwards(
                    at.plusSeconds(90 * 60),
                    zone,
                    new Report.EffectReported(pleasant ? "euphoria" : answers.mildSymptom(), 5 + random.nextInt(40)));
        }
        if (random.nextDouble() < assumptions.sideEffect()) {
            afterwards(
                    at.plusSeconds(4 * 3600),
                    zone,
                    new AdverseEvents.Reported(
                            random.nextBoolean() ? "Headache" : "Insomnia",
                            "mild, went by itself",
                            1,
                            Set.of(),
                            AdverseEvents.Causality.POSSIBLE,
                            true,
                            AdverseEvents.Action.NONE,
                            AdverseEvents.Outcome.RECOVERING));
        }
    }

    /// Things that are not due: leaving, a new medicine, an entry about life.
    ///
    /// @param day of the course, from 0
    void livesOn(long day, Instant at, ZoneId zone) {
        tellWhatHappenedBy(at);
        var leaves = traits.part() == Part.LEAVES
                ? day >= study.course().days() / 2
                : traits.part() == Part.BY_THE_DICE && random.nextDouble() < assumptions.leavesPerDay();
        if (leaves && person().standing().left() == null && !person().hasStopped()) {
            tell(at, zone, new Rights.WithdrawnFromDosing(""));
        } else if (random.nextDouble() < 0.02) {
            tell(at, zone, new Report.JournalWritten("An ordinary day.", Set.of("day")));
        } else if (random.nextDouble() < 0.002) {
            tell(at, zone, new Report.MedicineReported("paracetamol", false));
        }
    }

    Map<String, Value> screening() {
        return answers.screening();
    }

    private Answers.Now now(Instant at) {
        var last = person().doses().lastBefore(at);
        var atWork = last.isPresent() && last.get().at().plus(AT_WORK).isAfter(at);
        return new Answers.Now(
                atWork && last.get().slot() != null && isActive(last.get().slot()), atWork && feels);
    }

    private boolean isActive(SlotId slot) {
        var code = arms.get(Math.min(slot.period(), arms.size()) - 1);
        return study.arms().stream().anyMatch(arm -> arm.code().equals(code) && !arm.isPlacebo());
    }

    /// Blinded, nobody knows the amount; in an open study the label says it.
    private Amount amount(SlotId slot, Instant at) {
        var code = arms.get(Math.min(slot.period(), arms.size()) - 1);
        var dose = study.arms().stream()
                .filter(arm -> arm.code().equals(code))
                .findFirst()
                .orElseThrow()
                .dose();
        if (study.isBlinded() || dose == null) {
            return new Amount.Unknown();
        }
        var signed = study.levels()
                .map(levels ->
                        levels.at(LevelsTaken.signed(levels, person(), at)).dose());
        return new Amount.Measured(signed.orElse(dose), "LOT-1");
    }

    private @Nullable KitNumber kit() {
        return person().kits().keySet().stream()
                .filter(kit -> scene.conduct().kits().containsKey(kit))
                .max(Comparator.comparingInt(scene::dispensed))
                .orElse(null);
    }

    boolean isOver(Instant at) {
        return person().hasStopped()
                || Slots.of(study, person(), at).stream()
                        .noneMatch(slot -> slot.state().isToCome());
    }

    private Participant person() {
        return scene.person(id);
    }

    private void tell(Instant at, ZoneId zone, ParticipantEvent event) {
        tellWhatHappenedBy(at);
        scene.propose(id, author, at, zone, event);
    }

    /// Keeps for its own time what follows from something: the record is written as things happen.
    private void afterwards(Instant at, ZoneId zone, ParticipantEvent event) {
        pending.add(new Pending(at, zone, event));
    }

    private void tellWhatHappenedBy(Instant at) {
        while (!pending.isEmpty() && !pending.element().at().isAfter(at)) {
            var next = pending.remove();
            scene.propose(id, author, next.at(), next.zone(), next.event());
        }
    }

    /// A night goes by.
    void wakes(Instant at) {
        answers.sleeps();
        tellWhatHappenedBy(at);
    }

    private static Instant later(Instant from, Duration wait, Instant closes) {
        var at = from.plus(wait);
        return at.isAfter(closes) && closes.isAfter(from) ? closes : at;
    }
}
