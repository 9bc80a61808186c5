package limen.report.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import limen.study.Dosing;
import limen.study.SlotId;
import org.jspecify.annotations.Nullable;

/// What became of every capsule.
///
/// @param planned when each is due
/// @param window to each side, in which it may be taken
/// @param over when the person was stopped or left; no capsule is due after that
record CapsuleLane(
        List<Line> lines,
        SortedMap<SlotId, ZonedDateTime> planned,
        Duration window,
        List<HoldSpan> holds,
        @Nullable Instant over) {
    List<Capsule> capsules() {
        var capsules = new ArrayList<Capsule>();
        var told = new HashSet<SlotId>();
        for (var line : lines) {
            if (line.event() instanceof Dosing.Account account) {
                add(capsules, told, line, account);
            }
        }
        planned.forEach((slot, due) -> {
            if (!told.contains(slot)) {
                var at = due.toInstant();
                capsules.add(new Capsule(unrecorded(at), at, at));
            }
        });
        capsules.sort(Comparator.comparing(Capsule::at));
        return List.copyOf(capsules);
    }

    private Capsule.Kind unrecorded(Instant due) {
        if (over != null && due.plus(window).isAfter(over)) {
            return Capsule.Kind.NO_LONGER_DUE;
        }
        return isHeld(due) ? Capsule.Kind.HELD : Capsule.Kind.PLANNED;
    }

    private void add(List<Capsule> capsules, Set<SlotId> told, Line line, Dosing.Account account) {
        switch (account) {
            case Dosing.DoseTaken taken -> {
                if (taken.slot() != null) {
                    told.add(taken.slot());
                }
                // Without a schedule, as in a personal journal, no capsule is off it.
                var whole = taken.isPartial() ? Capsule.Kind.PARTIAL : Capsule.Kind.TAKEN;
                var kind = taken.isOffSchedule() && !planned.isEmpty() ? Capsule.Kind.OFF_SCHEDULE : whole;
                capsules.add(new Capsule(kind, due(taken.slot(), line), line.moment()));
            }
            case Dosing.DoseSkipped skipped -> {
                told.add(skipped.slot());
                capsules.add(leftOut(Capsule.Kind.SKIPPED, skipped.slot(), line));
            }
            case Dosing.DoseMissed missed -> {
                told.add(missed.slot());
                capsules.add(leftOut(Capsule.Kind.MISSED, missed.slot(), line));
            }
            case Dosing.SettingChecked _, Dosing.PreDoseAnswered _ -> {}
        }
    }

    /// A capsule that waited for a hold was held, whatever the record calls it afterwards.
    private Capsule leftOut(Capsule.Kind kind, SlotId slot, Line line) {
        var due = due(slot, line);
        var at = due == null ? line.moment() : due;
        return new Capsule(isHeld(at) ? Capsule.Kind.HELD : kind, due, at);
    }

    private @Nullable Instant due(@Nullable SlotId slot, Line line) {
        var due = slot == null ? null : planned.get(slot);
        if (due == null) {
            due = slot == null ? null : line.entry().times().plannedAt();
        }
        return due == null ? null : due.toInstant();
    }

    private boolean isHeld(Instant due) {
        return holds.stream().anyMatch(hold -> hold.covers(due.minus(window), due.plus(window)));
    }
}
