package limen.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import limen.analysis.escalation.Escalation;
import limen.study.LevelsTaken;
import limen.study.Participant;
import limen.study.ParticipantId;
import limen.study.Role;
import limen.study.decision.Tables;
import limen.study.protocol.DoseLevels;
import limen.study.protocol.SupervisedStudy;

/// The study physician of a rehearsed study that finds its dose: asks the design once a week, and
/// signs the next step for everybody whom it and the protocol allow one.
///
/// @param since the day on which the study opened
record StepSigning(SupervisedStudy study, Tables tables, Scene scene, VirtualClinic clinic, LocalDate since) {
    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final int DAYS_APART = 7;
    private static final String REASON =
            "Seen and asked: wishes to go on, and the design has nothing against the step.";

    /// What is signed on a day, for these people.
    void signs(LocalDate date, ZoneId zone, List<ParticipantId> people) {
        var levels = study.levels();
        if (study.design() == null
                || levels.isEmpty()
                || ChronoUnit.DAYS.between(since, date) % DAYS_APART != DAYS_APART - 1
                || people.stream().noneMatch(id -> isOnCourse(scene.person(id), date))) {
            return;
        }
        var at = date.atTime(NOON).atZone(zone).toInstant();
        for (var id : people) {
            if (!waits(scene.person(id))) {
                sign(levels.get(), scene.person(id), at, zone);
            }
        }
    }

    private boolean isOnCourse(Participant person, LocalDate date) {
        var begun = person.standing().firstDay();
        return begun != null && date.isBefore(begun.plusDays(study.course().days()));
    }

    /// Asks anew for each person: whoever was signed for a moment ago has taken a place.
    private void sign(DoseLevels levels, Participant person, Instant at, ZoneId zone) {
        var present = LevelsTaken.signed(levels, person, at);
        var step = present < levels.size() ? levels.at(present + 1).step() : null;
        var began = LevelsTaken.of(levels, person).began(present);
        if (step == null
                || began.isEmpty()
                || began.get().plus(window()).isAfter(at)
                || person.doses().taken().size() < step.afterDoses()) {
            return;
        }
        switch (Escalation.of(study, tables, scene.log(), Role.PHYSICIAN)) {
            case Escalation.Answered answer -> {
                if (answer.highestNow() > present) {
                    scene.propose(person.id(), clinic.physician, at, zone, answer.approval(step, REASON));
                }
            }
            case Escalation.Withheld _, Escalation.NoDesign _ -> {}
        }
    }

    private Duration window() {
        return Objects.requireNonNull(study.design()).window();
    }

    private boolean waits(Participant person) {
        return person.hasStopped()
                || !person.supervision().standing().isEmpty()
                || scene.conduct().authority().stop() != null;
    }
}
