package limen.study.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import limen.notation.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoseNotationTest {
    @ParameterizedTest
    @ValueSource(strings = {"30.01 mg", "30.0001 mg", "30.001mg", "31 mg", "99999 mg", "30.100000000000000001 mg"})
    void an_amount_above_the_ceiling_is_refused_for_that_however_it_is_written(String dose) throws IOException {
        assertThat(faults(dose))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("refused by rule DOSE-PLAN: largest planned dose");
    }

    @Test
    void an_amount_finer_than_a_hundredth_of_a_milligram_says_so() throws IOException {
        assertThat(faults("15.001 mg")).containsExactly("15.001 mg has more than 2 decimals");
        // Nearer to the ceiling than the rules compare, and above it.
        assertThat(faults("30.0000000001 mg")).containsExactly("30.0000000001 mg has more than 2 decimals");
    }

    @Test
    void what_is_no_amount_is_called_so() throws IOException {
        assertThat(faults("15 g")).containsExactly("\"15 g\" is no dose");
        assertThat(faults("0.000 mg")).containsExactly("\"0.000 mg\" is no dose");
        assertThat(faults("-1 mg")).containsExactly("\"-1 mg\" is no dose");
    }

    private static List<String> faults(String dose) throws IOException {
        var text = ProtocolFiles.example("n-of-1.yaml")
                .replace("  dose: 15 mg\n  hours", "  dose: %s\n  hours".formatted(dose));
        return ProtocolFiles.faults(text).stream().map(Fault::found).toList();
    }
}
