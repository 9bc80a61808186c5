package limen.pharmacology;

import static limen.pharmacology.Bodies.TABLE;
import static limen.pharmacology.Bodies.hydrochloride;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NoticingTest {
    private static Noticing of(double dose, Phenotype phenotype) {
        return Noticing.of(
                hydrochloride(dose), VirtualPopulation.mixed(400, 5, TABLE).withPhenotype(phenotype));
    }

    @Test
    void more_people_notice_more() {
        assertThat(of(20, Phenotype.EM).mayNotice())
                .isGreaterThan(of(10, Phenotype.EM).mayNotice());
        assertThat(of(20, Phenotype.EM).mayNotice())
                .isGreaterThan(of(20, Phenotype.EM).perceptible());
    }

    @Test
    void poor_metabolisers_notice_oftener_and_ultrarapid_ones_more_rarely() {
        assertThat(of(20, Phenotype.PM).perceptible())
                .isGreaterThan(of(20, Phenotype.EM).perceptible() + 0.1);
        assertThat(of(20, Phenotype.UM).perceptible())
                .isLessThan(of(20, Phenotype.EM).perceptible());
    }

    @Test
    void the_share_above_a_threshold_is_near_a_half_where_the_median_is_near_it() {
        // 20 mg: the median is just below 5.
        var noticing = of(20, Phenotype.EM);
        assertThat(noticing.median()).isCloseTo(4.7, within(0.5));
        assertThat(noticing.mayNotice()).isCloseTo(0.46, within(0.06));
    }
}
