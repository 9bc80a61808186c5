package limen.web.participant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TodayTest {
    @Test
    void nothing() {
        assertThat(Today.spoken(40)).isEqualTo("40 s");
        assertThat(Today.spoken(240)).isEqualTo("4 min");
    }
}
