package limen.study.randomisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import limen.quantity.Dose;
import limen.quantity.Salt;
import limen.study.protocol.Allocation;
import limen.study.protocol.Arm;
import limen.study.protocol.Course;
import limen.study.protocol.Schedule;
import limen.study.protocol.TitrationStep;
import limen.study.schedule.Planned;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

class ActiveDosesTest {
    @Test
    void half_of_the_periods_of_two_arms_are_active() {
        assertThat(ActiveDoses.worstCase(Studies.WITHIN.study())).isEqualTo(new ActiveDoses(8, 8));
    }

    @Test
    void an_active_arm_between_people_makes_every_dose_active() {
        assertThat(ActiveDoses.worstCase(Studies.BETWEEN.study())).isEqualTo(new ActiveDoses(4, 4));
        assertThat(ActiveDoses.worstCase(Studies.BETWEEN
                        .with(List.of(Studies.PLACEBO, placebo("other")))
                        .study()))
                .isEqualTo(new ActiveDoses(0, 0));
    }

    @Test
    void a_titration_step_makes_an_arm_active() {
        var step = new TitrationStep("up", "placebo", new Dose(15, Salt.HYDROCHLORIDE), 2);
        assertThat(ActiveDoses.worstCase(Studies.WITHIN.with(step).study())).isEqualTo(new ActiveDoses(16, 16));
    }

    @Test
    void the_worst_sequence_is_the_worst_of_all_sequences() {
        Seeded.forAll("worst case", 60, random -> {
            var arms = new ArrayList<Arm>(List.of(Studies.LOW, Studies.PLACEBO));
            if (random.nextBoolean()) {
                arms.add(random.nextBoolean() ? Studies.LOWER : placebo("other"));
            }
            var block = arms.size() * (1 + random.nextInt(6 / arms.size()));
            var periods = block * (1 + random.nextInt(block < 4 ? 3 : 2));
            var schedule = switch (random.nextInt(4)) {
                case 0 -> new Schedule.EveryDays(1 + random.nextInt(9), Studies.NINE);
                case 1 -> new Schedule.EveryHours(72 + random.nextInt(60), Studies.NINE);
                case 2 -> new Schedule.TwiceAWeek(DayOfWeek.MONDAY, DayOfWeek.THURSDAY, Studies.NINE);
                default -> new Schedule.OnDays(List.of(1, 3, 8), Studies.NINE);
            };
            var course = Studies.course(periods, 5 + random.nextInt(60), random.nextInt(80), schedule);
            var study = Studies.WITHIN
                    .with(arms)
                    .with(new Allocation.WithinPerson(block))
                    .with(course);
            assertThat(ActiveDoses.worstCase(study.study())).isEqualTo(enumerated(arms, block, course));
        });
    }

    @Test
    void a_design_with_more_sequences_than_could_be_listed_is_answered() {
        // 52 choose 26 is about 5e14 for each of two blocks; in two years of weeks, a year can be active throughout.
        var study = Studies.WITHIN.with(new Allocation.WithinPerson(52)).with(Studies.weekly(104, 7));
        assertThat(ActiveDoses.worstCase(study.study())).isEqualTo(new ActiveDoses(52, 52));
        var pairs = Studies.WITHIN.with(new Allocation.WithinPerson(2)).with(Studies.weekly(104, 7));
        assertThat(ActiveDoses.worstCase(pairs.study())).isEqualTo(new ActiveDoses(52, 27));
    }

    @Test
    void no_drawn_list_has_more_active_doses_than_the_worst_case() {
        Seeded.forAll("drawn", 50, random -> {
            var worst = ActiveDoses.worstCase(Studies.WITHIN.study());
            for (var place : Studies.WITHIN.list(Studies.secret(random)).sequences()) {
                assertThat(2 * Collections.frequency(place.arms(), "low")).isLessThanOrEqualTo(worst.inCourse());
            }
        });
    }

    @Test
    void a_plan_with_a_broken_block_still_gets_a_bound() {
        var study = Studies.WITHIN.with(new Allocation.WithinPerson(4)).with(Studies.weekly(6, 7));
        assertThat(ActiveDoses.worstCase(study.study())).isEqualTo(new ActiveDoses(4, 4));
    }

    private static Arm placebo(String code) {
        return new Arm(code, code, null);
    }

    /// The same by brute force: every order of every block, every weekday, every first hour of a year.
    private static ActiveDoses enumerated(List<Arm> arms, int block, Course course) {
        var layout = new ArrayList<Boolean>();
        arms.forEach(arm -> layout.addAll(Collections.nCopies(block / arms.size(), !arm.isPlacebo())));
        Set<List<Boolean>> orders = new HashSet<>();
        permute(layout, new ArrayList<>(), orders);
        var inCourse = 0;
        var inYear = 0;
        var sequences = sequences(List.copyOf(orders), course.periods() / block);
        for (var start : DayOfWeek.values()) {
            var periods = Planned.hours(course, start);
            for (var sequence : sequences) {
                var hours = new ArrayList<Integer>();
                for (int period = 0; period < periods.size(); period++) {
                    if (sequence.get(period)) {
                        hours.addAll(periods.get(period));
                    }
                }
                inCourse = Math.max(inCourse, hours.size());
                for (var first : hours) {
                    var within = hours.stream()
                            .filter(hour -> hour >= first && hour < first + 365 * 24)
                            .count();
                    inYear = Math.max(inYear, (int) within);
                }
            }
        }
        return new ActiveDoses(inCourse, inYear);
    }

    private static void permute(List<Boolean> left, List<Boolean> begun, Set<List<Boolean>> orders) {
        if (left.isEmpty()) {
            orders.add(List.copyOf(begun));
        }
        for (var next : new HashSet<>(left)) {
            var rest = new ArrayList<>(left);
            rest.remove(next);
            var longer = new ArrayList<>(begun);
            longer.add(next);
            permute(rest, longer, orders);
        }
    }

    private static List<List<Boolean>> sequences(List<List<Boolean>> orders, int blocks) {
        if (blocks == 0) {
            return List.of(List.of());
        }
        return sequences(orders, blocks - 1).stream()
                .flatMap(begun -> orders.stream().map(order -> {
                    var longer = new ArrayList<>(begun);
                    longer.addAll(order);
                    return List.copyOf(longer);
                }))
                .toList();
    }
}
