package limen.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameLinesTest {
    @Test
    void a_name_breaks_where_it_is_joined() {
        assertThat(NameLines.of("spatial_planning", 10)).containsExactly("spatial_", "planning");
        assertThat(NameLines.of("working-memory span", 10)).containsExactly("working-", "memory", "span");
        assertThat(NameLines.of("odd_one_out", 12)).containsExactly("odd_one_out");
    }

    @Test
    void a_word_too_long_for_a_line_breaks_inside() {
        assertThat(NameLines.of("connectedness", 8)).containsExactly("connect-", "edness");
        assertThat(NameLines.of("a", 8)).containsExactly("a");
    }
}
