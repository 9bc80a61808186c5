package limen.pharmacology.solver;

import static limen.testkit.Close.assertNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import limen.testkit.Seeded;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.api.Test;

class LimenOde1Test {
    private static final int SUBJECTS = 32;

    @Test
    void the_first_subject_is_the_one_of_the_statement() {
        var first = LimenOde1.subject(0);
        assertNumber(first[0]).agreesTo(15, 1.294840963109617);
        assertNumber(first[1]).agreesTo(15, 234.65030750085265);
    }

    @Test
    void thirty_two_subjects_agree_with_the_reference_to_two_in_a_million() {
        var reference = OdeReference.read();
        var kernel = new LimenOde1Kernel(LimenOde1.subjects(0, SUBJECTS));
        var table = Table.of(kernel, LimenOde1.DOSES, LimenOde1.everyHour(), Tolerance.DEFAULT);
        var error = reference.largestError(table.rows(), 0, SUBJECTS);
        System.out.printf(
                "limen-ode-1, 32 subjects, rtol 1e-6: largest relative error %.2e, %s%n", error, table.steps());
        assertThat(error).isLessThan(2e-6);
        assertThat(table.steps().rejected()).as("steps too long after a dose").isZero();
    }

    @Test
    void a_hundred_thousandth_of_the_tolerance_agrees_with_the_reference_to_its_own_error() {
        var reference = OdeReference.read();
        var kernel = LimenOde1.asPrinted(LimenOde1.subjects(0, 4));
        var table = Table.of(kernel, LimenOde1.DOSES, LimenOde1.everyHour(), new Tolerance(1e-11, 1e-13));
        assertThat(reference.largestError(table.rows(), 0, 4)).isLessThan(1e-9);
    }

    @Test
    void the_short_loops_are_the_printed_equations() {
        Seeded.forAll("right-hand side", 50, random -> {
            var subjects = LimenOde1.subjects(random.nextInt(10_000), 5);
            var y = random.doubles(6 * 5, 0, 5000).toArray();
            var printed = new double[y.length];
            var loops = new double[y.length];
            LimenOde1.asPrinted(subjects).derivatives(y, printed);
            new LimenOde1Kernel(subjects).derivatives(y, loops);
            for (int i = 0; i < y.length; i++) {
                assertThat(loops[i]).isCloseTo(printed[i], within(1e-11 * Math.abs(printed[i]) + 1e-8));
            }
        });
    }

    @Test
    void an_older_library_gives_the_same_course() {
        var hours = new double[] {0.5, 1, 2, 5, 20, 50, 72};
        for (int index = 0; index < 8; index++) {
            var subject = LimenOde1.subject(index);
            var ours = Table.of(new LimenOde1Kernel(subject), Table.single(12750), hours, new Tolerance(1e-12, 1e-12));
            for (int row = 0; row < hours.length; row++) {
                var theirs = hipparchus(subject, hours[row]);
                for (int state = 0; state < LimenOde1.STATES; state++) {
                    assertThat(ours.rows()[row][state])
                            .as("subject %d, state %d at %s h", index, state, hours[row])
                            .isCloseTo(theirs[state], within(1e-9 * Math.abs(theirs[state]) + 1e-9));
                }
            }
        }
    }

    private static double[] hipparchus(double[] subject, double hours) {
        var kernel = LimenOde1.asPrinted(subject);
        var start = new double[LimenOde1.STATES];
        kernel.start(start);
        start[0] = 12750;
        var equation = new OrdinaryDifferentialEquation() {
            @Override
            public int getDimension() {
                return LimenOde1.STATES;
            }

            @Override
            public double[] computeDerivatives(double t, double[] y) {
                var dy = new double[y.length];
                kernel.derivatives(y, dy);
                return dy;
            }
        };
        return new DormandPrince853Integrator(1e-10, 100, 1e-12, 1e-12)
                .integrate(equation, new ODEState(0, start), hours)
                .getPrimaryState();
    }

    @Test
    void a_person_alone_and_among_others_agrees_within_the_tolerance() {
        var reference = Table.of(
                new LimenOde1Kernel(LimenOde1.subjects(0, 24)),
                LimenOde1.DOSES,
                LimenOde1.everyHour(),
                Tolerance.DEFAULT);
        var worst = 0.0;
        for (int size : new int[] {1, 5, 8}) {
            for (int first = 0; first + size <= 24; first += 7) {
                var kernel = new LimenOde1Kernel(LimenOde1.subjects(first, size));
                var table = Table.of(kernel, LimenOde1.DOSES, LimenOde1.everyHour(), Tolerance.DEFAULT);
                worst = Math.max(worst, largestDifference(table.rows(), size, reference.rows(), 24, first));
            }
        }
        System.out.printf("alone and among others: largest relative difference %.2e%n", worst);
        assertThat(worst).isLessThan(4e-6);
    }

    /// Relative to the value, or to a thousandth of the state's largest if that is more.
    private static double largestDifference(double[][] some, int lanes, double[][] all, int allLanes, int first) {
        var worst = 0.0;
        for (int lane = 0; lane < lanes; lane++) {
            for (int state = 0; state < LimenOde1.STATES; state++) {
                var mine = state * lanes + lane;
                var same = state * allLanes + first + lane;
                var peak = Arrays.stream(all).mapToDouble(y -> y[same]).max().orElseThrow();
                for (int row = 0; row < all.length; row++) {
                    var unit = Math.max(Math.abs(all[row][same]), 1e-3 * peak);
                    worst = Math.max(worst, Math.abs(some[row][mine] - all[row][same]) / unit);
                }
            }
        }
        return worst;
    }

    @Test
    void a_lane_beside_copies_of_itself_is_the_lane_alone_to_the_last_bit() {
        var subject = LimenOde1.subject(7);
        var hours = new double[] {1, 10, 100, 200};
        var alone = Table.of(LimenOde1.asPrinted(subject), LimenOde1.DOSES, hours, Tolerance.DEFAULT);
        var copies =
                Table.of(LimenOde1.asPrinted(subject, subject, subject), LimenOde1.DOSES, hours, Tolerance.DEFAULT);
        assertThat(copies.steps()).isEqualTo(alone.steps());
        for (int row = 0; row < hours.length; row++) {
            for (int i = 0; i < copies.rows()[row].length; i++) {
                assertThat(copies.rows()[row][i]).isEqualTo(alone.rows()[row][i / 3]);
            }
        }
    }
}
