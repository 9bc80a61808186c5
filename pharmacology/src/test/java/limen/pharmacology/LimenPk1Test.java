package limen.pharmacology;

import static limen.pharmacology.Bodies.TABLE;
import static limen.pharmacology.Bodies.exact;
import static limen.pharmacology.Bodies.hydrochloride;
import static limen.pharmacology.Bodies.once;
import static limen.pharmacology.Bodies.typical;
import static limen.pharmacology.Bodies.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import limen.quantity.BodyWeight;
import limen.quantity.Dose;
import limen.quantity.Salt;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Row D11 of the acceptance set, and what else must hold whatever the numbers are.
class LimenPk1Test {
    private static final double[] HOURS = Course.grid(96, 0.5);

    @Test
    void nothing_is_lost() {
        Seeded.forAll("mass balance", 40, random -> {
            var routes = Routes.of(Bodies.anybody(random), once(random.nextDouble(1, 200)), 150);
            assertThat(routes.everything()).isCloseTo(routes.given(), within(1e-6 * routes.given()));
        });
    }

    @ParameterizedTest
    @CsvSource({"10, 0.75, 0.14", "20, 0.72, 0.16", "100, 0.40, 0.33", "125, 0.34, 0.37"})
    void a_dose_leaves_by_the_printed_routes(double dose, double cyp2d6, double renal) {
        var routes = Routes.of(typical(), once(dose), 240);
        assertThat(routes.byCyp2d6() / routes.given()).isCloseTo(cyp2d6, within(0.0075));
        assertThat(routes.byKidney() / routes.given()).isCloseTo(renal, within(0.0075));
    }

    @Test
    void without_cyp2d6_the_model_is_linear() {
        proportional(with(Phenotype.PM), with(Phenotype.PM));
    }

    @Test
    void without_saturation_and_inactivation_the_model_is_linear() {
        var linear = TABLE.with("kinact", 0).with("Km", Double.POSITIVE_INFINITY);
        var body = Individual.typical(Person.typical(), linear);
        proportional(body, body);
    }

    private static void proportional(Individual one, Individual other) {
        var small = exact(one, once(10), HOURS);
        var large = exact(other, once(125), HOURS);
        for (int i = 0; i < small.length; i++) {
            assertThat(large[i]).isCloseTo(12.5 * small[i], within(1e-6 * large[i] + 1e-9));
        }
    }

    @Test
    void without_cyp2d6_doses_add_up_and_with_it_they_do_not() {
        var twice = new Regimen.Listed(List.of(new Intake(0, hydrochloride(100)), new Intake(24, hydrochloride(100))));
        assertThat(beyondSuperposition(with(Phenotype.PM), twice)).isCloseTo(0, within(1e-6));
        assertThat(beyondSuperposition(typical(), twice)).isGreaterThan(0.1);
    }

    /// How much more than the sum of two single doses is there an hour and a half after the second.
    private static double beyondSuperposition(Individual body, Regimen twice) {
        var hours = new double[] {1.5, 25.5};
        var single = exact(body, once(100), hours);
        return exact(body, twice, hours)[1] / (single[0] + single[1]) - 1;
    }

    @Test
    void the_enzyme_stays_between_nothing_and_all() {
        Seeded.forAll("0 < E <= 1", 40, random -> {
            var regimen = Bodies.every(random.nextDouble(1, 300), random.nextDouble(4, 96), 1);
            var course = Course.of(Bodies.anybody(random), regimen, Course.grid(240, 1));
            assertThat(course.lowest(Variable.CYP2D6)).isPositive();
            assertThat(course.peak(Variable.CYP2D6)).isLessThanOrEqualTo(1);
        });
    }

    @Test
    void the_area_grows_faster_than_the_dose() {
        Seeded.forAll("super-proportional", 15, random -> {
            var body = Individual.drawn(
                    Person.typical().withPhenotype(random.nextBoolean() ? Phenotype.EM : Phenotype.UM),
                    TABLE,
                    1,
                    random);
            var dose = random.nextDouble(2, 100);
            var more = dose * random.nextDouble(1.1, 3);
            assertThat(FirstDose.of(body, once(more)).aucInf() / more)
                    .isGreaterThan(FirstDose.of(body, once(dose)).aucInf() / dose);
        });
    }

    @Test
    void a_dose_of_hydrochloride_holds_841_thousandths_of_base() {
        var intake = new Intake(0, hydrochloride(1));
        assertThat(intake.milligramsOfBase()).isCloseTo(0.8413, within(5e-5));
        var asBase = new Regimen.Once(new Dose(100 * intake.milligramsOfBase(), Salt.BASE));
        var base = exact(typical(), asBase, HOURS);
        var salt = exact(typical(), once(100), HOURS);
        assertThat(base).containsExactly(salt, within(1e-7));
    }

    /// As `DoseTest` has it for MDMA, whose mass stands in no table.
    @Test
    void mda_weighs_what_its_atoms_do() {
        assertThat(TABLE.value("mw_mda")).isCloseTo(10 * 12.011 + 13 * 1.008 + 14.007 + 2 * 15.999, within(0.005));
        assertThat(TABLE.all()).extracting(Parameter::name).noneMatch(name -> name.startsWith("mw_mdma"));
    }

    @Test
    void nothing_is_in_the_blood_before_the_lag_has_passed() {
        var c = exact(typical(), once(100), new double[] {0, 0.3199, 0.33});
        assertThat(c).startsWith(0, 0);
        assertThat(c[2]).isPositive();
    }

    @Test
    void a_study_factor_is_like_so_much_more_of_the_dose() {
        var high = Individual.typical(Person.typical(), TABLE, 1.25);
        var more = exact(typical(), once(125), HOURS);
        var seen = exact(high, once(100), HOURS);
        for (int i = 0; i < HOURS.length; i++) {
            assertThat(seen[i]).isCloseTo(more[i], within(1e-6 * more[i] + 1e-9));
        }
    }

    @Test
    void volumes_grow_with_weight_and_clearances_with_its_power_of_three_quarters() {
        var heavy = Individual.typical(Person.typical().withWeight(new BodyWeight(140)), TABLE)
                .kinetics();
        var usual = typical().kinetics();
        for (var volume : List.<ToDoubleFunction<Kinetics>>of(Kinetics::vc, Kinetics::vh, Kinetics::vmda)) {
            assertThat(volume.applyAsDouble(heavy) / volume.applyAsDouble(usual))
                    .isCloseTo(2, within(1e-12));
        }
        for (var flow : List.<ToDoubleFunction<Kinetics>>of(
                Kinetics::qh, Kinetics::cli2, Kinetics::clix, Kinetics::clr, Kinetics::clmda)) {
            assertThat(flow.applyAsDouble(heavy) / flow.applyAsDouble(usual))
                    .isCloseTo(Math.pow(2, 0.75), within(1e-12));
        }
        assertThat(heavy.ka()).isEqualTo(usual.ka());
        assertThat(heavy.kdeg()).isEqualTo(usual.kdeg());
        assertThat(heavy.kinact()).isEqualTo(usual.kinact());
    }

    @Test
    void a_lane_goes_as_it_would_alone() {
        Seeded.forAll("lanes", 5, random -> {
            var people =
                    IntStream.range(0, 7).mapToObj(i -> Bodies.anybody(random)).toList();
            var model = new LimenPk1(people);
            var y = new double[model.states() * 7];
            var dy = new double[y.length];
            for (int i = 0; i < y.length; i++) {
                y[i] = random.nextDouble(0.1, 1);
            }
            model.derivatives(y, dy);
            for (int lane = 0; lane < 7; lane++) {
                var own = new double[model.states()];
                var change = new double[model.states()];
                for (int state = 0; state < own.length; state++) {
                    own[state] = y[state * 7 + lane];
                }
                new LimenPk1(List.of(people.get(lane))).derivatives(own, change);
                for (int state = 0; state < own.length; state++) {
                    assertThat(dy[state * 7 + lane]).isEqualTo(change[state]);
                }
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"29.9", "250.1"})
    void a_person_outside_of_30_to_250_kg_is_refused(double kilograms) {
        assertThatThrownBy(() -> Person.typical().withWeight(new BodyWeight(kilograms)))
                .hasMessage("A person of %s kg is outside of this model; expected 30 to 250 kg", kilograms);
    }
}
