package limen.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import limen.testkit.SharedReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {
    private static final String HEADER =
            Resource.text("rules.csv").lines().findFirst().orElseThrow();
    private static final String ROW =
            "BP,vitals,systolic_bp,mm[Hg],8480-6,>=,140,absolute,any,,,hold,both,physician,vitals.bp,Words.,,Source,memory";

    private final RuleTable rules = Rules.reviewed();

    @Test
    void every_row_of_the_merged_sheet_is_there_with_the_same_cells() throws IOException {
        var sheet = Table.of("sheet", Files.readString(SharedReference.path("safety/rules.csv")));
        var ours = Table.resource("rules.csv");
        assertThat(ours.rows().stream().map(row -> without(row.cells(), "personal_words")))
                .containsExactlyElementsOf(
                        sheet.rows().stream().map(Table.Row::cells).toList());
        assertThat(rules.all()).hasSize(193);
    }

    @Test
    void a_row_is_taken_apart_into_condition_context_and_verdict() {
        var rule = rules.find(new RuleId("DBP_E-1H")).orElseThrow();
        assertThat(rule.when())
                .isEqualTo(new Condition(
                        new Comparison(
                                new Reading("diastolic_bp", Reading.Of.NOW),
                                Comparator.AT_LEAST,
                                new Operand.Threshold(110)),
                        Duration.ofHours(1),
                        List.of()));
        assertThat(rule.in()).isEqualTo(Context.ANY);
        assertThat(rule.then()).isEqualTo(Verdict.SEEK_CARE);
        assertThat(rule.lifter()).isEqualTo(Lifter.NOBODY);
    }

    @Test
    void a_rule_with_three_alternatives_keeps_all_of_them() {
        var with = rules.find(new RuleId("BP_E-SYM")).orElseThrow().when().with();
        assertThat(with.stream().map(all -> all.getFirst().reading().observation()))
                .containsExactly("chest_pain", "neurological_sign", "severe_headache");
    }

    @Test
    void a_person_alone_is_never_sent_to_a_study() {
        assertThat(rules.all())
                .filteredOn(rule -> rule.scope().covers(Mode.PERSONAL))
                .allSatisfy(rule -> assertThat(rule.wordsFor(Mode.PERSONAL).toLowerCase(Locale.ROOT))
                        .as(rule.id().text())
                        .doesNotContain("study", "the team", "someone talks", "we pause", "investigator"));
    }

    @Test
    void an_exclusion_because_of_a_medicine_never_asks_to_stop_it() {
        assertThat(rules.all())
                .filteredOn(rule -> rule.then() == Verdict.EXCLUDE)
                .filteredOn(
                        rule -> rule.when().comparison().reading().observation().equals("medicine_group")
                                || rule.id().text().startsWith("HTNMED"))
                .hasSizeGreaterThan(3)
                .allSatisfy(rule -> assertThat(List.of(rule.words(), rule.personalWords()))
                        .as(rule.id().text())
                        .allMatch(words -> words.contains("do not stop a medicine to take part")));
    }

    @Test
    void the_page_counts_the_certainties_of_the_table() throws IOException {
        var count = rules.all().stream().collect(Collectors.groupingBy(Rule::certainty, Collectors.counting()));
        assertThat(Files.readString(Path.of("../docs/models/rule-language.md")))
                .contains("%d rows %d are primary, %d secondary, %d memory and %d proposals"
                        .formatted(
                                rules.all().size(),
                                count.getOrDefault(Certainty.PRIMARY, 0L),
                                count.get(Certainty.SECONDARY),
                                count.get(Certainty.MEMORY),
                                count.get(Certainty.PROPOSAL)));
    }

    @Test
    void no_words_call_anything_safe() {
        assertThat(rules.all())
                .allSatisfy(rule -> assertThat(rule.words() + " " + rule.personalWords())
                        .as(rule.id().text())
                        .doesNotContainPattern("(?i)\\bsafe(ly|r|st)?\\b"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "systolic_bp|systolic_pb|observation: \"systolic_pb\"; expected a name of the table of observations",
                ">=|=>|comparator: \"=>\"; expected one of =, >=, >, <=, <, in, any",
                "140|14O|value: \"14O\"; expected a number such as 140, 37.5 or -10",
                "140|1400|value: \"systolic_bp >= 1400\"; expected 40 to 300 mm[Hg]",
                "mm[Hg]|kPa|unit: \"kPa\"; expected \"mm[Hg]\", as the table of observations says of systolic_bp",
                "8480-6|8462-4|loinc: \"8462-4\"; expected \"8480-6\", as the table of observations says of systolic_bp",
                "absolute|last|relative_to: \"last\"; expected absolute, baseline or previous",
                "any,,,|any,palpitation,,|with_symptom: \"palpitation\"; expected a name of the table of observations",
                "any,,,|any,sex=mail,,|with_symptom: \"sex = mail\"; expected one of male, female",
                "any,,,|any,a b,,|with_symptom: \"a b\"; expected a name, name OP value or name.previous OP value",
                "any,,,|any,,0,|sustained_min: \"0\"; expected whole minutes, at least 1",
                "any,|often,|context: \"often\"; expected one of any, screening, pre_dose, post_dose",
                "hold|halt|verdict: \"halt\"; expected one of none, caution, hold, exclude, stop, seek_care",
                "vitals,|vital,|domain: \"vital\"; expected one of eligibility, vitals",
                "both|all|applies_to: \"all\"; expected one of study, personal, both",
                "physician|doctor|who_lifts: \"doctor\"; expected one of nobody, physician, investigator, time",
                "Words.|''|plain_words: \"\"; expected a text",
                "Source|''|source: \"\"; expected a text",
                "memory|''|certainty: \"\"; expected one of primary, secondary, memory, proposal",
                "hold|seek_care|Rule BP: nobody lifts a call for medical help",
            })
    void a_broken_cell_is_refused_with_line_column_value_and_what_was_expected(
            String cell, String broken, String reason) {
        var row = ROW.replaceFirst(Pattern.quote(cell), broken);
        assertThat(row).isNotEqualTo(ROW);
        assertThatThrownBy(() -> read(row))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("test.csv, line 2, ")
                .hasMessageContaining(reason);
    }

    @Test
    void a_row_with_a_cell_too_few_or_too_many_and_a_table_with_a_column_too_few_are_refused() {
        var cells = ROW.substring(0, ROW.lastIndexOf(','));
        assertThatThrownBy(() -> read(cells)).hasMessage("test.csv, line 2: the row has 18 cells; expected 19");
        assertThatThrownBy(() -> read(ROW + ",")).hasMessage("test.csv, line 2: the row has 20 cells; expected 19");
        var table = Table.of("test.csv", HEADER.substring(0, HEADER.lastIndexOf(',')) + "\n" + cells + "\n");
        assertThatThrownBy(() -> Rules.read(table, ObservationTable.reviewed()))
                .hasMessage("test.csv, line 2, certainty: \"\"; expected a column of that name");
    }

    @Test
    void a_stop_or_an_exclusion_never_lapses_by_itself() {
        for (var verdict : List.of("stop", "exclude")) {
            assertThatThrownBy(() -> read(ROW.replace("hold,both,physician", verdict + ",both,time")))
                    .hasMessageContaining("does not lapse by itself");
        }
    }

    @Test
    void an_id_that_stands_twice_is_refused_at_its_second_row() {
        assertThatThrownBy(() -> read(ROW + "\n" + ROW))
                .hasMessage("test.csv, line 3, id: \"BP\"; expected an id that no other row has");
    }

    @Test
    void a_table_gains_and_loses_a_rule_and_stays_as_it_was() {
        var rule = read(ROW).all().getFirst();
        var more = rules.with(rule);
        assertThat(more.find(rule.id())).contains(rule);
        assertThat(more.without(rule.id()).all()).isEqualTo(rules.all());
        assertThat(rules.find(rule.id())).isEmpty();
        assertThatThrownBy(() -> more.with(rule)).hasMessageContaining("rule BP stands twice");
    }

    private static RuleTable read(String rows) {
        return Rules.read(Table.of("test.csv", HEADER + "\n" + rows + "\n"), ObservationTable.reviewed());
    }

    private static Map<String, String> without(Map<String, String> cells, String column) {
        return cells.entrySet().stream()
                .filter(cell -> !cell.getKey().equals(column))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
