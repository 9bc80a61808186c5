package limen.study.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.random.RandomGenerator;
import limen.evidence.Lifter;
import limen.evidence.Verdict;
import limen.study.Admission;
import limen.study.AdverseEvents;
import limen.study.Conduct;
import limen.study.Dosing;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.Oversight;
import limen.study.Participant;
import limen.study.ParticipantId;
import limen.study.Protocols;
import limen.study.Report;
import limen.study.Rights;
import limen.study.Role;
import limen.study.Story;
import limen.study.Supervision;
import limen.testkit.Seeded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What must hold in every history, however people, clocks and chance arrange it.
class StudyProperties {
    private static final int PROPOSALS = 20;
    /// An ordinary winter; clocks forward; clocks back; a leap day.
    private static final List<LocalDate> FIRST_DAYS = List.of(
            LocalDate.of(2027, 1, 11),
            LocalDate.of(2027, 3, 22),
            LocalDate.of(2027, 10, 25),
            LocalDate.of(2028, 2, 21));

    private final List<Story> begun =
            FIRST_DAYS.stream().map(StudyProperties::begun).toList();
    private final Story active = Story.active(Protocols.study());
    private final Story journal = new Story(Protocols.journal());
    private final Counts counts = new Counts();

    private static final class Counts {
        private final LongAdder histories = new LongAdder();
        private final LongAdder proposals = new LongAdder();
        private final LongAdder entries = new LongAdder();
        private final LongAdder holds = new LongAdder();
        private final LongAdder stops = new LongAdder();
        private final LongAdder refusals = new LongAdder();

        @Override
        public String toString() {
            return "%s histories, %s proposals, %s entries, %s holds, %s stops, %s refusals"
                    .formatted(histories, proposals, entries, holds, stops, refusals);
        }
    }

    private static final class TimeBox {
        private final long until;
        private final AtomicBoolean isUp = new AtomicBoolean();

        TimeBox(Duration time) {
            until = System.nanoTime() + time.toNanos();
        }

        boolean isOpen() {
            if (System.nanoTime() - until > 0) {
                isUp.set(true);
            }
            return !isUp.get();
        }
    }

    @Test
    void random_histories_keep_every_promise() {
        var box = new TimeBox(Duration.ofSeconds(8));
        Seeded.forAllAtOnce("random histories", 20_000, random -> live(random, box));
        tell(box);
    }

    /// Boxed to `-Dlimen.minutes`; if they do not suffice, it is skipped and says after how many.
    @Tag("slow")
    @Test
    void a_million_random_histories_keep_every_promise() {
        var box = new TimeBox(Duration.ofMinutes(Long.getLong("limen.minutes", 90)));
        Seeded.forAllAtOnce("a million random histories", 1_000_000, random -> live(random, box));
        tell(box);
        assumeFalse(box.isUp.get(), () -> "Time was up after " + counts);
    }

    /// One history, unless time is up.
    private void live(RandomGenerator random, TimeBox box) {
        if (box.isOpen()) {
            counts.histories.increment();
            live(random);
        }
    }

    private void tell(TimeBox box) {
        System.out.printf("StudyProperties: %s%s%n", counts, box.isUp.get() ? "; then time was up" : "");
        assertThat(counts.histories.sum()).isPositive();
    }

    private static Story begun(LocalDate firstDay) {
        var story = Story.active(Protocols.study());
        story.enrols(Story.ANNA, 1, firstDay);
        story.tells(Story.PREPARER, new Dosing.KitDispensed(Story.KIT, 4), "2027-01-08T12:00");
        return story;
    }

    private void live(RandomGenerator random) {
        var which = random.nextInt(10);
        var day = random.nextInt(FIRST_DAYS.size());
        var isPersonal = which < 2;
        var story = new Story(isPersonal ? journal : which < 4 ? active : begun.get(day));
        var proposals = new Proposals(
                story,
                random,
                FIRST_DAYS.get(day).atTime(7, 0).atZone(Protocols.BERLIN).toInstant());
        for (int i = 0; i < PROPOSALS; i++) {
            step(story, proposals.next(), isPersonal);
        }
        replaysAlike(story, random);
    }

    private void step(Story story, Entry proposed, boolean isPersonal) {
        counts.proposals.increment();
        var isSecondTime = story.log().stream().anyMatch(entry -> entry.id().equals(proposed.id()));
        var who = proposed.participant() == null ? Story.ANNA : proposed.participant();
        var at = moment(proposed);
        var before = story.person(who);
        var isBadNews = isBadNews(proposed);
        var verdict = isBadNews ? story.verdict(who, at).verdict() : Verdict.NONE;
        switch (story.propose(proposed)) {
            case Decision.Refused(var because) -> {
                counts.refusals.increment();
                holds(because.endsWith("."), because);
                same(story.person(who), before);
            }
            case Decision.Accepted(var entries, var judgement) -> {
                counts.entries.add(entries.size());
                same(entries.isEmpty(), isSecondTime);
                if (isSecondTime) {
                    same(story.person(who), before);
                } else {
                    onlyTightens(entries.subList(1, entries.size()));
                    holds(
                            !isBadNews
                                    || !verdict.isStricterThan(
                                            story.verdict(who, at).verdict()),
                            "milder after bad news",
                            proposed);
                }
                if (isPersonal) {
                    entries.forEach(StudyProperties::isPersonal);
                }
            }
        }
        stopsStay(before, story.person(who), proposed);
        holdsStay(before, story.person(who), proposed);
        titratesOnlyByThePhysician(before, story.person(who), proposed);
        erasedStaysErased(before, story.person(who));
    }

    /// What AssertJ says at length, where it is asked a hundred million times.
    private static void holds(boolean promise, @Nullable Object... what) {
        if (!promise) {
            throw new AssertionError(Arrays.toString(what));
        }
    }

    private static void same(@Nullable Object one, @Nullable Object other) {
        holds(Objects.equals(one, other), one, "is not", other);
    }

    private static Instant moment(Entry entry) {
        return entry.times().occurred();
    }

    /// Things after which nothing can look better at the same moment.
    private static boolean isBadNews(Entry entry) {
        return switch (entry.event()) {
            case Report.UnwellReported _, AdverseEvents.Reported _, Rights.WithdrawnFromDosing _ -> true;
            case Report.MedicineReported medicine -> !medicine.ended();
            case Dosing.DoseTaken _, Oversight.HoldPlaced _, Oversight.DosingStopped _ -> true;
            case limen.study.Event _ -> false;
        };
    }

    private void onlyTightens(List<Entry> consequences) {
        for (var entry : consequences) {
            same(entry.author().role(), Role.RULES);
            switch (entry.event()) {
                case Oversight.HoldPlaced _ -> counts.holds.increment();
                case Oversight.DosingStopped _ -> counts.stops.increment();
                case Oversight.AlarmOpened _,
                        Oversight.FoundIneligible _,
                        Oversight.DeviationRecorded _,
                        limen.study.StudyEvent.StudyStopped _,
                        limen.study.StudyEvent.RecordErased _ -> {}
                case limen.study.Event loosening -> throw new AssertionError("The rules added " + loosening);
            }
        }
    }

    private static void stopsStay(Participant before, Participant after, Entry proposed) {
        if (before.supervision().stop() != null && !after.standing().erased()) {
            same(after.supervision().stop(), before.supervision().stop());
        }
        holds(!before.hasStopped() || after.hasStopped(), "goes on after a stop", proposed);
    }

    private static void holdsStay(Participant before, Participant after, Entry proposed) {
        if (after.standing().erased()) {
            return;
        }
        var gone = new ArrayList<>(before.supervision().standing());
        gone.removeAll(after.supervision().standing());
        for (Supervision.Hold hold : gone) {
            holds(
                    proposed.event() instanceof Oversight.HoldLifted lifted
                            && lifted.hold().equals(hold.entry())
                            && !lifted.reason().isBlank(),
                    "a hold ended by",
                    proposed);
            same(proposed.author().role(), hold.lifter() == Lifter.PHYSICIAN ? Role.PHYSICIAN : Role.INVESTIGATOR);
        }
    }

    private static void titratesOnlyByThePhysician(Participant before, Participant after, Entry proposed) {
        var signed = after.supervision().titrated();
        if (!signed.equals(before.supervision().titrated()) && !after.standing().erased()) {
            holds(proposed.event() instanceof Oversight.TitrationApproved, "a step by", proposed);
            same(proposed.author().role(), Role.PHYSICIAN);
            same(signed.keySet(), Set.of("UP"));
        }
    }

    private static void erasedStaysErased(Participant before, Participant after) {
        if (before.standing().erased()) {
            same(after, before);
        }
        if (after.standing().erased()) {
            same(after.seen().size(), 1);
            holds(after.readings().told().isEmpty() && after.doses().taken().isEmpty(), "remembers", after);
        }
    }

    private static void isPersonal(Entry entry) {
        switch (entry.event()) {
            case Dosing.DoseTaken taken -> holds(taken.slot() == null && taken.kit() == null, taken);
            case Dosing.PreDoseAnswered answered -> holds(answered.slot() == null, answered);
            case Rights.EntryCorrected corrected
            when corrected.replacement() instanceof Dosing.DoseTaken taken -> holds(taken.slot() == null, taken);
            case Admission.CourseStarted _,
                    Admission.AllocationAssigned _,
                    Admission.Enrolled _,
                    Oversight.TitrationApproved _,
                    Dosing.KitDispensed _,
                    limen.study.StudyEvent _ -> throw new AssertionError("In a journal: " + entry);
            case limen.study.Event _ -> {}
        }
    }

    private static void replaysAlike(Story story, RandomGenerator random) {
        var log = story.log();
        var ids = new HashSet<EventId>();
        log.forEach(entry -> holds(ids.add(entry.id()), "twice in the log", entry));
        isTheSame(story, log);
        if (!log.isEmpty()) {
            var repeated = new ArrayList<>(log);
            var which = random.nextInt(log.size());
            repeated.add(random.nextInt(which + 1, log.size() + 1), log.get(which));
            isTheSame(story, repeated);
        }
        // What concerns Ben can stand before or after what concerns Anna.
        var sorted = new ArrayList<>(log);
        sorted.sort((one, other) -> about(one).compareTo(about(other)));
        people(story, sorted).forEach((who, person) -> same(person, story.person(who)));
    }

    private static String about(Entry entry) {
        return entry.participant() == null ? "" : entry.participant().text();
    }

    private static void isTheSame(Story story, List<Entry> log) {
        people(story, log).forEach((who, person) -> same(person, story.person(who)));
        var conduct = Conduct.NEW;
        for (var entry : log) {
            conduct = story.evolveStudy().after(conduct, entry);
        }
        same(conduct, story.conduct());
    }

    private static Map<ParticipantId, Participant> people(Story story, List<Entry> log) {
        var people = new HashMap<ParticipantId, Participant>();
        for (var entry : log) {
            var who = entry.participant();
            if (who != null) {
                people.put(who, story.evolve().participant(people.getOrDefault(who, Participant.unknown(who)), entry));
            }
        }
        return people;
    }
}
