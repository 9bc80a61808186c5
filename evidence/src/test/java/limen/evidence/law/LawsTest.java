package limen.evidence.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import limen.evidence.Horizon;
import limen.evidence.Standing;
import limen.evidence.Table;
import limen.evidence.law.Country.Part;
import limen.evidence.words.Reach;
import limen.evidence.words.Words;
import limen.testkit.SharedReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LawsTest {
    private static final Horizon HORIZON = new Horizon(LocalDate.of(2026, 11, 21), 365);
    private static final String HEADER =
            "iso,name,schedule,microdose_exemption,possession_position,medical_access_path,research_path,note,"
                    + "knowledge_date,verified,verified_source,verified_on,confirmed\n";
    private static final String ROW =
            "XY,Nowhere,List 1,none,offence,none,a permit,,2026,secondary,a newspaper,2026-11-21,schedule\n";

    @Test
    void the_table_says_what_the_reviewed_sheet_says() throws IOException {
        var sheet = Table.of("sheet", Files.readString(SharedReference.path("safety/legal.csv")))
                .rows();
        var ours = Table.resource("legal.csv").rows();

        assertThat(ours).hasSameSizeAs(sheet).hasSize(32);
        for (var i = 0; i < sheet.size(); i++) {
            var cells = new HashMap<>(sheet.get(i).cells());
            if (sheet.get(i).text("iso").equals("CH")) {
                // The sheet's notes forbid to show its number of patients as fact.
                cells.replace("medical_access_path", "Art. 8(5) restricted medical use");
            }
            assertThat(ours.get(i).cells()).containsAllEntriesOf(cells);
        }
    }

    @Test
    void twenty_rows_are_confirmed_in_something_and_twelve_are_not_shown_as_fact() {
        assertThat(Laws.reviewed())
                .filteredOn(country -> country.position() instanceof Position.Fact)
                .hasSize(20);
        assertThat(Laws.reviewed())
                .filteredOn(country -> country.standing() == Standing.NO)
                .hasSize(12)
                .allSatisfy(country -> assertThat(country.position().sentence())
                        .contains("assume that it is illegal", "not legal advice")
                        .doesNotContain(
                                country.schedule().text(), country.possession().text()));
    }

    @Test
    void no_position_says_what_must_not_be_said_of_the_law() {
        for (var country : Laws.reviewed()) {
            assertThat(Words.in(country.position().sentence(), EnumSet.of(Reach.EVERYBODY, Reach.LIMEN)))
                    .as(country.code())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "DE", " germany ", "Germany"})
    void a_country_is_found_by_code_or_name(String asked) {
        assertThat(Laws.find(asked)).map(Country::code).contains("DE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Atlantis", "XX", "", "ger"})
    void an_unknown_country_is_assumed_to_forbid_it(String asked) {
        assertThat(Laws.position(asked)).isEqualTo(new Position.AssumeIllegal(asked));
    }

    @Test
    void a_part_that_was_not_confirmed_is_not_shown() {
        var fact = (Position.Fact) read(ROW).getFirst().position();

        assertThat(fact.sentence())
                .contains("Listed as: List 1", "Medical path: not confirmed", "assume that any amount is an offence")
                .doesNotContain("a permit");
        assertThat(new Part("offence", true).shown()).isEqualTo("offence");
    }

    @Test
    void the_parts_that_the_notes_forbid_are_not_shown() {
        for (var code : List.of("IE", "FR", "IT", "CZ", "SE", "JP", "SG", "IN")) {
            assertThat(Laws.find(code).orElseThrow().schedule().confirmed())
                    .as(code)
                    .isFalse();
        }
        for (var country : Laws.reviewed()) {
            if (!List.of("US", "CA", "AU", "CH", "IL").contains(country.code())) {
                assertThat(country.medicalPath().confirmed()).as(country.code()).isFalse();
            }
        }
        assertThat(Laws.position("CH").sentence()).doesNotContain("245");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            XY,         | ,             | iso: ""; expected a text
            List 1      | ''            | schedule: ""; expected a text
            offence     | ''            | possession_position: ""; expected a text
            ,none,off   | ,1 g,off      | microdose_exemption: "1 g"; expected none: no exemption was found anywhere
            ,2026,      | ,,            | knowledge_date: ""; expected a text
            secondary   | ''            | verified: ""; expected one of primary, secondary, no
            a newspaper | ''            | verified_source: ""; expected a text
            2026-11-21  | ''            | verified_on: ""; expected a day such as 2026-11-21
            2026-11-21  | 2025-11-20    | verified_on: "2025-11-20"; expected a day from 2025-11-21 to 2026-11-21
            secondary   | no            | confirmed: "schedule"; expected nothing, for the row is not verified
            -21,schedule| -21,          | confirmed: ""; expected at least one of schedule, possession_position
            -21,schedule| -21,everything| confirmed: "everything"; expected at least one of schedule
            """)
    void a_fault_is_named_with_its_place(String part, String instead, String expected) {
        assertThatThrownBy(() -> read(ROW.replace(part, instead))).hasMessageStartingWith("t.csv, line 2, " + expected);
    }

    @Test
    void an_unverified_row_says_no_day_and_a_code_stands_once() {
        assertThatThrownBy(() -> read(ROW.replace("secondary", "no").replace(",schedule", ",")))
                .hasMessage(
                        "t.csv, line 2, verified_on: \"2026-11-21\"; expected nothing, for the row is not verified");
        assertThatThrownBy(() -> read(ROW + ROW))
                .hasMessage("t.csv, line 3, iso: \"XY\"; expected a code that no other row has");
    }

    @Test
    void a_row_is_confirmed_exactly_if_it_says_when() {
        var part = new Part("offence", true);
        assertThatThrownBy(() -> new Country("XY", "X", part, part, part, part, "", "", "s", Standing.PRIMARY, null))
                .hasMessageContaining("exactly if it says on which day");
    }

    private static List<Country> read(String rows) {
        return Laws.read(Table.of("t.csv", HEADER + rows), HORIZON);
    }
}
