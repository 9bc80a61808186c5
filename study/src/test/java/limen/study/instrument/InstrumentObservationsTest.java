package limen.study.instrument;

import static limen.study.instrument.Sheets.all;
import static limen.study.instrument.Sheets.instrument;
import static limen.study.instrument.Sheets.with;
import static limen.study.instrument.Sheets.without;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import limen.evidence.Instruments;
import limen.evidence.Observation.Kind;
import limen.evidence.ObservationTable;
import limen.safety.Value;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

class InstrumentObservationsTest {
    private static final Value YES = Value.yes();
    private static final Value NO = Value.no();

    @Test
    void a_total_and_a_critical_item_reach_the_rules_under_their_names() {
        assertThat(of("PHQ-9", with(all("PHQ-9", 1), "9", 2)))
                .isEqualTo(Map.of("phq9_total", Value.of(10), "phq9_item9", Value.of(2)));
        assertThat(of("GAD-7", all("GAD-7", 2))).isEqualTo(Map.of("gad7_total", Value.of(14)));
        assertThat(of("PCL-5", all("PCL-5", 2))).isEqualTo(Map.of("pcl5_total", Value.of(40)));
        assertThat(of("WHO-5", all("WHO-5", 2))).isEqualTo(Map.of("who5_percent", Value.of(40)));
        assertThat(of("AUDIT-C", Map.of("1", 0))).isEqualTo(Map.of("audit_c", Value.of(0)));
        assertThat(of("SDS", all("SDS", 1))).isEqualTo(Map.of("sds_total", Value.of(5)));
        assertThat(of("LIMEN-SLEEP", Map.of("hours", 6))).isEqualTo(Map.of("sleep_hours", Value.of(6)));
        assertThat(of("K6", all("K6", 4))).isEmpty();
    }

    @Test
    void what_is_said_keeps_the_order_of_the_instrument() {
        for (var instrument : Instruments.all()) {
            var said = InstrumentObservations.of(instrument, all(instrument.id(), 0));
            var fed = instrument.observations().keySet().stream().filter(said::containsKey);
            assertThat(said.keySet()).containsExactlyElementsOf(fed.toList());
        }
    }

    @Test
    void a_critical_item_is_heard_even_where_nothing_can_be_added_up() {
        assertThat(of("PHQ-9", Map.of("9", 1))).isEqualTo(Map.of("phq9_item9", Value.of(1)));
        assertThat(of("PHQ-9", Map.of("9", 1, "1", 17, "99", 1))).isEqualTo(Map.of("phq9_item9", Value.of(1)));
        assertThat(of("PHQ-9", without(all("PHQ-9", 1), "9"))).isEqualTo(Map.of("phq9_total", Value.of(9)));
    }

    @Test
    void a_refused_question_about_suicide_speaks_like_a_yes() {
        var denied = Map.of("1", 0, "2", 0, "3", 0, "4", 0);
        assertThat(of("ASQ", denied)).isEqualTo(Map.of("asq_item_1_to_4", NO, "asq_item_3", NO, "asq_item_5", NO));
        assertThat(of("ASQ", without(denied, "2"))).isEqualTo(Map.of("asq_item_1_to_4", YES, "asq_item_3", NO));
        assertThat(of("ASQ", with(with(denied, "3", 1), "5", 1)))
                .isEqualTo(Map.of("asq_item_1_to_4", YES, "asq_item_3", YES, "asq_item_5", YES));
        assertThat(of("ASQ", with(denied, "5", 1))).containsEntry("asq_item_5", YES);
        assertThat(of("ASQ", with(denied, "4", 9))).containsEntry("asq_item_1_to_4", YES);
    }

    @Test
    void an_unknown_questionnaire_feeds_no_rule() {
        assertThat(InstrumentObservations.shipped().of("MY-OWN", Map.of("1", 1)))
                .isEmpty();
        assertThat(InstrumentObservations.shipped().of("PHQ-9", Map.of("9", 1))).containsKey("phq9_item9");
    }

    @Test
    void whatever_is_answered_only_known_observations_in_their_range_come_out() {
        Seeded.forAll("any answers", 300, random -> {
            for (var instrument : Instruments.all()) {
                InstrumentObservations.of(instrument, Sheets.random(instrument, random))
                        .forEach((name, value) -> {
                            var kind = ObservationTable.reviewed().get(name).kind();
                            if (value instanceof Value.Number(var number) && kind instanceof Kind.Number range) {
                                assertThat(number).isBetween(range.lowest(), range.highest());
                            } else {
                                assertThat(kind).isInstanceOf(Kind.YesNo.class);
                                assertThat(value).isIn(YES, NO);
                            }
                        });
            }
        });
    }

    private static Map<String, Value> of(String id, Map<String, Integer> answers) {
        return InstrumentObservations.of(instrument(id), answers);
    }
}
