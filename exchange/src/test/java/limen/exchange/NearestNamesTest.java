package limen.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNamesTest {
    private static final List<String> KNOWN = List.of("age", "heart_rate", "headache", "nausea");

    @Test
    void three_names_stand_with_the_nearest_first() {
        assertThat(NearestNames.of("headach", KNOWN)).isEqualTo("\"headache\", \"age\" or \"heart_rate\"");
        assertThat(NearestNames.of("x", List.of("age"))).isEqualTo("\"age\"");
        assertThat(NearestNames.of("x", List.of())).isEmpty();
    }

    /// As in a protocol file: capitals and hyphens are no mistake worth a letter, and a swap of neighbours is one.
    @Test
    void a_name_is_compared_as_in_a_protocol_file() {
        assertThat(NearestNames.of("AGE", List.of("gae", "age"))).startsWith("\"age\"");
        assertThat(NearestNames.of("HEART-RATE", KNOWN)).startsWith("\"heart_rate\"");
        assertThat(NearestNames.of("ba", List.of("b", "ab", "ccc"))).isEqualTo("\"ab\", \"b\" or \"ccc\"");
        assertThat(NearestNames.of("abdc", List.of("abx_", "abcd"))).startsWith("\"abcd\"");
    }
}
