package limen.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import limen.evidence.Interactions;
import limen.evidence.Mode;
import limen.evidence.ObservationTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservationNotationTest {
    private final ObservationNotation notation =
            new ObservationNotation(ObservationTable.reviewed(), Interactions.reviewed());

    @Test
    void names_may_stand_several_times() {
        var read = read("systolic_bp=128; systolic_bp=131 ;chest_pain=Yes;");
        assertThat(read.observations())
                .isEqualTo(Observations.none()
                        .with("systolic_bp", Value.of(128))
                        .with("systolic_bp", Value.of(131))
                        .yes("chest_pain"));
        assertThat(read.mode()).isEqualTo(Mode.STUDY);
    }

    @Test
    void what_was_before_belongs_to_what_is_now() {
        var read = read("qtcf.baseline=410;qtcf=431;qtcf.previous=425;qtcf.sustained_min=60;mode=personal");
        assertThat(read.observations().of("qtcf"))
                .containsExactly(new Observed(
                        Value.of(431),
                        Value.of(410),
                        Value.of(425),
                        List.of(new Earlier(Duration.ofHours(1), Value.of(431)))));
        assertThat(read.mode()).isEqualTo(Mode.PERSONAL);
    }

    @Test
    void nothing_written_is_nothing_observed() {
        assertThat(read(" ").observations()).isEqualTo(Observations.none());
    }

    @Test
    void a_medicine_stands_for_all_its_groups() {
        assertThat(read("medicine=Methadone").observations())
                .isEqualTo(Observations.none()
                        .with("medicine_group", Value.of("serotonergic_opioid"))
                        .with("medicine_group", Value.of("qt")));
    }

    @Test
    void a_medicine_that_nobody_knows_is_not_one_without_interactions() {
        assertThat(read("medicine=Zolofft").observations())
                .isEqualTo(Observations.none().yes("medicine_name_unknown"));
        var group = read("medicine_group=ssris");
        assertThat(group.observations().names()).containsExactly("medicine_group", "medicine_name_unknown");
        assertThat(group.unknownWords()).containsExactly("medicine_group=ssris");
    }

    @Test
    void names_that_no_rule_reads_are_passed_on() {
        assertThat(read("sistolic_bp=180;sistolic_bp.baseline=120;chest_pain=no")
                        .unknown())
                .containsExactly("sistolic_bp");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chest_pain                             | chest_pain               | name=value
            chest_pain=                            | chest_pain=              | value after the =
            =yes                                   | =yes                     | a name
            chest pain=yes                         | chest pain=yes           | a name
            chest_pain=perhaps                     | chest_pain=perhaps       | yes or no
            chest_pain=1                           | chest_pain=1             | yes or no
            age=20;systolic_bp=high                | systolic_bp=high         | a number from 40 to 300, in mm[Hg]
            systolic_bp=1480                       | systolic_bp=1480         | a number from 40 to 300, in mm[Hg]
            body_temperature=38,5                  | body_temperature=38,5    | a number from 30.0 to 45.0, in Cel
            body_temperature=101.3                 | body_temperature=101.3   | a number from 30.0 to 45.0, in Cel
            phq9_item9=4                           | phq9_item9=4             | a number from 0 to 3
            systolic_bp=NaN                        | systolic_bp=NaN          | a number
            systolic_bp=0x80                       | systolic_bp=0x80         | a number
            systolic_bp=120;systolic_bp.baselin=1  | systolic_bp.baselin=1    | systolic_bp.baseline, systolic_bp.previous
            systolic_bp=120;systolic_bp.baseline=9 | systolic_bp.baseline=9   | a number from 40 to 300
            systolic_bp.baseline=120               | systolic_bp.baseline     | what systolic_bp is now
            tremor=yes;tremor.sustained_min=-1     | tremor.sustained_min=-1  | minutes
            qtcf=400;qtcf.previous=1e3             | qtcf.previous=1e3        | 900
            qtcf=400;qtcf.previous=390;qtcf.previous=395 | qtcf.previous=395  | at most once
            mode=alone                             | mode=alone               | mode=personal
            mode=study;mode=personal               | mode=personal            | at most once
            sex=??                                 | sex=??                   | a word
            """)
    void what_cannot_be_read_is_shown_with_what_was_expected(String line, String pair, String expected) {
        assertThat(notation.read(line)).isInstanceOfSatisfying(ObservationLine.Refused.class, refused -> {
            assertThat(refused.pair()).isEqualTo(pair);
            assertThat(refused.expected()).contains(expected);
        });
    }

    private ObservationLine.Read read(String line) {
        return (ObservationLine.Read) notation.read(line);
    }
}
