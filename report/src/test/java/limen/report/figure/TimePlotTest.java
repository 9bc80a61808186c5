package limen.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TimePlotTest {
    private static final double[] HOURS = {0, 12, 24};

    @Test
    void half_of_the_axis_stands_half_way_up() {
        var drawn = plot().curve("c", HOURS, new double[] {0, 5, 10})
                .drawn("t", "A title")
                .text();
        assertThat(drawn).contains("d=\"M0 100 500 50 1000 0\"", "<title id=\"t\">A title</title>");
    }

    @Test
    void a_band_goes_forth_above_and_back_below() {
        var drawn = plot().band("cb", HOURS, new double[] {0, 1, 2}, new double[] {1, 2, 3})
                .drawn("t", "A title")
                .text();
        assertThat(drawn).contains("d=\"M0 90 500 80 1000 70 1000 80 500 90 0 100z\"");
    }

    @Test
    void what_it_must_not_be_taken_for_stands_in_the_figure() {
        assertThat(plot().drawn("t", "A title").text()).contains(">not advice</text>");
        assertThat(plot().picture("A title")).contains(">not advice</text>", "xmlns=", "prefers-color-scheme: dark");
    }

    @Test
    void names_that_would_touch_move_apart() {
        var drawn = plot().name("b", 6, 5, "one")
                .name("b", 6, 5.2, "other")
                .drawn("t", "A title")
                .text();
        var places = Pattern.compile("y=\"([\\d.]+)\">(?:one|other)<").matcher(drawn);
        assertThat(places.find()).isTrue();
        var first = Double.parseDouble(places.group(1));
        assertThat(places.find()).isTrue();
        assertThat(Math.abs(Double.parseDouble(places.group(1)) - first)).isGreaterThanOrEqualTo(15);
    }

    @Test
    void a_name_on_the_right_stands_to_the_left_of_its_point() {
        assertThat(plot().name("b", 20, 5, "late").drawn("t", "A title").text()).contains("class=\"b e\" x=\"-5\"");
    }

    private static TimePlot plot() {
        return new TimePlot(new TimeAxis(24), new AmountAxis(5, 2), "ng/mL", List.of("not advice"), 100);
    }
}
