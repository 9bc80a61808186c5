package limen.inference.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import limen.testkit.ReferenceTable;
import limen.testkit.Seeded;
import limen.testkit.SharedReference;
import org.junit.jupiter.api.Test;

class ContinualReassessmentTest {
    private static final Skeleton SKELETON = new Skeleton(List.of(0.05, 0.10, 0.20, 0.30, 0.45));
    private static final ContinualReassessment MODEL =
            new ContinualReassessment(SKELETON, ContinualReassessment.USUAL_VARIANCE);

    @Test
    void the_posterior_is_that_of_the_reference() {
        for (var row : ReferenceTable.of(SharedReference.path("reference/statistics/crm_reference.csv"))
                .rows()) {
            var known = MODEL.after(people(row.text("case")));

            assertThat(known.parameterMean()).isCloseTo(row.number("mean_a"), within(2e-8));
            assertThat(known.parameterVariance()).isCloseTo(row.number("var_a"), within(2e-8));
            for (var level = 1; level <= 5; level++) {
                assertThat(known.plugIn().get(level - 1)).isCloseTo(row.number("p" + level), within(2e-8));
                assertThat(known.mean().get(level - 1)).isCloseTo(row.number("ptilde" + level), within(2e-8));
            }
            assertThat(known.nearest(0.25)).isEqualTo(row.integer("next_dose_nearest"));
        }
    }

    @Test
    void before_anybody_is_seen_the_parameter_has_its_prior() {
        var known = MODEL.after(List.of());

        assertThat(known.parameterMean()).isCloseTo(0, within(1e-12));
        assertThat(known.parameterVariance()).isCloseTo(1.34, within(1e-10));
        for (var level = 0; level < 5; level++) {
            assertThat(known.plugIn().get(level))
                    .isCloseTo(SKELETON.probabilities().get(level), within(1e-13));
        }
    }

    @Test
    void one_event_more_never_makes_any_level_look_milder() {
        Seeded.forAll("monotone in events", 300, random -> {
            var seen = new ArrayList<Observed>();
            for (var i = 0; i < 1 + random.nextInt(20); i++) {
                seen.add(Observed.whole(1 + random.nextInt(5), random.nextDouble() < 0.3));
            }
            var before = MODEL.after(seen);
            seen.add(Observed.whole(1 + random.nextInt(5), true));
            var after = MODEL.after(seen);

            for (var level = 0; level < 5; level++) {
                assertThat(after.mean().get(level))
                        .isGreaterThanOrEqualTo(before.mean().get(level));
            }
        });
    }

    @Test
    void somebody_not_yet_watched_says_nothing_and_half_watched_less_than_wholly() {
        var waiting = MODEL.after(List.of(new Observed(3, false, 0)));
        var half = MODEL.after(List.of(new Observed(3, false, 0.5)));
        var whole = MODEL.after(List.of(Observed.whole(3, false)));

        assertThat(waiting.mean()).isEqualTo(MODEL.after(List.of()).mean());
        assertThat(half.mean().get(2))
                .isBetween(whole.mean().get(2), waiting.mean().get(2));
    }

    @Test
    void with_many_people_the_probability_comes_to_the_truth() {
        var people = new ArrayList<>(Collections.nCopies(300, Observed.whole(3, true)));
        people.addAll(Collections.nCopies(700, Observed.whole(3, false)));

        assertThat(MODEL.after(people).mean().get(2)).isCloseTo(0.3, within(0.002));
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> new Skeleton(List.of(0.2, 0.1))).hasMessageContaining("that rise");
        assertThatThrownBy(() -> MODEL.after(List.of(Observed.whole(6, false))))
                .hasMessageContaining("level 6; the skeleton has 5");
        assertThatThrownBy(() -> new Observed(1, true, 0.5)).hasMessageContaining("1 with an event");
    }

    /// "0/3 d1 0/3 d2" or "0 of 3 at d1".
    private static List<Observed> people(String text) {
        var people = new ArrayList<Observed>();
        var groups = text.replace(" of ", "/").replace(" at ", " ").split(" (?=\\d+/)", -1);
        for (var group : groups) {
            var parts = group.split("[/ ]+d?", -1);
            var events = Integer.parseInt(parts[0]);
            var level = Integer.parseInt(parts[2]);
            IntStream.range(0, Integer.parseInt(parts[1])).forEach(i -> people.add(Observed.whole(level, i < events)));
        }
        return people;
    }
}
