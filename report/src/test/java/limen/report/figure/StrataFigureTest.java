package limen.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import limen.analysis.StratumMean;
import limen.inference.Estimate;
import limen.inference.Stratum;
import limen.report.words.Numbers;
import org.junit.jupiter.api.Test;

class StrataFigureTest {
    @Test
    void zero_is_shown_where_it_is_near() {
        assertThat(figure(11, 18, 12, 19).showsZero()).isTrue();
        assertThat(figure(55, 58, 56, 57).showsZero()).isFalse();
        assertThat(figure(-2, 1, -1, 2).showsZero()).isTrue();
    }

    @Test
    void numbers_do_not_touch_where_means_meet() {
        var places = Pattern.compile("class=\"b e\" x=\"-12\" y=\"(\\S+)\"")
                .matcher(figure(11, 11, 12, 12).drawn("mood").text())
                .results()
                .mapToDouble(match -> Double.parseDouble(match.group(1)))
                .toArray();
        assertThat(Math.abs(places[0] - places[1])).isGreaterThanOrEqualTo(30);
    }

    @Test
    void the_title_speaks_the_four_means() {
        assertThat(figure(11, 18.4, 12.6, 19.6).drawn("mood").text())
                .contains(
                        "Guessed active: 18.4 on placebo, 19.6 on active. Guessed placebo: 11.0 on placebo, 12.6 on active.");
    }

    private static StrataFigure figure(double pp, double pa, double ap, double aa) {
        return StrataFigure.of(
                List.of(mean(Stratum.PP, pp), mean(Stratum.PA, pa), mean(Stratum.AP, ap), mean(Stratum.AA, aa)),
                Numbers.PLAIN);
    }

    private static StratumMean mean(Stratum stratum, double value) {
        return new StratumMean(stratum, 40, Estimate.normal(value, 1));
    }
}
