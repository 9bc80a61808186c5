package limen.report.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import limen.evidence.Rule;
import limen.study.Admission;
import limen.study.Amount;
import limen.study.Dosing;
import limen.study.Rights;
import org.junit.jupiter.api.Test;

class ArithmeticTest {
    @Test
    void a_value_stands_beside_its_limit() {
        var log = new RecordBuilder("P-1");
        log.vitals(0, "09:00", 148, 80, 70, 36.6);
        assertThat(sum("BP_A", log)).hasValue("148 ≥ 140");
    }

    @Test
    void a_rise_is_a_difference_from_the_last_value_before_the_first_capsule() {
        var log = new RecordBuilder("P-1");
        log.vitals(-9, "09:00", 130, 80, 70, 36.6);
        log.vitals(-8, "09:00", 122, 80, 70, 36.6);
        log.add(RecordBuilder.OKAFOR, -7, "09:00", new Admission.Enrolled("DUB", "DUB", true, true));
        log.vitals(-5, "08:00", 126, 80, 70, 36.6);
        log.self(-5, "08:30", new Dosing.DoseTaken(null, null, 1, new Amount.Unknown()));
        log.vitals(0, "08:00", 131, 80, 70, 36.6);
        log.vitals(0, "09:00", 148, 80, 70, 36.6);
        assertThat(sum("BP_A-RISE", log)).hasValue("148 − 126 = 22, and 22 ≥ 20");
    }

    @Test
    void before_anything_was_taken_the_value_before_is_the_baseline() {
        var log = new RecordBuilder("P-1");
        log.vitals(-8, "09:00", 122, 80, 70, 36.6);
        log.vitals(0, "09:00", 148, 80, 70, 36.6);
        assertThat(sum("BP_A-RISE", log)).hasValue("148 − 122 = 26, and 26 ≥ 20");
    }

    @Test
    void what_was_corrected_before_the_decision_counts_as_corrected() {
        var log = new RecordBuilder("P-1");
        var misread = log.vitals(0, "08:00", 188, 80, 70, 36.6);
        log.self(0, "08:05", new Rights.EntryCorrected(misread, RecordBuilder.vitals(141, 80, 70, 36.6), null, "typo"));
        assertThat(sum("BP_A", log)).hasValue("141 ≥ 140");
    }

    @Test
    void without_a_recent_value_there_is_no_sum() {
        var log = new RecordBuilder("P-1");
        log.vitals(-2, "09:00", 148, 80, 70, 36.6);
        assertThat(sum("BP_A", log)).isEmpty();
        assertThat(sum("CARD-PAIN", log)).isEmpty();
    }

    private static Optional<String> sum(String rule, RecordBuilder log) {
        return Arithmetic.of(
                rule(ExampleRules.all(), rule),
                log.entries(),
                RecordBuilder.at(0, "09:01").toInstant());
    }

    private static Rule rule(List<Rule> rules, String id) {
        return rules.stream()
                .filter(rule -> rule.id().text().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
