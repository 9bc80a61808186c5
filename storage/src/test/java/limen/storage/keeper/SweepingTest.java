package limen.storage.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SweepingTest {
    private long now = Long.MAX_VALUE - 3;
    private final Sweeping sweeping = new Sweeping(100, () -> now);

    @Test
    void it_is_due_at_once_and_over_when_done() {
        assertThat(sweeping.isDue()).isFalse();
        sweeping.need();
        assertThat(sweeping.isDue()).isTrue();
        sweeping.tried(true);
        assertThat(sweeping.isDue()).isFalse();
        assertThat(sweeping.isNeeded()).isFalse();
    }

    @Test
    void while_somebody_elsewhere_is_in_the_way_it_is_tried_now_and_then() {
        sweeping.need();
        for (int i = 0; i < 5; i++) {
            sweeping.tried(false);
            now += 99;
            assertThat(sweeping.isDue()).isFalse();
            now += 1;
            assertThat(sweeping.isDue()).isTrue();
        }
    }

    @Test
    void it_is_due_when_all_who_were_in_the_way_have_gone() {
        sweeping.begins("first");
        sweeping.begins("second");
        sweeping.need();
        sweeping.tried(false);
        sweeping.begins("third");
        sweeping.ends("first");
        assertThat(sweeping.isDue()).isFalse();
        sweeping.ends("second");
        assertThat(sweeping.isDue()).isTrue();
    }

    @Test
    void many_short_readers_beside_a_long_one_elsewhere_do_not_make_it_due_all_the_time() {
        sweeping.need();
        var tries = 0;
        for (int i = 0; i < 1_000; i++) {
            now++;
            sweeping.begins(i);
            if (sweeping.isDue()) {
                sweeping.tried(false);
                tries++;
            }
            sweeping.ends(i);
        }
        assertThat(tries).isBetween(10, 22);
    }

    @Test
    void new_traces_are_swept_at_once() {
        sweeping.need();
        sweeping.tried(false);
        sweeping.need();
        assertThat(sweeping.isDue()).isTrue();
    }
}
