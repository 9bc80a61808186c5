package limen.inference.tolerance;

import static limen.testkit.Close.assertNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import limen.inference.Estimate;
import limen.testkit.ReferenceTable;
import limen.testkit.ReferenceTable.Row;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToleranceTest {
    private static List<DoseRow> sessions(String set) {
        return ReferenceTable.ofResource("/reference/tolerance_rows.csv").rows().stream()
                .filter(row -> row.text("set").equals(set))
                .map(row -> new DoseRow(
                        row.integer("id"),
                        row.integer("active") == 1,
                        row.integer("n"),
                        row.number("days"),
                        row.number("y")))
                .toList();
    }

    private static Map<String, Row> reference(String set) {
        return ReferenceTable.ofResource("/reference/tolerance_fits.csv").rows().stream()
                .filter(row -> row.text("set").equals(set))
                .collect(Collectors.toMap(row -> row.text("name"), Function.identity()));
    }

    private static Row held(Map<String, Row> reference, String name) {
        return Objects.requireNonNull(reference.get(name), name);
    }

    private static LinearTolerance.Line line(List<DoseRow> sessions) {
        return switch (LinearTolerance.of(sessions)) {
            case LinearTolerance.Line line -> line;
            case LinearTolerance.CannotTell(var reason) -> throw new AssertionError(reason.sentence());
        };
    }

    private static FadingEffect.Fading fading(List<DoseRow> sessions) {
        return switch (FadingEffect.of(sessions)) {
            case FadingEffect.Fading fading -> fading;
            case FadingEffect.CannotTell(var reason) -> throw new AssertionError(reason.sentence());
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"fading", "steady", "nothing"})
    void lmer_agrees_on_the_line(String set) {
        var line = line(sessions(set));
        var reference = reference(set);
        agrees(line.difference(), held(reference, "active"));
        agrees(line.changePerDose(), held(reference, "active:nc"));
        agrees(line.changePerSession(), held(reference, "nc"));
    }

    private static void agrees(Estimate found, Row row) {
        assertNumber(found.value()).as(row.toString()).isWithin(1e-5, row.number("se"), row.number("value"));
        assertNumber(found.standardError()).as(row.toString()).isWithin(1e-5, row.number("se"), row.number("se"));
        assertNumber(found.df()).as(row.toString()).isWithin(1e-4, row.number("df"), row.number("df"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fading", "steady", "nothing"})
    void the_profile_of_lme_agrees_on_the_rate(String set) {
        var fading = fading(sessions(set));
        var reference = reference(set);
        var rate = held(reference, "rate");
        assertNumber(fading.rate()).as(rate.toString()).isWithin(1, 1e-5, rate.number("value"));
        assertNumber(fading.rateInterval().lower()).as(rate.toString()).isWithin(1, 1e-5, rate.number("lower"));
        if (Double.isInfinite(rate.number("upper"))) {
            assertThat(fading.rateInterval().upper()).isInfinite();
        } else {
            assertNumber(fading.rateInterval().upper()).as(rate.toString()).isWithin(1, 1e-5, rate.number("upper"));
        }
        var first = held(reference, "first");
        assertNumber(fading.first().value()).isWithin(1e-4, first.number("se"), first.number("value"));
        assertNumber(fading.first().standardError()).isWithin(1e-4, first.number("se"), first.number("se"));
        assertNumber(fading.pOfNoFading())
                .isWithin(1, 1e-6, held(reference, "p").number("value"));
    }

    @Test
    void what_is_left_falls_from_all_to_nothing() {
        var fading = fading(sessions("fading"));
        assertThat(fading.left(0)).isEqualTo(1);
        assertThat(fading.leftInterval(0).lower()).isEqualTo(1);
        assertNumber(fading.left(3)).agreesTo(14, Math.exp(-3 * fading.rate()));
        assertThat(fading.leftInterval(3).lower()).isLessThan(fading.left(3));
        assertThat(fading.leftInterval(3).upper()).isGreaterThan(fading.left(3));
    }

    @Test
    void without_an_effect_nothing_can_be_said_of_its_fading() {
        var random = new SplittableRandom(5);
        var interval = fading(simulated(random, 10, 0, 0)).rateInterval();
        assertThat(interval.lower()).isZero();
        assertThat(interval.upper()).isInfinite();
    }

    @Test
    void active_capsules_only_cannot_tell() {
        var active = sessions("fading").stream().filter(DoseRow::active).toList();
        assertThat(LinearTolerance.of(active)).isInstanceOf(LinearTolerance.CannotTell.class);
        assertThat(FadingEffect.of(active)).isInstanceOf(FadingEffect.CannotTell.class);
    }

    @Test
    void days_that_never_differ_are_left_out() {
        var weekly = sessions("steady").stream()
                .map(row -> new DoseRow(row.person(), row.active(), row.doseNumber(), 7, row.effect()))
                .toList();
        assertThat(line(weekly).difference().isKnown()).isTrue();
    }

    @Test
    void the_unit_of_the_outcome_does_not_matter() {
        Seeded.forAll("unit", 3, random -> {
            var rows = simulated(random, 12, 2, 0.3);
            var tenfold = rows.stream()
                    .map(row -> new DoseRow(
                            row.person(), row.active(), row.doseNumber(), row.daysSinceLast(), 50 - 10 * row.effect()))
                    .toList();
            assertNumber(line(tenfold).changePerDose().value())
                    .isWithin(
                            1e-8,
                            line(tenfold).changePerDose().standardError(),
                            -10 * line(rows).changePerDose().value());
            var one = fading(rows);
            var other = fading(tenfold);
            assertNumber(other.rate()).isWithin(1, 1e-5 * (1 + one.rate()), one.rate());
        });
    }

    @Test
    void a_dose_number_below_zero_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DoseRow(1, true, -1, 3, 5))
                .withMessage("dose number is -1; expected 0 or more");
    }

    /// Where nothing fades the slope is called one in 5 of 100 studies; where it does, the interval of
    /// the rate holds it in 95.
    @Test
    @Tag("slow")
    void errors_are_as_rare_as_promised() {
        var studies = 400;
        var random = new SplittableRandom(20261121);
        var mistaken = 0;
        var held = 0;
        for (var i = 0; i < studies; i++) {
            mistaken += line(simulated(random, 15, 1, 0)).changePerDose().pValue() < 0.05 ? 1 : 0;
            var interval = fading(simulated(random, 25, 3, 0.4)).rateInterval();
            held += interval.lower() <= 0.4 && 0.4 <= interval.upper() ? 1 : 0;
        }
        // Four standard errors of a share of 400.
        assertThat(mistaken / (double) studies).isBetween(0.05 - 0.0436, 0.05 + 0.0436);
        assertThat(held / (double) studies).isBetween(0.95 - 0.0436, 0.95 + 0.0436);
    }

    private static List<DoseRow> simulated(RandomGenerator random, int people, double first, double rate) {
        var rows = new ArrayList<DoseRow>();
        for (var person = 0; person < people; person++) {
            var level = 10 + random.nextGaussian();
            var taken = 0;
            for (var session = 0; session < 10; session++) {
                var active = random.nextBoolean();
                var days = session == 0 ? Double.NaN : 3 + random.nextInt(4);
                var effect = level + (active ? first * Math.exp(-rate * taken) : 0) + random.nextGaussian();
                rows.add(new DoseRow(person, active, taken, days, effect));
                taken += active ? 1 : 0;
            }
        }
        return List.copyOf(rows);
    }
}
