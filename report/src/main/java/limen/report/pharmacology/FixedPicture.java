package limen.report.pharmacology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// A picture for pages that anyone may open. It was drawn beforehand by [PictureDrawing] and takes no dose, weight or
/// genotype: nothing that a reader does changes it. There are these three and no others, and none shows
/// a second dose.
public enum FixedPicture {
    /// One low dose in a typical adult, by two models, with the band of simulated people.
    TYPICAL_ADULT("typical-adult.svg"),
    /// The same low dose by activity of CYP2D6.
    PHENOTYPES("phenotypes.svg"),
    /// A low and a full dose on one axis.
    LOW_AND_FULL("15-and-100-mg.svg");

    private final String file;

    FixedPicture(String file) {
        this.file = file;
    }

    /// Its name beside this class.
    public String file() {
        return file;
    }

    /// The picture, with its colours in light and dark.
    public String svg() {
        try (var stream = FixedPicture.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("%s is not in the jar of the report module".formatted(file));
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
