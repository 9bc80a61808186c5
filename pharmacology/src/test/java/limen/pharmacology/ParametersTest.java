package limen.pharmacology;

import static limen.pharmacology.Bodies.TABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import limen.testkit.ReferenceTable;
import limen.testkit.SharedReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern CITED = Pattern.compile("\\[([A-Z][A-Za-z]+\\d{4}[a-z]?)]");

    @Test
    void every_source_is_in_the_bibliography() throws IOException {
        var keys = Pattern.compile("@\\w+\\{(\\w+),")
                .matcher(Files.readString(DOCS.resolve("references.bib")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        for (var parameter : TABLE.all()) {
            assertThat(keys).as(parameter.name()).contains(parameter.source());
            CITED.matcher(parameter.note())
                    .results()
                    .forEach(found -> assertThat(keys).contains(found.group(1)));
        }
    }

    @Test
    void every_parameter_stands_on_one_page_as_in_the_table() throws IOException {
        var pages = new StringBuilder();
        for (var page : new String[] {"limen-pk1.md", "effects.md", "exposure.md"}) {
            pages.append(Files.readString(DOCS.resolve("models").resolve(page)));
        }
        for (var parameter : TABLE.all()) {
            assertThat(pages.toString().split(Pattern.quote(row(parameter)), -1))
                    .as("rows on the pages of docs/models equal to: " + row(parameter))
                    .hasSize(2);
        }
        assertThat(Pattern.compile("^\\| `\\w+` \\| [\\d.]+ ", Pattern.MULTILINE)
                        .matcher(pages)
                        .results()
                        .count())
                .isEqualTo(TABLE.all().size());
    }

    /// As a page prints it.
    private static String row(Parameter parameter) {
        return "| `%s` | %s%s | %s | %s | [%s] | %s |\n"
                .formatted(
                        parameter.name(),
                        Decimals.print(parameter.value()),
                        parameter.unit().equals("1") ? "" : " " + parameter.unit(),
                        parameter.omega() == 0 ? "" : Decimals.print(parameter.omega()),
                        parameter.status().name().toLowerCase(Locale.ROOT),
                        parameter.source(),
                        parameter.note());
    }

    /// Which rows of the check against sources speak of which of ours.
    private static final Map<String, String> CHECKED = Map.ofEntries(
            Map.entry("P033", "t_half_E"),
            Map.entry("P034", "t_half_E_alternative"),
            Map.entry("P038", "EC50_2b_setola_mdma"),
            Map.entry("P039", "EC50_2b_flipr_mdma"),
            Map.entry("P041", "EC50_2b_setola_mda"),
            Map.entry("P042", "EC50_2b_flipr_mda"),
            Map.entry("P047", "Kact_2b_norfenfluramine_plus"),
            Map.entry("P048", "Kact_2b_norfenfluramine_minus"),
            Map.entry("P050", "Kact_2b_fenfluramine_plus"),
            Map.entry("P052", "Kact_2b_ergotamine"),
            Map.entry("P053", "Kact_2b_methylergonovine"),
            Map.entry("P054", "Kact_2b_methysergide"));

    @Test
    void numbers_have_the_standing_that_the_check_against_sources_gave_them() throws IOException {
        var checked = ReferenceTable.of(SharedReference.path("science/pharmacology_status.csv")).rows().stream()
                .collect(Collectors.toMap(row -> row.text("id"), row -> row));
        CHECKED.forEach((id, name) -> {
            var verdict = Objects.requireNonNull(checked.get(id), id);
            var number = Pattern.compile("[\\d.]+").matcher(verdict.text("value"));
            assertThat(number.find()).isTrue();
            assertThat(TABLE.value(name)).as(name).isCloseTo(Double.parseDouble(number.group()), within(1e-9));
            assertThat(TABLE.get(name).status())
                    .as(name)
                    .isEqualTo(verdict.text("status").equals("unverified") ? Status.UNVERIFIED : Status.REPORTED);
        });
    }

    @Test
    void inactivation_is_identifiable_as_a_ratio() {
        assertThat(TABLE.value("kinact") / TABLE.value("KI")).isCloseTo(0.545, within(0.0005));
    }

    @Test
    void the_shares_of_phenotypes_add_up_to_all() {
        var sum = 0.0;
        for (var phenotype : Phenotype.values()) {
            sum += phenotype.share(TABLE);
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ka,fast,1/h,0,derived,X2000, | t.csv, line 2, value: \"fast\"; expected a number such as 0.32",
                "ka,1.8,,0,derived,X2000, | t.csv, line 2: Parameter \"ka\" has unit \"\" and source \"X2000\"; expected a name, a unit and a source",
                "ka,1.8,1/h,0,derived,, | t.csv, line 2: Parameter \"ka\" has unit \"1/h\" and source \"\"; expected a name, a unit and a source",
                "ka,1.8,1/h,0,known,X2000, | t.csv, line 2, status: \"known\"; expected reported, derived, assumed or unverified",
                "ka,1.8,1/h,3,derived,X2000, | t.csv, line 2: Parameter ka is 1.8 with omega 3.0; expected a value from 0 on, and an omega from 0 to below 2"
            })
    void a_row_that_cannot_be_judged_is_refused(String row, String sentence) {
        assertThatThrownBy(() -> Parameters.read("t.csv", "name,value,unit,omega,status,source,note\n" + row + "\n"))
                .hasMessage(sentence);
    }

    @Test
    void a_name_stands_once_and_an_unknown_one_is_refused() {
        var twice = "name,value,unit,omega,status,source,note\nka,1,1,0,derived,X2000,\nka,2,1,0,derived,X2000,\n";
        assertThatThrownBy(() -> Parameters.read("t.csv", twice))
                .hasMessage("t.csv, line 3, name: \"ka\"; expected each name once");
        assertThatThrownBy(() -> TABLE.value("kb")).hasMessage("There is no parameter \"kb\" in limen_pk1.csv");
    }
}
