package limen.evidence.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import limen.evidence.Horizon;
import limen.evidence.Table;
import limen.testkit.SharedReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrisisResourcesTest {
    private static final Horizon HORIZON = new Horizon(LocalDate.of(2026, 11, 21), 180);
    private static final String HEADER = "iso,name,emergency,suicide_crisis_line,poison_or_drug_info,source_status,"
            + "verified,verified_source,verified_on,not_confirmed,caution\n";
    private static final String ROW = "XY,Nowhere,999,1234,,a person must dial,primary,a page,2026-11-21,,\n";
    private static final LocalDate CHECKED = LocalDate.of(2026, 11, 21);

    @Test
    void the_table_says_what_the_reviewed_sheet_says() throws IOException {
        var sheet = Table.of("sheet", Files.readString(SharedReference.path("safety/crisis_resources.csv")))
                .rows();
        var ours = Table.resource("crisis_resources.csv").rows();

        assertThat(ours).hasSameSizeAs(sheet);
        for (var i = 0; i < sheet.size(); i++) {
            assertThat(ours.get(i).cells()).containsAllEntriesOf(sheet.get(i).cells());
        }
    }

    @Test
    void every_place_of_the_table_has_numbers_that_still_ask_to_be_dialled() {
        assertThat(CrisisResources.places()).hasSize(18);
        for (var place : CrisisResources.places()) {
            assertThat(CrisisResources.in(place.code(), CHECKED))
                    .isInstanceOfSatisfying(
                            Help.Numbers.class,
                            numbers -> assertThat(numbers.status()).contains("a person must still dial"));
        }
    }

    @Test
    void numbers_are_shown_for_180_days_and_not_one_more() {
        var rows = read(ROW);

        assertThat(CrisisResources.in(rows, "xy", CHECKED.plusDays(180))).isInstanceOf(Help.Numbers.class);
        assertThat(CrisisResources.in(rows, "Nowhere", CHECKED.plusDays(181)))
                .isEqualTo(new Help.LocalNumber(
                        "Nowhere",
                        "the numbers of this place were last checked on 2026-11-21, more than 180 days ago"));
    }

    @Test
    void an_unverified_row_and_an_unknown_place_have_only_the_local_number() {
        var rows = read(ROW.replace("primary", "no"));

        assertThat(CrisisResources.in(rows, "XY", CHECKED).emergency()).isEqualTo("your local emergency number");
        assertThat(CrisisResources.in("Atlantis", CHECKED).emergency()).isEqualTo("your local emergency number");
        assertThat(CrisisResources.in("*", CHECKED)).isInstanceOf(Help.LocalNumber.class);
    }

    @Test
    void a_number_that_was_not_looked_up_says_so() {
        assertThat(CrisisResources.in("CA", CHECKED).emergency()).isEqualTo("911 (not confirmed)");
        assertThat(CrisisResources.in("US", CHECKED).emergency()).isEqualTo("911");
        for (var code : List.of("CA", "IE", "CZ", "BR", "ZA")) {
            assertThat(((Help.Numbers) CrisisResources.in(code, CHECKED)).emergencyLine())
                    .isInstanceOf(Line.NotConfirmed.class);
        }
    }

    @Test
    void what_is_known_to_go_wrong_stands_beside_the_numbers() {
        assertThat(((Help.Numbers) CrisisResources.in("BR", CHECKED)).caution()).contains("failing", "192 first");
        assertThat(((Help.Numbers) CrisisResources.in("CH", CHECKED)).caution()).contains("mid-2026");
        assertThat(((Help.Numbers) CrisisResources.in("CZ", CHECKED)).caution()).contains("closed on weekends");
    }

    @Test
    void a_place_without_a_line_says_so() {
        assertThat(((Help.Numbers) CrisisResources.in(read(ROW), "XY", CHECKED))
                        .poisonLine()
                        .shown())
                .isEqualTo("none known here");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Nowhere       | ''         | name: ""; expected a text
            primary       | surely     | verified: "surely"; expected one of primary, secondary, no
            a page        | ''         | verified_source: ""; expected a text
            a person must dial | ''    | source_status: ""; expected a text
            2026-11-21    | ''         | verified_on: ""; expected a day such as 2026-11-21
            2026-11-21    | 2026-05-24 | verified_on: "2026-05-24"; expected a day from 2026-05-25 to 2026-11-21
            21,,          | 21,taxi,   | not_confirmed: "taxi"; expected names of columns: emergency
            """)
    void a_fault_is_named_with_its_place(String part, String instead, String expected) {
        assertThatThrownBy(() -> read(ROW.replace(part, instead))).hasMessageStartingWith("t.csv, line 2, " + expected);
    }

    @Test
    void no_horizon_is_longer_than_a_number_may_be_shown() {
        assertThatThrownBy(() -> CrisisResources.read(Table.of("t.csv", HEADER + ROW), new Horizon(CHECKED, 181)))
                .hasMessage("the horizon of crisis resources is 181 days; expected at most 180");
    }

    private static List<CrisisRow> read(String row) {
        return CrisisResources.read(Table.of("t.csv", HEADER + row), HORIZON);
    }
}
