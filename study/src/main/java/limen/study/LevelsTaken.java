package limen.study;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import limen.quantity.Dose;
import limen.quantity.Salt;
import limen.study.protocol.DoseLevels;

/// At which dose levels one person took capsules, as far as the record says without opening
/// anything.
///
/// The level of a capsule is the highest one that was signed for this person when it was taken; an
/// amount that was written down and belongs to a lower level counts there, since a lower dose needs
/// no signature. A capsule that may hold a placebo counts at its level like any other.
///
/// @param capsules in the order in which they were taken
public record LevelsTaken(List<Capsule> capsules) {
    private static final double SAME = 1e-9;

    /// A capsule at its level.
    ///
    /// @param whole whether it was taken whole; part of one says little about its level
    public record Capsule(int level, Instant at, boolean whole) {}

    public LevelsTaken {
        capsules = List.copyOf(capsules);
    }

    public static LevelsTaken of(DoseLevels levels, Participant person) {
        return new LevelsTaken(person.doses().taken().stream()
                .sorted(Comparator.comparing(Doses.Taken::at))
                .map(taken -> new Capsule(level(levels, person, taken), taken.at(), taken.capsules() >= 1))
                .toList());
    }

    /// The highest level at which this person took a capsule; 0 before the first.
    public int highest() {
        return capsules.stream().mapToInt(Capsule::level).max().orElse(0);
    }

    /// When the first capsule was taken at a level.
    public Optional<Instant> began(int level) {
        return capsules.stream()
                .filter(capsule -> capsule.level() == level)
                .map(Capsule::at)
                .findFirst();
    }

    /// When the last capsule was taken at a level.
    public Optional<Instant> last(int level) {
        return capsules.reversed().stream()
                .filter(capsule -> capsule.level() == level)
                .map(Capsule::at)
                .findFirst();
    }

    /// When the first capsule of another level followed.
    public Optional<Instant> left(int level) {
        return began(level)
                .flatMap(from -> capsules.stream()
                        .filter(capsule ->
                                capsule.level() != level && capsule.at().isAfter(from))
                        .map(Capsule::at)
                        .findFirst());
    }

    /// The highest level that was signed for a person by a moment; everybody may have the first.
    public static int signed(DoseLevels levels, Participant person, Instant at) {
        var highest = 1;
        for (var level : levels.levels()) {
            var step = level.step();
            var when = step == null ? null : person.supervision().titrated().get(step.code());
            if (when != null && !when.isAfter(at)) {
                highest = level.number();
            }
        }
        return highest;
    }

    private static int level(DoseLevels levels, Participant person, Doses.Taken taken) {
        var signed = signed(levels, person, taken.at());
        return switch (taken.amount()) {
            case Amount.Measured(var dose, var lot) -> Math.min(signed, reached(levels, dose));
            case Amount.Estimated(var dose, var sd) -> Math.min(signed, reached(levels, dose));
            case Amount.Unknown() -> signed;
        };
    }

    /// The highest level whose dose an amount reaches; less than the lowest counts there.
    private static int reached(DoseLevels levels, Dose amount) {
        var reached = levels.levels().stream()
                .filter(level -> milligrams(level.dose()) <= milligrams(amount) + SAME)
                .count();
        return Math.max(1, (int) reached);
    }

    private static double milligrams(Dose dose) {
        return dose.in(Salt.HYDROCHLORIDE).milligrams();
    }
}
