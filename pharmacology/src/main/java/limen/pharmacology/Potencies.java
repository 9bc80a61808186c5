package limen.pharmacology;

import java.util.List;

/// How strongly MDMA and MDA act on the receptor 5-HT2B, as one laboratory published it.
///
/// @param mdma EC50 in nM
/// @param mda EC50 in nM
public record Potencies(String name, double mdma, double mda) {
    /// Both published sets; they differ by a factor of 5 to 10, and neither number was seen in its source.
    public static List<Potencies> published(Parameters parameters) {
        return List.of(
                new Potencies(
                        "Setola 2003", parameters.value("EC50_2b_setola_mdma"), parameters.value("EC50_2b_setola_mda")),
                new Potencies(
                        "Basel calcium assay",
                        parameters.value("EC50_2b_flipr_mdma"),
                        parameters.value("EC50_2b_flipr_mda")));
    }
}
