package limen.study.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import limen.evidence.Lifter;
import limen.study.Admission;
import limen.study.AdverseEvents;
import limen.study.Conduct;
import limen.study.Dosing;
import limen.study.Entry;
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
        private long histories;
        private long proposals;
        private long entries;
        private long holds;
        private long stops;
        private long refusals;

        @Override
        public String toString() {
            return "%d histories, %d proposals, %d entries, %d holds, %d stops, %d refusals"
                    .formatted(histories, proposals, entries, holds, stops, refusals);
        }
    }

    @Test
    void random_histories_keep_every_promise() {
        var until = System.nanoTime() + Duration.ofSeconds(8).toNanos();
        Seeded.forAll("random histories", 20_000, random -> live(random, until));
        System.out.println("StudyProperties: " + counts);
        assertThat(counts.histories).isPositive();
    }

    @Tag("slow")
    @Test
    void a_million_random_histories_keep_every_promise() {
        var minutes = Long.getLong("limen.minutes", 10);
        var until = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
        Seeded.forAll("a million random histories", 1_000_000, random -> live(random, until));
        System.out.println("StudyProperties: " + counts);
        assertThat(counts.histories).isPositive();
    }

    /// One history, unless time is up.
    private void live(RandomGenerator random, long until) {
        if (System.nanoTime() < until) {
            counts.histories++;
            live(random);
        }
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
        counts.proposals++;
        var isSecondTime = story.log().stream().anyMatch(entry -> entry.id().equals(proposed.id()));
        var who = proposed.participant() == null ? Story.ANNA : proposed.participant();
        var at = moment(proposed);
        var before = story.person(who);
        var verdict = story.verdict(who, at).verdict();
        switch (story.propose(proposed)) {
            case Decision.Refused(var because) -> {
                counts.refusals++;
                assertThat(because).endsWith(".");
                assertThat(story.person(who)).isEqualTo(before);
            }
            case Decision.Accepted(var entries, var judgement) -> {
                counts.entries += entries.size();
                assertThat(entries.isEmpty()).isEqualTo(isSecondTime);
                if (!entries.isEmpty()) {
                    onlyTightens(entries.subList(1, entries.size()));
                    if (isBadNews(proposed)) {
                        assertThat(story.verdict(who, at).verdict())
                                .as("after bad news: %s", proposed)
                                .isGreaterThanOrEqualTo(verdict);
                    }
                }
            }
        }
        stopsStay(before, story.person(who), proposed);
        holdsStay(before, story.person(who), proposed);
        titratesOnlyByThePhysician(before, story.person(who), proposed);
        erasedStaysErased(before, story.person(who));
        if (isPersonal) {
            story.log().forEach(StudyProperties::isPersonal);
        }
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
            assertThat(entry.author().role()).isEqualTo(Role.RULES);
            switch (entry.event()) {
                case Oversight.HoldPlaced _ -> counts.holds++;
                case Oversight.DosingStopped _ -> counts.stops++;
                case Oversight.AlarmOpened _,
                        Oversight.FoundIneligible _,
                        Oversight.DeviationRecorded _,
                        limen.study.StudyEvent.StudyStopped _ -> {}
                case limen.study.Event loosening -> throw new AssertionError("The rules added " + loosening);
            }
        }
    }

    private static void stopsStay(Participant before, Participant after, Entry proposed) {
        if (before.supervision().stop() != null && !after.standing().erased()) {
            assertThat(after.supervision().stop())
                    .isEqualTo(before.supervision().stop());
        }
        if (before.hasStopped()) {
            assertThat(after.hasStopped()).as("stopped before %s", proposed).isTrue();
        }
    }

    private static void holdsStay(Participant before, Participant after, Entry proposed) {
        if (after.standing().erased()) {
            return;
        }
        var gone = new ArrayList<>(before.supervision().standing());
        gone.removeAll(after.supervision().standing());
        for (Supervision.Hold hold : gone) {
            assertThat(proposed.event()).isInstanceOfSatisfying(Oversight.HoldLifted.class, lifted -> {
                assertThat(lifted.hold()).isEqualTo(hold.entry());
                assertThat(lifted.reason()).isNotBlank();
            });
            assertThat(proposed.author().role())
                    .isEqualTo(hold.lifter() == Lifter.PHYSICIAN ? Role.PHYSICIAN : Role.INVESTIGATOR);
        }
    }

    private static void titratesOnlyByThePhysician(Participant before, Participant after, Entry proposed) {
        var signed = after.supervision().titrated();
        if (!signed.equals(before.supervision().titrated()) && !after.standing().erased()) {
            assertThat(proposed.event()).isInstanceOf(Oversight.TitrationApproved.class);
            assertThat(proposed.author().role()).isEqualTo(Role.PHYSICIAN);
            assertThat(signed.keySet()).containsExactly("UP");
        }
    }

    private static void erasedStaysErased(Participant before, Participant after) {
        if (before.standing().erased()) {
            assertThat(after).isEqualTo(before);
        }
        if (after.standing().erased()) {
            assertThat(after.seen()).hasSize(1);
            assertThat(after.readings().told()).isEmpty();
            assertThat(after.doses().taken()).isEmpty();
        }
    }

    private static void isPersonal(Entry entry) {
        switch (entry.event()) {
            case Dosing.DoseTaken taken -> {
                assertThat(taken.slot()).isNull();
                assertThat(taken.kit()).isNull();
            }
            case Dosing.PreDoseAnswered answered -> assertThat(answered.slot()).isNull();
            case Rights.EntryCorrected corrected
            when corrected.replacement() instanceof Dosing.DoseTaken taken ->
                assertThat(taken.slot()).isNull();
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
        assertThat(log).extracting(Entry::id).doesNotHaveDuplicates();
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
        people(story, sorted).forEach((who, person) -> assertThat(person).isEqualTo(story.person(who)));
    }

    private static String about(Entry entry) {
        return entry.participant() == null ? "" : entry.participant().text();
    }

    private static void isTheSame(Story story, List<Entry> log) {
        people(story, log).forEach((who, person) -> assertThat(person).isEqualTo(story.person(who)));
        var conduct = Conduct.NEW;
        for (var entry : log) {
            conduct = story.evolveStudy().after(conduct, entry);
        }
        assertThat(conduct).isEqualTo(story.conduct());
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
