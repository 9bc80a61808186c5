package limen.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SvgTest {
    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void a_mark_without_a_place_is_refused(double y) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Svg.figure("f", 100, "A figure").across("limen", y))
                .withMessageContaining("expected a finite number");
    }

    @Test
    void text_is_escaped() {
        assertThat(Svg.figure("f", 100, "<b>")
                        .word("b", 0, 0, "a<b & \"c\"")
                        .drawn()
                        .text())
                .contains("<title id=\"f\">&lt;b&gt;</title>", ">a&lt;b &amp; &quot;c&quot;</text>");
    }

    @Test
    void places_are_short() {
        assertThat(Svg.number(12.04)).isEqualTo("12");
        assertThat(Svg.number(-0.04)).isEqualTo("0");
        assertThat(Svg.number(0.25)).isEqualTo("0.3");
        assertThat(Svg.number(200)).isEqualTo("200");
    }
}
