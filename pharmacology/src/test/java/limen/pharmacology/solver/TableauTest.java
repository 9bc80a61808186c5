package limen.pharmacology.solver;

import static limen.pharmacology.solver.Tableau.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TableauTest {
    @Test
    void the_nodes_are_18_27_72_80_and_90_ninetieths_of_a_step_as_the_depot_takes_them_to_be() {
        assertThat(A21).isCloseTo(18 / 90.0, within(1e-15));
        assertThat(A31 + A32).isCloseTo(27 / 90.0, within(1e-15));
        assertThat(A41 + A42 + A43).isCloseTo(72 / 90.0, within(1e-14));
        assertThat(A51 + A52 + A53 + A54).isCloseTo(80 / 90.0, within(1e-14));
        assertThat(A61 + A62 + A63 + A64 + A65).isCloseTo(1, within(1e-14));
    }

    @Test
    void weights_add_up_to_the_part_of_the_step_and_errors_to_nothing() {
        assertThat(B1 + B3 + B4 + B5 + B6).isCloseTo(1, within(1e-15));
        assertThat(E1 + E3 + E4 + E5 + E6 + E7).isCloseTo(0, within(1e-15));
        var weights = new double[6];
        for (double part : new double[] {0, 0.1, 0.5, 0.9, 1}) {
            weightsAt(part, weights);
            assertThat(Arrays.stream(weights).sum()).isCloseTo(part, within(1e-14));
        }
    }
}
