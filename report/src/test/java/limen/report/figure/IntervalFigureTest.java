package limen.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import limen.inference.Interval;
import org.junit.jupiter.api.Test;

class IntervalFigureTest {
    private static final Pattern UPRIGHT = Pattern.compile("class=\"(c|l)\" d=\"M\\S+ (\\S+)V(\\S+)\"");
    private static final Pattern LIMEN = Pattern.compile("class=\"limen\" x2=\"100%\" y1=\"(\\S+)\"");

    @Test
    void an_interval_crosses_the_drawn_line_where_it_holds_zero_and_only_there() {
        var svg = drawing(
                column("a", new Standing(0.3, new Interval(0.1, 0.5)), new Standing(0.1, new Interval(-0.1, 0.3))));
        var line = limen(svg);
        var intervals = UPRIGHT.matcher(svg).results().toList();
        assertThat(intervals).hasSize(2);
        assertThat(Double.parseDouble(intervals.getFirst().group(3))).isLessThan(line);
        assertThat(Double.parseDouble(intervals.getLast().group(2))).isLessThan(line);
        assertThat(Double.parseDouble(intervals.getLast().group(3))).isGreaterThan(line);
    }

    @Test
    void what_is_not_known_is_not_drawn() {
        var svg = drawing(new IntervalColumn("a", false, null, null, Double.NaN));
        assertThat(svg).contains("not compared", "a: not compared.").doesNotContain("NaN");
        assertThat(UPRIGHT.matcher(svg).results()).isEmpty();
    }

    @Test
    void one_strip_spans_the_panel_and_several_stand_at_their_columns() {
        var same = IntervalFigure.of(List.of(narrow("a", 0.2), narrow("b", 0.2)));
        assertThat(same.hasOneStrip()).isTrue();
        assertThat(same.panels().getFirst().drawing().text())
                .containsOnlyOnce("class=\"zone\"")
                .contains("x=\"0%\" width=\"100%\"");
        var different = IntervalFigure.of(List.of(narrow("a", 0.2), narrow("b", 0.1)));
        assertThat(different.hasOneStrip()).isFalse();
        assertThat(different.panels().getFirst().drawing().text().split("class=\"zone\"", -1))
                .hasSize(3);
    }

    @Test
    void panels_are_even_and_share_one_axis() {
        var columns = IntStream.range(0, 19)
                .mapToObj(i -> narrow("outcome " + i, 0.2))
                .toList();
        var panels = IntervalFigure.of(columns).panels();
        assertThat(panels).extracting(panel -> panel.columns().size()).containsExactly(4, 4, 4, 4, 3);
        assertThat(panels.stream().map(panel -> limen(panel.drawing().text())).distinct())
                .hasSize(1);
    }

    @Test
    void the_title_speaks_every_number() {
        assertThat(drawing(column(
                        "mood", new Standing(0.3, new Interval(0.1, 0.5)), new Standing(0.1, new Interval(-0.1, 0.3)))))
                .contains("mood: by capsule 0.30 (0.10 to 0.50); by belief 0.10 (−0.10 to 0.30).");
    }

    private static double limen(String svg) {
        return LIMEN.matcher(svg)
                .results()
                .mapToDouble(m -> Double.parseDouble(m.group(1)))
                .findFirst()
                .orElseThrow();
    }

    private static String drawing(IntervalColumn column) {
        return IntervalFigure.of(List.of(column)).panels().getFirst().drawing().text();
    }

    private static IntervalColumn narrow(String name, double tooSmall) {
        return new IntervalColumn(name, false, new Standing(0.1, new Interval(-0.1, 0.3)), null, tooSmall);
    }

    private static IntervalColumn column(String name, Standing capsule, Standing belief) {
        return new IntervalColumn(name, true, capsule, belief, 0.2);
    }
}
