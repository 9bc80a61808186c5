package limen.report.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import limen.report.page.kit.Sheet;
import limen.study.randomisation.AllocationList;
import limen.study.randomisation.Commitment;
import limen.study.randomisation.Kit;
import limen.study.randomisation.Secret;
import org.junit.jupiter.api.Test;

class KitSheetTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final String SHA256 =
            Commitment.to(KitStudy.LIST, new Secret("8".repeat(64))).sha256();
    private static final String PAGE = KitSheet.html(KitStudy.STUDY, KitStudy.LIST, SHA256, DAY);

    @Test
    void every_kit_stands_in_one_row_with_its_contents() {
        for (var kit : KitStudy.LIST.kits()) {
            var label = kit.arm().equals("low") ? "15 mg MDMA hydrochloride (low)" : "placebo";
            assertThat(PAGE)
                    .containsOnlyOnce("<th scope=\"row\">%s</th><td>%s</td><td class=\"n\">2</td>"
                            .formatted(kit.number(), label));
        }
        assertThat(PAGE.split("<td class=\"tick\">", -1)).hasSize(1 + 2 * 36);
    }

    @Test
    void what_is_needed_adds_up() {
        assertThat(PAGE)
                .contains("<th scope=\"row\">15 mg MDMA hydrochloride (low)</th><td class=\"n\">18</td>"
                        + "<td class=\"n\">36</td>")
                .contains("<th scope=\"row\">placebo</th><td class=\"n\">18</td><td class=\"n\">36</td>");
    }

    @Test
    void rows_stand_in_the_order_of_numbers_within_each_stratum() {
        var sheet = Sheet.of(KitStudy.STUDY, KitStudy.LIST, SHA256, DAY);
        assertThat(sheet.needs()).hasSize(2);
        for (var site : List.of("BER", "ZRH")) {
            var numbers = KitStudy.LIST.kits().stream()
                    .filter(kit -> kit.use() instanceof Kit.Use.Planned use
                            && use.stratum().equals(site))
                    .map(kit -> kit.number().text())
                    .toList();
            assertThat(numbers).hasSize(16).isSorted();
            assertThat(numbers.stream().map(PAGE::indexOf)).isSorted();
        }
    }

    @Test
    void it_says_that_it_opens_the_blinding_and_asks_for_two_people() {
        assertThat(PAGE)
                .contains("This list opens the blinding. It stays with the preparer")
                .contains("Checked by, another person")
                .contains(SHA256.substring(0, 8) + " " + SHA256.substring(8, 16));
    }

    @Test
    void a_title_is_text() {
        assertThat(KitSheet.html(KitStudy.study("A <script> & more"), KitStudy.LIST, SHA256, DAY))
                .contains("A &lt;script&gt; &amp; more");
    }

    @Test
    void a_list_of_another_study_is_refused() {
        var other = new AllocationList("LIM-02", "1.0", List.of(), List.of());
        assertThatThrownBy(() -> KitSheet.html(KitStudy.STUDY, other, SHA256, DAY))
                .hasMessageContaining("LIM-02 does not belong to study LIM-01");
    }

    /// The two documents stay under `target/pages`, to be looked at.
    @Test
    void list_and_labels_are_two_documents() throws IOException {
        var labels = KitLabels.html(
                "LIM-01", KitStudy.LIST.kits().stream().map(Kit::number).toList(), "Dr Berg, +49 30 5550 100");
        var pages = Files.createDirectories(Path.of("target", "pages"));
        Files.writeString(pages.resolve("kit-list.html"), PAGE);
        Files.writeString(pages.resolve("kit-labels.html"), labels);
        assertThat(labels).doesNotContain("15 mg");
        assertThat(PAGE).doesNotContain("class=\"qr\"");
    }
}
