package limen.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TriesTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void the_wait_begins_after_some_tries_doubles_and_ends_at_an_hour() {
        var tries = new Tries(5, Duration.ofHours(24));
        var at = NOW;
        for (int i = 1; i < 5; i++) {
            tries.failed("a", at);
            assertThat(tries.waiting("a", at)).isEmpty();
        }
        for (var minutes : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            tries.failed("a", at);
            assertThat(tries.waiting("a", at)).hasValue(Duration.ofMinutes(minutes));
            at = at.plus(Duration.ofMinutes(minutes));
            assertThat(tries.waiting("a", at)).isEmpty();
        }
        assertThat(tries.waiting("b", at)).as("another name").isEmpty();
    }

    @Test
    void a_day_without_a_try_and_a_way_in_forget_them() {
        var tries = new Tries(1, Duration.ofHours(24));
        tries.failed("a", NOW);
        tries.forget("a");
        assertThat(tries.waiting("a", NOW)).isEmpty();
        tries.failed("b", NOW);
        tries.failed("b", NOW);
        assertThat(tries.failed("b", NOW.plus(Duration.ofHours(25))).times()).isEqualTo(1);
    }

    @Test
    void somebody_who_comes_in_does_not_wipe_out_what_others_tried_from_the_same_address() {
        var tries = new Tries(3, Duration.ofHours(1));
        tries.failed("address", NOW);
        tries.failed("address", NOW);
        tries.failed("address", NOW);
        tries.takeBack("address");
        assertThat(tries.waiting("address", NOW)).isEmpty();
        assertThat(tries.failed("address", NOW).times()).isEqualTo(3);
    }

    @Test
    void a_million_names_are_not_a_million_entries_in_memory() {
        var tries = new Tries(1, Duration.ofHours(24));
        tries.failed("first", NOW);
        for (int i = 0; i < 10_000; i++) {
            tries.failed("name " + i, NOW);
        }
        assertThat(tries.waiting("first", NOW)).isEmpty();
        assertThat(tries.waiting("name 9999", NOW)).isPresent();
    }

    @Test
    void a_wait_is_never_said_shorter_than_it_is() {
        assertThat(Tries.words(Duration.ofSeconds(61))).isEqualTo("2 min");
        assertThat(Tries.words(Duration.ofSeconds(1))).isEqualTo("1 min");
        assertThat(Tries.words(Duration.ofHours(1))).isEqualTo("1 h");
    }
}
