package limen.web.page;

import java.util.List;
import limen.report.figure.Markup;
import limen.report.pharmacology.FixedPicture;

/// The fixed pictures, in reading order. There is nothing to choose here, and nothing that a request
/// could change.
public record Comparison(List<Picture> pictures) {
    static final Comparison FIXED = new Comparison(List.of(
            new Picture(
                    "low-and-full",
                    "15 mg and 100 mg on one axis",
                    Picture.drawn(FixedPicture.LOW_AND_FULL),
                    "MDMA in plasma of a typical adult of 70 kg over 24 hours after one dose, in nanograms per millilitre, by"
                            + " model. Each band holds nine in ten of 1,000 simulated people."),
            new Picture(
                    "typical-adult",
                    "15 mg, by two models",
                    Picture.drawn(FixedPicture.TYPICAL_ADULT),
                    "The same low dose alone. The dotted curve is another model of the same data: below 50 mg nobody knows"
                            + " which is nearer to the truth. The band holds nine in ten of 1,000 simulated people."),
            new Picture(
                    "phenotypes",
                    "The same 15 mg in people with different enzymes",
                    Picture.drawn(FixedPicture.PHENOTYPES),
                    "The enzyme CYP2D6 removes most of a small dose. PM has little of it, IM less than usual, EM the usual,"
                            + " UM more; the number is the peak in nanograms per millilitre. By model, inheritance matters more"
                            + " the smaller the dose.")));

    /// One fixed picture with what must be read beside it.
    ///
    /// @param drawing an SVG whose colours come from the page's style sheet
    public record Picture(String id, String title, Markup drawing, String caption) {
        /// The drawing without the style that it carries for places which have none: a page may not
        /// hold style.
        private static Markup drawn(FixedPicture picture) {
            var svg = picture.svg();
            var from = svg.indexOf("<style>");
            var to = svg.indexOf("</style>") + "</style>".length();
            return new Markup(svg.substring(0, from) + svg.substring(to));
        }
    }
}
