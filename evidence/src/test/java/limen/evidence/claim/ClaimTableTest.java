package limen.evidence.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import limen.evidence.Horizon;
import limen.evidence.Table;
import limen.evidence.reference.References;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimTableTest {
    private static final Horizon HORIZON = new Horizon(LocalDate.of(2026, 11, 21), 365);

    private final Map<String, String> row = new LinkedHashMap<>(Map.ofEntries(
            Map.entry("id", "X01"),
            Map.entry("article", "A"),
            Map.entry("type", "benefit"),
            Map.entry("claim_paraphrase", "It lifts mood"),
            Map.entry("best_evidence", "One trial"),
            Map.entry("grade_for_claim_at_microdose", "very low"),
            Map.entry("flag", ""),
            Map.entry("verdict", "Not shown"),
            Map.entry("source_status", "seen"),
            Map.entry("theme", "mood"),
            Map.entry("at_microdose", "very_low"),
            Map.entry("at_microdose_origin", "stated"),
            Map.entry("at_microdose_why", ""),
            Map.entry("at_full_dose", "low"),
            Map.entry("at_full_dose_origin", "derived"),
            Map.entry("at_full_dose_why", "as in A06"),
            Map.entry("sources_read", "Bedi2009"),
            Map.entry("sources_memory", ""),
            Map.entry("sources_retracted", "Mithoefer2019"),
            Map.entry("status", "read"),
            Map.entry("checked_on", "2026-11-21")));

    @Test
    void a_whole_row_is_read() {
        var claim = read().getFirst();

        assertThat(claim.theme()).isEqualTo(Theme.MOOD);
        assertThat(claim.flag()).isNull();
        assertThat(claim.atMicrodose()).isEqualTo(new Rating.AtDoses(Grade.VERY_LOW, Rating.Origin.STATED, ""));
        assertThat(claim.atFullDose()).isEqualTo(new Rating.AtDoses(Grade.LOW, Rating.Origin.DERIVED, "as in A06"));
        assertThat(claim.support().retracted()).containsExactly("Mithoefer2019");
    }

    @ParameterizedTest(name = "{0} = \"{1}\"")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            id                           |            | id: ""; expected a text
            type                         | promise    | type: "promise"; expected one of benefit, risk, mechanism, method, law
            theme                        | sleep      | theme: "sleep"; expected one of risks, law,
            claim_paraphrase             |            | claim_paraphrase: ""; expected a text
            best_evidence                |            | best_evidence: ""; expected a text
            verdict                      |            | verdict: ""; expected a text
            flag                         | false      | flag: "false"; expected one of caution, misleading, wrong, dangerous
            at_microdose                 |            | at_microdose: ""; expected a text
            at_microdose                 | good       | at_microdose: "good"; expected one of none, very_low, low, moderate, high
            at_microdose                 | high       | at_microdose: "high"; expected "very low" as grade_for_claim_at_microdose says, or the origin derived
            at_microdose_origin          |            | at_microdose_origin: ""; expected one of stated, derived, proposal
            at_full_dose                 |            | at_full_dose: ""; expected a text
            at_full_dose_why             |            | at_full_dose_why: ""; expected a text
            status                       |            | status: ""; expected one of read, partly_read, memory, reasoned, searched
            source_status                |            | source_status: ""; expected a text
            sources_read                 |            | sources_read: ""; expected at least one key, because something was read
            sources_read                 | Nobody1999 | sources_read: "Nobody1999"; expected a key of references.bib
            sources_memory               | Nobody1999 | sources_memory: "Nobody1999"; expected a key of references.bib
            sources_read                 | Yang2006   | sources_read: "Yang2006"; expected a work that was read; the bibliography has this one from memory
            sources_read                 | Mithoefer2019 | sources_read: "Mithoefer2019"; expected a work that was not retracted; this one was, on 2024-08-10
            sources_memory               | Jerome2020 | sources_memory: "Jerome2020"; expected a work that was not retracted; this one was, on 2024-08-10
            sources_retracted            | Bedi2009   | sources_retracted: "Bedi2009"; expected a work whose entry says when it was retracted
            status                       | memory     | sources_read: "Bedi2009"; expected no key, or the status read or partly_read
            checked_on                   |            | checked_on: ""; expected a day such as 2026-11-21
            checked_on                   | 21.11.2026 | checked_on: "21.11.2026"; expected a day such as 2026-11-21
            checked_on                   | 2025-11-20 | checked_on: "2025-11-20"; expected a day from 2025-11-21 to 2026-11-21
            checked_on                   | 2026-11-22 | checked_on: "2026-11-22"; expected a day from 2025-11-21 to 2026-11-21
            """)
    void a_fault_is_named_with_file_line_column_and_what_was_expected(String column, String value, String expected) {
        row.put(column, value == null ? "" : value);

        assertThatThrownBy(this::read).hasMessageStartingWith("t.csv, line 2, " + expected);
    }

    @Test
    void a_statement_takes_its_grade_from_the_sheet_which_must_have_one() {
        row.put("at_microdose", "statement");
        assertThat(read().getFirst().atMicrodose()).isEqualTo(new Rating.OfStatement(Grade.VERY_LOW));

        row.put("grade_for_claim_at_microdose", "");
        assertThatThrownBy(this::read)
                .hasMessage("t.csv, line 2, grade_for_claim_at_microdose: \"\";"
                        + " expected one of none, very_low, low, moderate, high");
    }

    @Test
    void what_does_not_apply_says_why() {
        row.put("at_full_dose", "not_applicable");
        row.put("at_full_dose_why", "");

        assertThatThrownBy(this::read).hasMessage("t.csv, line 2, at_full_dose_why: \"\"; expected a text");
    }

    @Test
    void an_id_stands_once() {
        var csv = csv();
        var twice = csv + csv.lines().skip(1).findFirst().orElseThrow() + "\n";

        assertThatThrownBy(() -> read(twice))
                .hasMessage("t.csv, line 3, id: \"X01\"; expected an id that no other row has");
    }

    @Test
    void a_missing_column_is_named() {
        row.remove("theme");

        assertThatThrownBy(this::read).hasMessage("t.csv, line 2, theme: \"\"; expected a column of that name");
    }

    private List<Claim> read() {
        return read(csv());
    }

    private static List<Claim> read(String csv) {
        return new ClaimTable(References.reviewed(), HORIZON).read(Table.of("t.csv", csv));
    }

    private String csv() {
        var columns = new ArrayList<>(row.keySet());
        return String.join(",", columns) + "\n"
                + String.join(
                        ",",
                        columns.stream()
                                .map(column -> "\"" + row.get(column) + "\"")
                                .toList()) + "\n";
    }
}
