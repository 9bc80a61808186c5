package limen.pharmacology;

import static limen.pharmacology.Bodies.every;
import static limen.pharmacology.Bodies.hydrochloride;
import static limen.pharmacology.Bodies.once;
import static org.assertj.core.api.Assertions.assertThat;

import limen.quantity.Dose;
import limen.quantity.Salt;
import org.junit.jupiter.api.Test;

class CeilingTest {
    @Test
    void a_regimen_at_every_ceiling_exceeds_none() {
        var most = new Regimen.Every(hydrochloride(30), 72, new Extent.Doses(12));
        assertThat(Ceiling.exceededBy(most)).isEmpty();
        assertThat(Ceiling.exceededBy(once(30))).isEmpty();
    }

    @Test
    void each_ceiling_is_named_by_what_exceeds_it_alone() {
        assertThat(Ceiling.exceededBy(once(30.1))).containsExactly(Ceiling.DOSE);
        assertThat(Ceiling.exceededBy(new Regimen.Every(hydrochloride(10), 71.5, new Extent.Doses(2))))
                .containsExactly(Ceiling.INTERVAL);
        assertThat(Ceiling.exceededBy(new Regimen.Every(hydrochloride(10), 700, new Extent.Doses(13))))
                .containsExactly(Ceiling.COURSE);
        assertThat(Ceiling.exceededBy(new Regimen.Every(hydrochloride(10), 168, new Extent.Doses(25))))
                .containsExactly(Ceiling.COURSE, Ceiling.YEAR);
    }

    @Test
    void base_is_weighed_as_hydrochloride() {
        // 25.3 mg of base are 30.07 mg of hydrochloride.
        assertThat(Ceiling.exceededBy(new Regimen.Once(new Dose(25.3, Salt.BASE))))
                .containsExactly(Ceiling.DOSE);
        assertThat(Ceiling.exceededBy(new Regimen.Once(new Dose(25.2, Salt.BASE))))
                .isEmpty();
    }

    @Test
    void a_year_may_lie_anywhere() {
        assertThat(Ceiling.exceededBy(new Regimen.Every(hydrochloride(10), 72, new Extent.Doses(24))))
                .doesNotContain(Ceiling.YEAR);
        assertThat(Ceiling.exceededBy(every(10, 364, 60))).contains(Ceiling.YEAR);
        assertThat(Ceiling.exceededBy(new Regimen.Every(hydrochloride(10), 365, new Extent.Doses(48))))
                .doesNotContain(Ceiling.YEAR);
    }
}
