package limen.report.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import limen.report.page.kit.Labels;
import limen.study.KitNumber;
import limen.study.randomisation.AllocationList;
import limen.study.randomisation.Kit;
import org.junit.jupiter.api.Test;

class KitLabelsTest {
    private static final String LINE = "Dr Berg, +49 30 5550 100";
    private static final List<KitNumber> KITS =
            KitStudy.LIST.kits().stream().map(Kit::number).toList();
    private static final String PAGE = KitLabels.html("LIM-01", KITS, LINE);
    private static final Pattern DRAWN =
            Pattern.compile("<svg class=\"qr\" viewBox=\"0 0 (\\d+) \\d+\".*?fill=\"#000\" d=\"([^\"]*)\"/></svg>");
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");

    @Test
    void every_code_is_read_again_as_study_and_kit_number() throws ReaderException {
        var read = new ArrayList<String>();
        for (var square = DRAWN.matcher(PAGE); square.find(); ) {
            read.add(scanned(Integer.parseInt(square.group(1)), square.group(2)));
        }
        assertThat(read)
                .containsExactlyElementsOf(
                        KITS.stream().map(kit -> "LIM-01/" + kit).toList());
    }

    @Test
    void four_modules_around_a_code_are_white() {
        for (var square = DRAWN.matcher(PAGE); square.find(); ) {
            var size = Integer.parseInt(square.group(1));
            for (var run = RUN.matcher(square.group(2)); run.find(); ) {
                assertThat(Integer.parseInt(run.group(1))).isGreaterThanOrEqualTo(4);
                assertThat(Integer.parseInt(run.group(1)) + Integer.parseInt(run.group(3)))
                        .isLessThanOrEqualTo(size - 4);
                assertThat(Integer.parseInt(run.group(2))).isBetween(4, size - 5);
            }
        }
    }

    @Test
    void a_label_carries_what_a_participant_needs_and_nothing_about_contents() {
        assertThat(PAGE)
                .contains(
                        "Study medication, for the named participant only",
                        "Keep out of the reach of children.",
                        "Emergency: " + LINE);
        assertThat(PAGE).doesNotContain("placebo", "15 mg", "MDMA", "period", "place ", "BER", "ZRH", "capsule");
    }

    @Test
    void the_labels_of_the_opposite_list_are_the_same_bytes() {
        var opposite = new AllocationList(
                KitStudy.LIST.study(),
                KitStudy.LIST.version(),
                KitStudy.LIST.sequences(),
                KitStudy.LIST.kits().stream()
                        .map(kit -> new Kit(
                                kit.number(), kit.use(), kit.arm().equals("low") ? "placebo" : "low", kit.capsules()))
                        .toList());
        var numbers = new ArrayList<>(opposite.kits().stream().map(Kit::number).toList());
        assertThat(KitLabels.html("LIM-01", numbers.reversed(), LINE)).isEqualTo(PAGE);
    }

    @Test
    void a_page_holds_three_by_eight_labels() {
        assertThat(KITS).hasSize(36);
        assertThat(PAGE.split("class=\"sheet\"", -1)).hasSize(1 + 2);
        assertThat(PAGE.split("class=\"label\"", -1)).hasSize(1 + 36);
        assertThat(new Labels("LIM-01", KITS, LINE).pages())
                .extracting(List::size)
                .containsExactly(24, 12);
    }

    @Test
    void a_line_that_does_not_fit_or_says_nothing_is_refused() {
        assertThatThrownBy(() -> KitLabels.html("LIM-01", KITS, " ")).hasMessageContaining("expected 1 to 60");
        assertThatThrownBy(() -> KitLabels.html("LIM-01", KITS, "x".repeat(61)))
                .hasMessageContaining("has 61 characters");
    }

    @Test
    void what_stands_in_the_emergency_line_is_text() {
        assertThat(KitLabels.html("LIM-01", KITS, "<b>Jo & Co</b>")).contains("&lt;b&gt;Jo &amp; Co");
    }

    private static String scanned(int size, String path) throws ReaderException {
        var scale = 4;
        var pixels = new int[size * scale * size * scale];
        Arrays.fill(pixels, 0xffffff);
        for (var run = RUN.matcher(path); run.find(); ) {
            var left = Integer.parseInt(run.group(1)) * scale;
            var top = Integer.parseInt(run.group(2)) * scale;
            var width = Integer.parseInt(run.group(3)) * scale;
            for (int y = top; y < top + scale; y++) {
                Arrays.fill(pixels, y * size * scale + left, y * size * scale + left + width, 0);
            }
        }
        var image = new RGBLuminanceSource(size * scale, size * scale, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(image)))
                .getText();
    }
}
