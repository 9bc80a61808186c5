package limen.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class ReadmePictureTest {
    @Test
    void the_picture_stands_alone_in_light_and_dark() throws Exception {
        var svg = ReadmePicture.svg(ExampleFindings.twenty());
        var root = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertThat(root.getLocalName()).isEqualTo("svg");
        assertThat(svg)
                .contains("prefers-color-scheme: dark", "--capsule: #0b5a8e", "positive_", "primary")
                .doesNotContain("NaN");
    }

    @Test
    void the_reader_chooses_the_outcomes() {
        assertThat(ReadmePicture.svg(ExampleFindings.twenty(), List.of("mood", "energy")))
                .contains(">mood</text>", ">energy</text>")
                .doesNotContain("anxiety");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReadmePicture.svg(ExampleFindings.one(), List.of("luck")))
                .withMessageContaining("no outcome 'luck'; expected one of [positive_affect]");
    }

    @Test
    void a_hostile_name_stays_text() {
        var name = "<script>alert(1)</script>";
        assertThat(ReadmePicture.svg(ExampleFindings.named(name))).doesNotContain("<script");
    }
}
