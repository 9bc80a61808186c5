package limen.analysis.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import limen.study.Entry;
import limen.study.Evolve;
import limen.study.Findings;
import limen.study.LevelsTaken;
import limen.study.Participant;
import limen.study.StudyEvent;
import limen.study.decision.Tables;
import limen.study.log.Histories;
import limen.study.protocol.DoseFinding;
import limen.study.protocol.DoseLevels;
import limen.study.protocol.SupervisedStudy;
import limen.study.schedule.Slots;

/// Who took capsules at which level and what happened to them, as counts: the record, folded.
///
/// @param people who took a capsule and are counted
/// @param leftOut people who took a capsule, and whose record was erased or whose data were
/// withdrawn
/// @param waiting of each level: people for whom its step is signed, and who have yet to take a
/// capsule at it
/// @param tried the highest level that anybody tried; 0 for none
/// @param asOf the last time that the record knows, up to which everybody was watched
record Cohorts(List<Stay> stays, Map<Integer, Integer> waiting, int people, int leftOut, int tried, Instant asOf) {
    Cohorts {
        stays = List.copyOf(stays);
        waiting = Map.copyOf(waiting);
    }

    static Cohorts of(SupervisedStudy study, DoseFinding design, DoseLevels levels, Tables tables, List<Entry> log) {
        var histories = Histories.of(log);
        var asOf = histories.until();
        var evolve = new Evolve(new Findings(tables.scores()));
        var rules = tables.rulesOf(study);
        var stays = new ArrayList<Stay>();
        var waiting = new HashMap<Integer, Integer>();
        var counted = 0;
        var leftOut = erased(log);
        var tried = 0;
        for (var person : histories.people().entrySet()) {
            var known = histories.folded(person.getKey(), evolve);
            var taken = LevelsTaken.of(levels, known);
            if (taken.highest() == 0) {
                continue;
            }
            tried = Math.max(tried, taken.highest());
            var signed = LevelsTaken.signed(levels, known, asOf);
            if (signed > taken.highest() && mayTakeMore(study, known, asOf)) {
                waiting.merge(signed, 1, Integer::sum);
            }
            if (known.standing().dataWithdrawn()) {
                leftOut++;
                continue;
            }
            counted++;
            var signs = Signs.of(design, rules, known, person.getValue());
            for (var level = 1; level <= taken.highest(); level++) {
                if (taken.began(level).isPresent()) {
                    stays.add(stay(design.window(), known, taken, level, signs, asOf));
                }
            }
        }
        return new Cohorts(stays, waiting, counted, leftOut, tried, asOf);
    }

    private static boolean mayTakeMore(SupervisedStudy study, Participant person, Instant at) {
        return !person.hasStopped()
                && Slots.of(study, person, at).stream()
                        .anyMatch(slot -> slot.state().isToCome());
    }

    /// The stays at one level.
    List<Stay> at(int level) {
        return stays.stream().filter(stay -> stay.level() == level).toList();
    }

    /// How many people have a place in the cohort of a level.
    int placed(int level) {
        return waiting.getOrDefault(level, 0)
                + (int) at(level).stream().filter(Stay::hasPlace).count();
    }

    /// Somebody is watched through one window, and what happens within a window of any later
    /// capsule at that level counts too: longer than it was planned for, never shorter.
    private static Stay stay(
            Duration window, Participant person, LevelsTaken taken, int level, Signs signs, Instant asOf) {
        var began = taken.began(level).orElseThrow();
        var over = began.plus(window);
        var next = taken.left(level).orElse(Instant.MAX);
        // Who has left is asked less; what they tell all the same still counts.
        var gone = person.standing().left();
        var until = earliest(over, next, asOf, gone == null ? Instant.MAX : gone);
        var watched = (double) Duration.between(began, until).toSeconds() / window.toSeconds();
        var counts = earliest(next, taken.last(level).orElseThrow().plus(window));
        return new Stay(
                level,
                Math.clamp(watched, 0.0, 1.0),
                !person.hasStopped() && next.equals(Instant.MAX),
                taken.capsules().stream().anyMatch(capsule -> capsule.level() == level && capsule.whole()),
                isWithin(signs.harm(), began, counts),
                isWithin(signs.noticed(), began, counts));
    }

    private static Instant earliest(Instant... times) {
        return Collections.min(List.of(times));
    }

    private static boolean isWithin(List<Instant> times, Instant from, Instant until) {
        return times.stream().anyMatch(at -> !at.isBefore(from) && at.isBefore(until));
    }

    private static int erased(List<Entry> log) {
        return (int) log.stream()
                .filter(entry -> entry.event() instanceof StudyEvent.RecordErased kept && kept.dosed())
                .count();
    }
}
