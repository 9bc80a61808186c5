package limen.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SeededTest {
    @Test
    void the_same_seed_draws_the_same_cases_and_another_draws_others() {
        assertThat(draws(1)).isEqualTo(draws(1)).doesNotHaveDuplicates().doesNotContainAnyElementsOf(draws(2));
    }

    @Test
    void a_failure_names_the_case_and_how_to_repeat_it() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Seeded.forAll("small numbers stay small", 500, 1, random -> {
                    assertThat(random.nextInt(100)).isLessThan(95);
                }))
                .withMessageMatching("(?s)small numbers stay small: case \\d+ of 500 failed: .*"
                        + "reproduce with: \\./mvnw test -pl testkit -am -Dsurefire\\.failIfNoSpecifiedTests=false"
                        + " -Dtest=SeededTest#.* -Dlimen\\.seed=-?\\d+ -Dlimen\\.cases=0")
                .withCauseInstanceOf(AssertionError.class);
    }

    @Test
    void the_printed_seed_repeats_the_failing_case_alone() {
        var drawn = new ArrayList<Integer>();
        Seeded.Property property = random -> {
            drawn.add(random.nextInt(1_000_000));
            assertThat(drawn.getLast() % 50).isNotZero();
        };
        var failure = catchThrowableOfType(AssertionError.class, () -> Seeded.forAll("p", 10_000, 1, property));
        var failing = drawn.getLast();
        drawn.clear();

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Seeded.forAll("p", 1, printedSeed(failure), property))
                .withMessageStartingWith("p: case 1 of 1 failed");
        assertThat(drawn).containsExactly(failing);
    }

    @Test
    void the_name_of_the_calling_test_is_printed() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(SeededTest::fail)
                .withMessageContaining("-Dtest=SeededTest#fail -D");
    }

    @Test
    void at_once_the_same_cases_are_drawn_and_the_first_that_fails_is_named() {
        var drawn = ConcurrentHashMap.<Long>newKeySet();
        Seeded.forAllAtOnce("draws", 100, 1, random -> drawn.add(random.nextLong()));
        assertThat(drawn).containsExactlyInAnyOrderElementsOf(draws(1));

        Seeded.Property property = random -> assertThat(random.nextInt(100)).isLessThan(95);
        var first = catchThrowableOfType(AssertionError.class, () -> Seeded.forAll("p", 500, 1, property));
        var failure = catchThrowableOfType(AssertionError.class, () -> Seeded.forAllAtOnce("p", 500, 1, property));
        assertThat(printedSeed(failure)).isEqualTo(printedSeed(first));
    }

    private static void fail() {
        Seeded.forAll("never", 1, random -> assertThat(random.nextDouble()).isGreaterThan(1));
    }

    private static long printedSeed(AssertionError failure) {
        var matcher = Pattern.compile("limen\\.seed=(-?\\d+)").matcher(String.valueOf(failure.getMessage()));
        assertThat(matcher.find()).isTrue();
        return Long.parseLong(matcher.group(1));
    }

    private static List<Long> draws(long seed) {
        var draws = new ArrayList<Long>();
        Seeded.forAll("draws", 100, seed, random -> draws.add(random.nextLong()));
        return draws;
    }
}
