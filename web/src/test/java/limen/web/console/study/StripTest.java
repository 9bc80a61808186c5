package limen.web.console.study;

import static limen.web.console.study.SlotMark.AHEAD;
import static limen.web.console.study.SlotMark.AS_PLANNED;
import static limen.web.console.study.SlotMark.ENDED;
import static limen.web.console.study.SlotMark.HELD;
import static limen.web.console.study.SlotMark.LEFT_OUT;
import static limen.web.console.study.SlotMark.MISSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StripTest {
    @Test
    void capsules_of_one_kind_that_follow_each_other_are_one_stroke() {
        var strip = new Strip("P001", "", List.of(AS_PLANNED, AS_PLANNED, HELD, AS_PLANNED, MISSED, AHEAD, AHEAD));

        assertThat(strip.drawing().text())
                .isEqualTo(
                        "<svg class=\"cs-strip\" viewBox=\"0 0 7 6\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
                                + "<path class=\"a\" d=\"M0 3h2M3 3h1\"/><path class=\"m\" d=\"M4 5.5h1\"/>"
                                + "<path class=\"h\" d=\"M2 3h1\"/><path class=\"t\" d=\"M2 1h1\"/>"
                                + "<path class=\"n\" d=\"M5.4 3h1.5\"/></svg>");
        assertThat(strip.words()).isEqualTo("3 as planned, 1 missed, 1 held, 2 to come");
        assertThat(strip.due()).isEqualTo(5);
    }

    @Test
    void every_kind_has_a_form_of_its_own_and_no_colour_says_anything_alone() {
        var drawn = Arrays.stream(SlotMark.values())
                .map(mark -> new Strip("", "", List.of(mark)).drawing().text())
                .toList();

        assertThat(drawn).doesNotHaveDuplicates();
        assertThat(new Strip("", "", List.of(ENDED)).drawing().text()).doesNotContain("path");
        assertThat(new Strip("", "", List.of(LEFT_OUT)).drawing().text()).contains("M0 1h1M0 5h1");
    }

    @Test
    void two_hundred_people_with_forty_capsules_each_are_a_page_that_a_phone_can_load() {
        // Nothing is longer to draw than a mark that changes every time.
        var marks = IntStream.range(0, 40)
                .mapToObj(i -> SlotMark.values()[i * 5 % 7])
                .toList();
        var bytes = IntStream.range(0, 200)
                .map(i -> new Strip("P%03d".formatted(i), "", marks)
                        .drawing()
                        .text()
                        .length())
                .sum();

        assertThat(bytes).isLessThan(150_000 - 20_000);
    }
}
