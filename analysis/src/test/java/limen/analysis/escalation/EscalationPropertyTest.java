package limen.analysis.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import limen.analysis.escalation.LevelNumbers.State;
import limen.study.Role;
import limen.study.protocol.SupervisedStudy;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

/// Whatever happens in a study, its design can only hold back.
class EscalationPropertyTest {
    private static final List<SupervisedStudy> STUDIES = List.of(
            FindingStudies.tite(),
            FindingStudies.crm(),
            FindingStudies.boin(),
            FindingStudies.subPerceptual(),
            FindingStudies.blinded());
    private static final double LAST_DAY = 70;

    @Test
    void no_level_is_skipped_and_none_beyond_the_written_ones_is_named() {
        Seeded.forAll("never above", 150, random -> {
            var life = life(STUDIES.get(random.nextInt(STUDIES.size())), random).life();
            var answer = life.asked();
            var tried = answer.levels().stream()
                    .filter(level -> level.people() > 0)
                    .mapToInt(level -> level.level().number())
                    .max()
                    .orElse(0);

            assertThat(answer.recommendation().highest()).isBetween(0, Math.min(tried + 1, 4));
            assertThat(answer.highestNow())
                    .isLessThanOrEqualTo(answer.recommendation().highest());
            assertThat(answer.levels())
                    .filteredOn(level -> level.state() == State.ALLOWED)
                    .allMatch(level ->
                            level.level().number() <= answer.recommendation().highest());
            assertThat(answer.levels())
                    .filteredOn(level ->
                            level.level().number() <= answer.recommendation().highest())
                    .noneMatch(level -> level.state() == State.CLOSED);
        });
    }

    @Test
    void one_event_more_never_raises_what_is_recommended() {
        var lowered = new HashMap<String, Integer>();
        Seeded.forAll("one event more", 200, random -> {
            var study = STUDIES.get(random.nextInt(STUDIES.size()));
            var history = life(study, random);
            var before = history.life().asked();
            var hit = history.capsules().get(random.nextInt(history.capsules().size()));
            var worse = new Life(history.life());
            if (random.nextBoolean()) {
                worse.hasEvent(hit.person(), hit.day() + 0.1);
            } else {
                worse.feels(hit.person(), 90, hit.day() + 0.1);
            }
            var after = worse.asked();

            assertThat(after.recommendation().highest())
                    .as("%s; before %s, after %s", study.design(), before.recommendation(), after.recommendation())
                    .isLessThanOrEqualTo(before.recommendation().highest());
            for (int i = 0; i < 4; i++) {
                assertThat(after.levels().get(i).harm().mean())
                        .isGreaterThanOrEqualTo(before.levels().get(i).harm().mean() - 1e-12);
            }
            if (after.recommendation().highest() < before.recommendation().highest()) {
                lowered.merge(before.design().method().getClass().getSimpleName(), 1, Integer::sum);
            }
        });
        assertThat(lowered).as("designs that were ever lowered by one event").hasSize(4);
    }

    @Test
    void no_other_role_ever_sees_it() {
        Seeded.forAll("withheld", 40, random -> {
            var study = STUDIES.get(random.nextInt(STUDIES.size()));
            var life = life(study, random).life();
            for (var role : Role.values()) {
                if (role != Role.PHYSICIAN && role != Role.MONITOR) {
                    assertThat(life.asked(study, role)).isEqualTo(new Escalation.Withheld(role));
                }
            }
        });
    }

    /// People come one after another, go up when it pleases the dice, and are troubled by a rate of
    /// their own level.
    private static History life(SupervisedStudy study, RandomGenerator random) {
        var life = new Life(study);
        var capsules = new ArrayList<Capsule>();
        Map<Integer, Integer> levels = new HashMap<>();
        var rate = random.nextDouble(0.25);
        var ambition = random.nextDouble();
        var people = 1 + random.nextInt(14);
        var highest = 1 + random.nextInt(4);
        for (int week = 0; week < 10; week++) {
            for (int person = 1; person <= people; person++) {
                if (week < person / 4 || random.nextInt(6) == 0) {
                    continue;
                }
                var level = levels.getOrDefault(person, 1);
                if (levels.containsKey(person) && level < highest && random.nextDouble() < ambition) {
                    level++;
                }
                levels.put(person, level);
                var day = week * 7 + person / 100.0;
                life.takes(person, level, day);
                capsules.add(new Capsule(person, day));
                if (random.nextDouble() < rate * level / 4) {
                    life.hasEvent(person, day + 1);
                }
                if (random.nextDouble() < rate * level / 2) {
                    life.feels(person, random.nextInt(100), day + 0.1);
                }
            }
        }
        return new History(life.until(random.nextDouble(LAST_DAY, LAST_DAY + 20)), capsules);
    }

    private record Capsule(int person, double day) {}

    private record History(Life life, List<Capsule> capsules) {}
}
