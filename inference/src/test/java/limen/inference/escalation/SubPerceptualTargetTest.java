package limen.inference.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

class SubPerceptualTargetTest {
    private static final SubPerceptualTarget TARGET = new SubPerceptualTarget(
            new ContinualReassessment(new Skeleton(List.of(0.05, 0.12, 0.25, 0.40)), 1.34),
            new ContinualReassessment(new Skeleton(List.of(0.01, 0.02, 0.04, 0.08)), 1.34),
            0.3,
            0.1);

    @Test
    void nobody_seen_yet_begins_at_the_lowest_level() {
        assertThat(TARGET.recommend(List.of(), List.of())).hasValue(1);
    }

    @Test
    void no_level_is_ever_skipped() {
        Seeded.forAll("no skipping", 300, random -> {
            var noticed = new ArrayList<Observed>();
            var harmed = new ArrayList<Observed>();
            var highest = 1 + random.nextInt(3);
            for (var i = 0; i < 1 + random.nextInt(30); i++) {
                var level = 1 + random.nextInt(highest);
                noticed.add(Observed.whole(level, random.nextDouble() < 0.1));
                harmed.add(Observed.whole(level, random.nextDouble() < 0.02));
            }
            var tried = noticed.stream().mapToInt(Observed::level).max().orElseThrow();

            TARGET.recommend(noticed, harmed)
                    .ifPresent(level -> assertThat(level).isLessThanOrEqualTo(tried + 1));
        });
    }

    @Test
    void a_quiet_study_goes_up_and_a_noticed_one_does_not() {
        var quiet = Collections.nCopies(20, Observed.whole(1, false));
        var noticed = Collections.nCopies(20, Observed.whole(2, true));

        assertThat(TARGET.recommend(quiet, quiet)).hasValue(2);
        assertThat(TARGET.recommend(noticed, quiet)).isEmpty();
    }

    @Test
    void harm_closes_levels_that_nobody_notices() {
        var unnoticed = Collections.nCopies(12, Observed.whole(3, false));
        var harmed = new ArrayList<>(Collections.nCopies(8, Observed.whole(3, false)));
        harmed.addAll(Collections.nCopies(4, Observed.whole(3, true)));

        assertThat(TARGET.recommend(unnoticed, harmed).orElse(0)).isLessThan(3);
    }
}
