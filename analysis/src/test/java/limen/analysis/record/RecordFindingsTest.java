package limen.analysis.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import limen.analysis.CapsuleEffect;
import limen.inference.Arm;
import limen.inference.Guess;
import limen.study.ParticipantId;
import limen.study.Report;
import limen.study.Report.AllocationGuessed.GuessedArm;
import limen.study.Rights;
import limen.study.StudyEvent;
import org.junit.jupiter.api.Test;

class RecordFindingsTest {
    private static final String MOOD = "mood";

    /// Weeks on active: 60, 62, 58; on placebo: 50, 55, 51.
    private static TinyRecord three() {
        return new TinyRecord()
                .has("P001", "active", "placebo")
                .has("P002", "placebo", "active")
                .has("P003", "active", "placebo")
                .mood("P001", 1.8, 59)
                .mood("P001", 3.8, 61)
                .mood("P001", 8.8, 50)
                .mood("P002", 2.8, 55)
                .mood("P002", 9.8, 62)
                .mood("P003", 2.8, 58)
                .mood("P003", 9.8, 51);
    }

    @Test
    void a_period_of_a_person_is_one_row_with_the_mean_of_its_days_and_its_last_guess() {
        var table = RecordTable.of(three().guess("P001", 1.4, GuessedArm.PLACEBO, 10)
                        .guess("P001", 3.4, GuessedArm.ACTIVE, 80)
                        .guess("P002", 9.4, GuessedArm.DO_NOT_KNOW, 0)
                        .locked(60)
                        .opened(61)
                        .upToTheLock())
                .table();

        assertThat(table.participants()).isEqualTo(3);
        assertThat(table.visits()).isEqualTo(6);
        assertThat(table.sessions()).containsExactly("period 1", "period 2");
        assertThat(table.value(MOOD, 0)).as("the mean of 59 and 61").isEqualTo(60);
        assertThat(table.allocationAt(0)).isEqualTo(Arm.ACTIVE);
        assertThat(table.guessAt(0)).isEqualTo(Guess.ACTIVE);
        assertThat(table.confidenceAt(0)).isCloseTo(0.8, within(1e-12));
        assertThat(table.allocationAt(1)).isEqualTo(Arm.PLACEBO);
        assertThat(table.guessAt(1)).isEqualTo(Guess.NOT_GIVEN);
        assertThat(table.guessAt(3)).isEqualTo(Guess.UNSURE);
    }

    @Test
    void a_day_is_its_last_answer_in_the_log_as_corrected_and_what_was_entered_late_counts_on_its_own_day() {
        var lived = three();
        assertThat(period(lived)).as("the mean of 59 and 61").isEqualTo(60);

        lived.mood("P001", 3.9, 71);
        assertThat(period(lived)).as("of 61 and 71 the later").isEqualTo(65);

        lived.mood("P001", 4.8, 80);
        assertThat(period(lived)).as("59, 71 and what came after a later week").isEqualTo(70);

        lived.corrects("P001", new Report.CheckInAnswered("LIMEN-DAY", Map.of("mood", 74), Map.of()), 21);
        assertThat(period(lived)).as("80 was put right as 74, on its day").isEqualTo(68);
    }

    private static double period(TinyRecord lived) {
        return RecordTable.of(new TinyRecord(lived).locked(60).opened(61).upToTheLock())
                .table()
                .value(MOOD, 0);
    }

    @Test
    void in_a_balanced_record_the_difference_is_the_mean_of_everybodys_own() {
        var found = three().locked(60).opened(61).findings();

        var mood = found.trial().outcomes().stream()
                .filter(outcome -> outcome.name().equals(MOOD))
                .findFirst()
                .orElseThrow();
        assertThat(mood.capsule()).isInstanceOfSatisfying(CapsuleEffect.Estimated.class, estimated -> {
            // Each person's own: 10, 7 and 7.
            assertThat(estimated.difference().value()).isCloseTo(8, within(1e-6));
            assertThat(estimated.difference().standardError()).isCloseTo(1, within(1e-4));
        });
        assertThat(found.contributions())
                .filteredOn(each -> each.outcome().equals(MOOD))
                .extracting(Contribution::difference)
                .containsExactly(10.0, 7.0, 7.0);
        assertThat(mood.smallestEffect()).as("as the protocol says").isEqualTo(5);
    }

    @Test
    void before_the_list_is_opened_there_is_no_table() {
        var sealed = three().locked(60).upToTheLock();

        assertThatThrownBy(() -> RecordTable.of(sealed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not opened");
    }

    @Test
    void what_was_told_behind_the_lock_is_in_no_row_and_harm_of_it_is_not_lost() {
        var lived =
                three().locked(14).mood("P001", 4.8, 0).event("P001", 10, true).opened(61);

        assertThat(RecordTable.of(lived.upToTheLock()).table().value(MOOD, 0)).isEqualTo(60);
        assertThat(harm(lived.upToTheLock()).together().serious()).isZero();
        assertThat(harm(lived.whole()).together().serious()).isEqualTo(1);
    }

    @Test
    void whoever_took_their_data_back_is_in_nothing_even_if_it_was_after_the_lock() {
        var log = three().event("P003", 2, false)
                .locked(60)
                .tells("P003", new Rights.WithdrawnFromData(""), 60.5)
                .opened(61)
                .upToTheLock();

        assertThat(RecordTable.of(log).table().participants()).isEqualTo(2);
        assertThat(harm(log).together().events()).isEmpty();
        assertThat(log.withdrawn()).isEqualTo(1);
    }

    @Test
    void harm_counts_for_the_arm_of_the_period_in_which_it_began() {
        var log = three().event("P001", 1, false)
                .event("P001", 2, true)
                .event("P002", 1, false)
                .event("P003", -1, false)
                .capsule("P001", 0.4)
                .capsule("P002", 0.4)
                .stopped("P001", "BP_S", 0.5)
                .locked(13.5)
                .opened(61)
                .upToTheLock();
        var harm = harm(log);

        assertThat(harm.byArm()).extracting(ArmHarm::arm).containsExactly("active", "placebo");
        var active = harm.byArm().getFirst();
        assertThat(active.events()).hasSize(2);
        assertThat(active.serious()).isEqualTo(1);
        assertThat(active.stops()).isEqualTo(1);
        assertThat(active.capsules()).isEqualTo(1);
        // Two weeks of three people: each was watched for one week on each.
        assertThat(active.personDays()).isEqualTo(21);
        assertThat(active.rate().orElseThrow().rate()).isCloseTo(2 / (21 / 700.0), within(1e-9));
        assertThat(harm.byArm().getLast().events()).hasSize(1);
        assertThat(harm.outside()).as("before the first capsule").hasSize(1);
        assertThat(harm.together().events()).hasSize(3);
    }

    @Test
    void while_the_list_is_sealed_harm_has_no_arm_and_opposite_lists_say_the_same() {
        var one = new TinyRecord().has("P001", "active", "placebo").event("P001", 1, false);
        var other = new TinyRecord().has("P001", "placebo", "active").event("P001", 1, false);

        assertThat(harm(one.whole())).isEqualTo(harm(other.whole()));
        assertThat(harm(one.whole()).byArm()).isEmpty();

        var opened = harm(one.opened(61).whole());
        assertThat(opened.byArm().getFirst().events()).hasSize(1);
        assertThat(harm(other.opened(61).whole()).byArm().getFirst().events()).isEmpty();
    }

    @Test
    void a_study_stops_at_one_in_five_and_the_way_there_is_kept() {
        var lived = new TinyRecord();
        for (int i = 1; i <= 6; i++) {
            lived.has("P00" + i, "active", "placebo").capsule("P00" + i, i * 0.1);
        }
        var step = StoppingStep.of(
                        lived.stopped("P002", "BP_S", 3)
                                .stopped("P003", "PREG", 4)
                                .whole(),
                        TinyRecord.TABLES.rules())
                .orElseThrow();

        assertThat(step.limit()).isEqualTo(0.2);
        assertThat(step.fewestToStop(5)).isEqualTo(1);
        assertThat(step.fewestToStop(6)).isEqualTo(2);
        assertThat(step.fewestToStop(25)).isEqualTo(5);
        assertThat(step.now()).as("a stop for another reason is none").isEqualTo(new StoppingStep.Point(6, 1));
        assertThat(step.isReached()).isFalse();
        assertThat(step.way()).hasSize(7);
    }

    @Test
    void the_amount_is_compared_within_each_person_alone() {
        // A level of their own for each, and 2 more for each mg.
        var points = List.of(
                new ExposureResponse.Point("P001", 0, 10),
                new ExposureResponse.Point("P001", 15, 40),
                new ExposureResponse.Point("P001", 30, 70),
                new ExposureResponse.Point("P002", 15, 100),
                new ExposureResponse.Point("P002", 30, 130));

        var slope = ExposureResponse.within(points);

        assertThat(slope.value()).isCloseTo(2, within(1e-12));
        assertThat(slope.standardError()).isCloseTo(0, within(1e-6));
        assertThat(slope.df()).isEqualTo(2);
    }

    @Test
    void where_all_capsules_held_the_same_amount_no_slope_is_told() {
        var found = three().capsule("P001", 0.4).locked(60).opened(61).findings();

        assertThat(found.exposure().orElseThrow().why()).contains("cannot be told apart");
        assertThat(found.exposure().orElseThrow().slope().isKnown()).isFalse();
        assertThat(found.exposure().orElseThrow().amounts())
                .extracting(ExposureResponse.Amount::milligrams)
                .containsExactly(0.0, 15.0);
    }

    @Test
    void an_arm_that_nobody_had_a_value_in_is_no_comparison() {
        var found = new TinyRecord()
                .has("P001", "active", "placebo")
                .mood("P001", 1.8, 60)
                .study(new StudyEvent.DataLocked("over"), 60)
                .opened(61)
                .findings();

        assertThat(found.trial().outcomes())
                .filteredOn(outcome -> outcome.name().equals(MOOD))
                .first()
                .satisfies(mood -> assertThat(mood.capsule()).isInstanceOf(CapsuleEffect.NotEstimable.class));
    }

    private static HarmCount harm(StudyRecord log) {
        Map<ParticipantId, List<String>> kinds = log.opened();
        return HarmCount.of(log, TinyRecord.TABLES.rules(), kinds);
    }
}
