package limen.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import limen.evidence.Observation.Kind;
import limen.quantity.BloodPressure;
import limen.quantity.BodyTemperature;
import limen.quantity.BodyWeight;
import limen.quantity.HeartRate;
import limen.quantity.OxygenSaturation;
import limen.quantity.QtcInterval;
import limen.quantity.SerumSodium;
import limen.testkit.SharedReference;
import org.junit.jupiter.api.Test;

class ObservationTableTest {
    private final ObservationTable observations = ObservationTable.reviewed();

    @Test
    void a_number_has_a_unit_a_step_and_room_for_it() {
        assertThat(observations.all())
                .filteredOn(observation -> observation.kind() instanceof Kind.Number)
                .hasSize(44)
                .allSatisfy(observation -> {
                    var number = (Kind.Number) observation.kind();
                    var steps = (number.highest() - number.lowest()) / number.step();
                    assertThat(number.unit()).isNotBlank();
                    assertThat(number.step()).isPositive();
                    assertThat(steps).as(observation.name()).isGreaterThanOrEqualTo(3);
                    assertThat(steps).as(observation.name()).isCloseTo(Math.rint(steps), within(1e-6));
                });
    }

    @Test
    void every_name_and_every_label_stands_once_and_no_name_is_a_word_of_the_notation() {
        assertThat(observations.all()).extracting(Observation::label).doesNotHaveDuplicates();
        assertThat(observations.all())
                .extracting(Observation::name)
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(WhenLine.RESERVED)
                .allMatch(name -> name.matches("[a-z][a-z0-9_]*"));
    }

    @Test
    void a_rule_and_its_observation_agree_on_unit_and_code() {
        var rows = Table.resource("rules.csv").rows();
        assertThat(rows.stream().map(row -> row.text("observation")).distinct()).hasSize(132);
        assertThat(rows).allSatisfy(row -> {
            var observation = observations.get(row.text("observation"));
            var unit = observation.kind() instanceof Kind.Number number ? number.unit() : "";
            assertThat(List.of(row.text("unit"), row.text("loinc")))
                    .as(row.text("id"))
                    .containsExactly(unit, observation.loinc());
        });
    }

    @Test
    void every_observation_of_the_worked_cases_is_known() throws IOException {
        var cases = Table.of("vignettes", Files.readString(SharedReference.path("safety/vignettes.csv")));
        assertThat(cases.rows())
                .flatExtracting(row -> row.list("observations"))
                .hasSizeGreaterThan(40)
                .allSatisfy(cell -> assertThat(observations.find(cell.split("[.=]", 2)[0]))
                        .as(cell)
                        .isPresent());
    }

    @Test
    void a_benign_sensation_is_known_and_named_by_no_rule() {
        var named = Rules.reviewed().all().stream()
                .map(rule -> RuleText.when(rule.when()))
                .collect(Collectors.joining("\n"));
        assertThat(List.of("jaw_tension", "yawning", "dry_mouth", "nausea", "feeling_cold", "restlessness", "euphoria"))
                .allSatisfy(name -> {
                    assertThat(observations.find(name)).isPresent();
                    assertThat(named).doesNotContainPattern("\\b" + name + "\\b");
                });
    }

    @Test
    void what_cannot_be_a_measurement_is_the_same_for_rules_and_for_quantities() {
        Map<String, DoubleConsumer> quantities = Map.of(
                "systolic_bp", value -> new BloodPressure((int) value, 20),
                "diastolic_bp", value -> new BloodPressure(300, (int) value),
                "heart_rate", value -> new HeartRate((int) value),
                "body_temperature", BodyTemperature::new,
                "body_weight", BodyWeight::new,
                "oxygen_saturation", value -> new OxygenSaturation((int) value),
                "serum_sodium", SerumSodium::new,
                "qtcf", value -> new QtcInterval((int) value));
        quantities.forEach((name, make) -> {
            var number = (Kind.Number) observations.get(name).kind();
            make.accept(number.lowest());
            make.accept(number.highest());
            assertThatThrownBy(() -> make.accept(number.lowest() - number.step()))
                    .as(name)
                    .hasMessageContaining("cannot be");
            assertThatThrownBy(() -> make.accept(number.highest() + number.step()))
                    .as(name)
                    .hasMessageContaining("cannot be");
        });
    }

    @Test
    void a_name_that_stands_twice_is_refused() {
        var one = observations.get("headache");
        assertThatThrownBy(() -> new ObservationTable(List.of(one, one)))
                .hasMessage("observation headache stands twice");
    }
}
