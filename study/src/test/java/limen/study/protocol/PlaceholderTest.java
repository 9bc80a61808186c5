package limen.study.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import limen.notation.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "\u2014",
                "...",
                "???",
                "x",
                "XXX",
                "000",
                "n/a",
                "N.A.",
                "n / a",
                "none",
                "not applicable",
                "pending",
                "Pending (expected in March)",
                "licence pending",
                "tbd",
                "T.B.D.",
                "TBA",
                "to be confirmed",
                "to-be-determined",
                "awaiting decision",
                "applied for",
                "in progress",
                "[placeholder]",
                "TODO: ask Bern",
                "\uFF54\uFF42\uFF44"
            })
    void what_stands_for_something_to_come_is_a_placeholder(String text) {
        assertThat(Placeholder.isOne(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EXAMPLE-2026-001",
                "EXAMPLE-LICENCE-17 (invented)",
                "BtM 4711",
                "2026/17",
                "17",
                "11",
                "NA-2026-3",
                "Independent Board of Nairobi",
                "Comité d'éthique de Genève",
                "No. 12 of 3 March 2026",
                "Open Science Ethics Board",
                "Спб-12"
            })
    void what_a_board_or_an_office_writes_is_none(String text) {
        assertThat(Placeholder.isOne(text)).isFalse();
    }

    @Test
    void the_fault_names_line_text_and_what_belongs_there() throws IOException {
        var text = ProtocolFiles.example("n-of-1.yaml")
                .replace("\"EXAMPLE-2026-001\"", "\"pending\"")
                .replace("\"EXAMPLE-LICENCE-17 (invented)\"", "\"-\"");

        assertThat(ProtocolFiles.faults(text))
                .extracting(Fault::sentence)
                .containsExactly(
                        "line 16: approval.reference: \"pending\" stands for something that is not there;"
                                + " expected the reference of the board's decision",
                        "line 17: approval.licence: \"-\" stands for something that is not there;"
                                + " expected the licence as it was granted");
    }
}
