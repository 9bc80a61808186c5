package limen.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuessCurvesTest {
    @Test
    void a_name_cannot_close_the_script() {
        assertThat(GuessCurves.string("</script><!--")).isEqualTo("\"\\u003c/script\\u003e\\u003c!--\"");
        assertThat(GuessCurves.string("say \"hi\" \\ & 'go'\n\u2028"))
                .isEqualTo("\"say \\\"hi\\\" \\\\ \\u0026 \\u0027go\\u0027\\u000a\\u2028\"");
    }

    @Test
    void letters_of_every_script_stay() {
        assertThat(GuessCurves.string("Stimmung 気分 😀")).isEqualTo("\"Stimmung 気分 😀\"");
    }
}
