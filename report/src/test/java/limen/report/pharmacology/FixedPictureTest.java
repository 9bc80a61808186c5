package limen.report.pharmacology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The pictures for public pages are what the model gives today, and nothing goes into them.
class FixedPictureTest {
    private static final Path FOLDER = Path.of("src", "main", "resources", "limen", "report", "pharmacology");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    /// A tenth of a pixel, and what a rounding may turn.
    private static final double PIXELS = 0.21;

    @ParameterizedTest
    @EnumSource
    void the_picture_is_the_one_that_the_model_gives(FixedPicture picture) throws IOException {
        var drawn = PictureDrawing.svg(picture);
        if (Boolean.getBoolean("limen.draw")) {
            Files.writeString(FOLDER.resolve(picture.file()), drawn);
        }
        var kept = picture.svg();
        assertThat(NUMBER.matcher(kept).replaceAll("#"))
                .as("redraw with ./mvnw test -pl report -am -Dtest=FixedPictureTest -Dlimen.draw=true"
                        + " -Dsurefire.failIfNoSpecifiedTests=false")
                .isEqualTo(NUMBER.matcher(drawn).replaceAll("#"));
        var expected = NUMBER.matcher(drawn);
        var found = NUMBER.matcher(kept);
        while (expected.find() && found.find()) {
            assertThat(Double.parseDouble(found.group()))
                    .as("%s at %d", picture.file(), found.start())
                    .isCloseTo(Double.parseDouble(expected.group()), within(PIXELS));
        }
    }

    @ParameterizedTest
    @EnumSource
    void it_says_on_itself_what_it_is_not(FixedPicture picture) {
        var svg = picture.svg();
        assertThat(svg).contains("not advice</text>").doesNotContain("safe", "<script", "http://limen", "NaN");
        assertThat(svg).contains(">extrapolated, not advice</text>").doesNotContain("outside anything Limen studies");
    }

    @Test
    void there_are_the_three_that_public_pages_may_show_and_no_others() throws IOException {
        assertThat(FixedPicture.values())
                .extracting(FixedPicture::file)
                .containsExactly("typical-adult.svg", "phenotypes.svg", "15-and-100-mg.svg");
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".svg")))
                    .containsExactlyInAnyOrder("typical-adult.svg", "phenotypes.svg", "15-and-100-mg.svg");
        }
    }

    @ParameterizedTest
    @EnumSource
    void it_stands_alone(FixedPicture picture) throws Exception {
        var root = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(picture.svg().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertThat(root.getLocalName()).isEqualTo("svg");
        assertThat(root.getElementsByTagName("title").getLength()).isEqualTo(1);
    }
}
