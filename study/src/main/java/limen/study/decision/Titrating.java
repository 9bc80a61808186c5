package limen.study.decision;

import java.time.Instant;
import java.util.Optional;
import limen.study.Conduct;
import limen.study.LevelsTaken;
import limen.study.Oversight;
import limen.study.Participant;
import limen.study.protocol.DoseFinding;
import limen.study.protocol.DoseLevels;
import limen.study.protocol.Spoken;
import limen.study.protocol.SupervisedStudy;
import limen.study.protocol.TitrationStep;

/// Why a person cannot go up a titration step.
///
/// Steps are gone one at a time, and each with capsules taken at it. Where a design finds the dose,
/// it can only hold back: no step goes above what it recommended, and none comes before the
/// person's own window is over.
record Titrating(SupervisedStudy study, Conduct conduct, Participant person, Instant at) {
    Optional<String> obstacle(Oversight.TitrationApproved approved) {
        var planned = study.titration().stream()
                .filter(each -> each.code().equals(approved.step()))
                .findFirst();
        if (planned.isEmpty()) {
            return Optional.of("The protocol has no titration step \"%s\"".formatted(approved.step()));
        }
        var step = planned.get();
        return held().or(() -> tooEarly(step)).or(() -> outOfOrder(step)).or(() -> against(step, approved));
    }

    private Optional<String> held() {
        if (person.hasStopped() || !person.supervision().standing().isEmpty()) {
            return Optional.of("%s is held or stopped; no step is possible".formatted(person.id()));
        }
        var stop = conduct.authority().stop();
        if (stop != null) {
            return Optional.of("The whole study waits, and nobody goes up a step: %s".formatted(stop));
        }
        return conduct.authority().isActive()
                ? Optional.empty()
                : Optional.of("The study is not active; no step is possible");
    }

    private Optional<String> tooEarly(TitrationStep step) {
        var taken = person.doses().taken().size();
        return taken < step.afterDoses()
                ? Optional.of("Step %s needs %d doses before it; %d were taken"
                        .formatted(step.code(), step.afterDoses(), taken))
                : Optional.empty();
    }

    private Optional<String> outOfOrder(TitrationStep step) {
        var signed = person.supervision().titrated();
        if (signed.containsKey(step.code())) {
            return Optional.of("Step %s is signed for %s already".formatted(step.code(), person.id()));
        }
        var steps = study.titration().stream()
                .filter(each -> each.arm().equals(step.arm()))
                .toList();
        var place = steps.indexOf(step);
        for (var later : steps.subList(place + 1, steps.size())) {
            if (signed.containsKey(later.code())) {
                return Optional.of("Step %s comes before %s, which is signed for %s already"
                        .formatted(step.code(), later.code(), person.id()));
            }
        }
        if (place == 0) {
            return Optional.empty();
        }
        var before = steps.get(place - 1);
        var since = signed.get(before.code());
        if (since == null) {
            return Optional.of("Step %s comes after %s, which is not signed for %s; no step is left out"
                    .formatted(step.code(), before.code(), person.id()));
        }
        return person.doses().taken().stream().noneMatch(dose -> dose.at().isAfter(since))
                ? Optional.of("%s has taken no capsule since step %s was signed; no step is left out"
                        .formatted(person.id(), before.code()))
                : Optional.empty();
    }

    private Optional<String> against(TitrationStep step, Oversight.TitrationApproved approved) {
        var design = study.design();
        if (design == null) {
            return approved.recommended() == null
                    ? Optional.empty()
                    : Optional.of("The protocol has no design that could recommend a level");
        }
        var levels = study.levels().orElseThrow();
        var level = levels.reachedBy(step).orElseThrow();
        var recommended = approved.recommended();
        if (recommended == null) {
            return Optional.of(
                    "The protocol finds its dose by a design, and step %s is signed on what that recommended; no level was named"
                            .formatted(step.code()));
        }
        if (recommended != level.number()) {
            return Optional.of(
                    recommended < level.number()
                            ? "Step %s leads to level %d, and the design recommended no level above %d"
                                    .formatted(step.code(), level.number(), recommended)
                            : "Step %s leads to level %d; the record of one person names no level above their own step, and %d was named"
                                    .formatted(step.code(), level.number(), recommended));
        }
        return stillWatched(design, levels, level.number() - 1);
    }

    private Optional<String> stillWatched(DoseFinding design, DoseLevels levels, int below) {
        var began = LevelsTaken.of(levels, person).began(below);
        if (began.isEmpty()) {
            return Optional.of(
                    "%s has taken no capsule at level %d; no level is left out".formatted(person.id(), below));
        }
        var over = began.get().plus(design.window());
        return over.isAfter(at)
                ? Optional.of("%s is watched at level %d until %s, %s after the first capsule there"
                        .formatted(person.id(), below, over, Spoken.duration(design.window())))
                : Optional.empty();
    }
}
