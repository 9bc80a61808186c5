package limen.study.schedule;

import static java.time.ZoneOffset.UTC;
import static limen.study.schedule.Plans.anyCourse;
import static limen.study.schedule.Plans.anyDay;
import static limen.study.schedule.Plans.anyZone;
import static limen.study.schedule.Plans.study;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import limen.study.SlotId;
import limen.study.Standing.Zone;
import limen.study.protocol.Course;
import limen.study.protocol.Schedule;
import limen.study.protocol.SupervisedStudy;
import limen.study.schedule.Slot.State;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Slots of random courses across clock changes, leap days and journeys.
class SlotsPropertyTest {
    @Test
    void no_slot_is_doubled_or_lost() {
        Seeded.forAll("no slot doubled or lost", 20_000, SlotsPropertyTest::noneIsDoubledOrLost);
    }

    @Test
    @Tag("slow")
    void no_slot_is_doubled_or_lost_in_many_more_lives() {
        Seeded.forAll("no slot doubled or lost", 500_000, SlotsPropertyTest::noneIsDoubledOrLost);
    }

    @Test
    void capsules_are_72_hours_apart_however_late_they_are_taken() {
        Seeded.forAll("72 h apart", 20_000, SlotsPropertyTest::areApart);
    }

    @Test
    @Tag("slow")
    void capsules_are_72_hours_apart_in_many_more_lives() {
        Seeded.forAll("72 h apart", 500_000, SlotsPropertyTest::areApart);
    }

    @Test
    void a_slot_only_moves_on_as_time_does() {
        Seeded.forAll("states move on", 10_000, SlotsPropertyTest::moveOn);
    }

    @Test
    @Tag("slow")
    void a_slot_only_moves_on_in_many_more_lives() {
        Seeded.forAll("states move on", 200_000, SlotsPropertyTest::moveOn);
    }

    @Test
    void the_order_of_writing_down_changes_nothing() {
        Seeded.forAll("order of writing", 10_000, random -> {
            var study = study(anyCourse(random));
            var firstDay = anyDay(random);
            var life = anyLife(random, study, firstDay);
            var at = anyMoment(random, firstDay, study.course());

            assertThat(Slots.of(study, life.backwards().person(), at)).isEqualTo(Slots.of(study, life.person(), at));
        });
    }

    private static void noneIsDoubledOrLost(RandomGenerator random) {
        var course = anyCourse(random);
        var firstDay = anyDay(random);
        var person = travelling(random, firstDay, course).person();
        var meant = meant(course, firstDay);

        var slots = Slots.of(study(course), person, Instant.EPOCH);

        assertThat(slots).extracting(Slot::id).doesNotHaveDuplicates().isSorted();
        assertThat(slots).hasSameSizeAs(meant);
        for (int i = 0; i < slots.size(); i++) {
            var slot = slots.get(i);
            check(course, person.standing().zones(), meant.get(i), slot);
            assertThat(slot.closes().isAfter(slot.opens()))
                    .as("%s can be taken", slot)
                    .isTrue();
            assertThat(i > 0 && slots.get(i - 1).closes().isAfter(slot.opens()))
                    .as("%s overlaps", slot)
                    .isFalse();
        }
    }

    private static void check(Course course, List<Zone> zones, LocalDateTime meant, Slot slot) {
        var planned = slot.planned().toInstant();
        assertThat(planned.isBefore(slot.opens()) || planned.isAfter(slot.closes()))
                .isFalse();
        if (!(course.schedule() instanceof Schedule.EveryHours)) {
            var moments = moments(zones, meant);
            if (moments.isEmpty()) {
                var shift = Duration.between(meant, slot.planned().toLocalDateTime());
                assertThat(shift).isPositive().isLessThan(Duration.ofHours(26));
            } else {
                assertThat(planned).isEqualTo(moments.getFirst());
            }
        }
    }

    /// Every moment at which a wall clock beside somebody shows a time: more than one if clocks or they went back,
    /// none if the time was skipped.
    private static List<Instant> moments(List<Zone> zones, LocalDateTime wall) {
        var moments = new ArrayList<Instant>();
        for (int i = 0; i < zones.size(); i++) {
            var from = i == 0 ? Instant.MIN : zones.get(i).since();
            var to = i + 1 < zones.size() ? zones.get(i + 1).since() : Instant.MAX;
            for (var offset : zones.get(i).zone().getRules().getValidOffsets(wall)) {
                var moment = wall.toInstant(offset);
                if (!moment.isBefore(from) && moment.isBefore(to)) {
                    moments.add(moment);
                }
            }
        }
        return moments;
    }

    /// The wall times of a course, counted by hand.
    private static List<LocalDateTime> meant(Course course, LocalDate firstDay) {
        var times = new ArrayList<LocalDateTime>();
        var begin = firstDay;
        for (int period = 0; period < course.periods(); period++) {
            var end = begin.plus(course.periodLength());
            var last = end.atTime(course.schedule().at());
            var step = course.schedule() instanceof Schedule.EveryHours every ? every.hours() : 24;
            var time = begin.atTime(course.schedule().at());
            for (int day = 0; time.isBefore(last); day++, time = time.plusHours(step)) {
                if (isOn(course.schedule(), time, day)) {
                    times.add(time);
                }
            }
            begin = end.plus(course.washout());
        }
        return times;
    }

    private static boolean isOn(Schedule schedule, LocalDateTime time, int day) {
        return switch (schedule) {
            case Schedule.EveryHours _ -> true;
            case Schedule.EveryDays every -> day % every.days() == 0;
            case Schedule.TwiceAWeek twice ->
                Set.of(twice.first(), twice.second()).contains(time.getDayOfWeek());
            case Schedule.OnDays on -> on.days().contains(day + 1);
        };
    }

    private static void areApart(RandomGenerator random) {
        var study = study(anyCourse(random));
        var firstDay = anyDay(random);
        var life = travelling(random, firstDay, study.course());
        int taken = 0;
        for (var id : ids(study, life)) {
            if (random.nextInt(8) == 0) {
                life.takes(null, anyMoment(random, firstDay, study.course()));
            }
            var slot = Slots.find(study, life.person(), id, Instant.EPOCH).orElseThrow();
            var at = random.nextBoolean() ? slot.closes() : between(random, slot.opens(), slot.closes());
            if (random.nextInt(8) > 0 && state(study, life, id, at) == State.OPEN) {
                assertThat(life.doses())
                        .allMatch(dose ->
                                dose.isAfter(at) || Duration.between(dose, at).toHours() >= 72);
                life.takes(id, at);
                taken++;
            }
        }
        assertThat(Slots.of(study, life.person(), Instant.MAX))
                .filteredOn(slot -> slot.state() == State.TAKEN)
                .hasSize(taken);
    }

    private static void moveOn(RandomGenerator random) {
        var study = study(anyCourse(random));
        var firstDay = anyDay(random);
        var person = anyLife(random, study, firstDay).person();
        var now = firstDay.minusDays(3).atStartOfDay(UTC).toInstant();
        var before = Slots.of(study, person, now);
        for (int step = 0; step < 12; step++) {
            now = now.plusSeconds(random.nextLong(12 * 86_400L));
            var after = Slots.of(study, person, now);
            for (int i = 0; i < after.size(); i++) {
                if (!goesTo(before.get(i), after.get(i))) {
                    throw new AssertionError("%s became %s".formatted(before.get(i), after.get(i)));
                }
            }
            assertThat(after.stream().filter(slot -> slot.state() == State.OPEN).count())
                    .isLessThanOrEqualTo(1);
            before = after;
        }
    }

    private static boolean goesTo(Slot before, Slot after) {
        var moves = switch (before.state()) {
            case LATER -> true;
            case OPEN -> after.state() != State.LATER;
            case TAKEN, LEFT_OUT, MISSED -> after.state() == before.state();
        };
        return moves && after.opens().equals(before.opens());
    }

    private static Life anyLife(RandomGenerator random, SupervisedStudy study, LocalDate firstDay) {
        var life = travelling(random, firstDay, study.course());
        for (var id : ids(study, life)) {
            var slot = Slots.find(study, life.person(), id, Instant.EPOCH).orElseThrow();
            switch (random.nextInt(7)) {
                case 0, 1, 2 -> life.takes(id, between(random, slot.opens(), slot.closes()));
                case 3 -> life.leavesOut(id, slot.opens());
                case 4 -> life.forgets(id, slot.opens());
                case 5 -> life.takes(null, anyMoment(random, firstDay, study.course()));
                default -> {
                    // It goes by without a word.
                }
            }
        }
        if (random.nextInt(8) == 0) {
            life.isStopped(anyMoment(random, firstDay, study.course()));
        }
        if (random.nextInt(8) == 0) {
            life.leaves(anyMoment(random, firstDay, study.course()));
        }
        return life;
    }

    private static Life travelling(RandomGenerator random, LocalDate firstDay, Course course) {
        var life = Life.from(firstDay, anyZone(random));
        var moves = random.ints(random.nextInt(4), 0, course.days() * 24 * 60)
                .sorted()
                .mapToObj(
                        minute -> firstDay.atStartOfDay(UTC).plusMinutes(minute).toInstant())
                .toList();
        moves.forEach(at -> life.moves(at, anyZone(random)));
        return life;
    }

    private static List<SlotId> ids(SupervisedStudy study, Life life) {
        return Slots.of(study, life.person(), Instant.EPOCH).stream()
                .map(Slot::id)
                .toList();
    }

    private static State state(SupervisedStudy study, Life life, SlotId id, Instant at) {
        return Slots.find(study, life.person(), id, at).orElseThrow().state();
    }

    private static Instant anyMoment(RandomGenerator random, LocalDate firstDay, Course course) {
        var first = firstDay.atStartOfDay(UTC).toInstant();
        return between(random, first, first.plus(Duration.ofDays(course.days() + 2)));
    }

    private static Instant between(RandomGenerator random, Instant from, Instant to) {
        return from.isBefore(to)
                ? Instant.ofEpochSecond(random.nextLong(from.getEpochSecond(), to.getEpochSecond() + 1))
                : from;
    }
}
