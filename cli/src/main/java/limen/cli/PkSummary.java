package limen.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import limen.pharmacology.Ceiling;
import limen.pharmacology.Phenotype;
import limen.report.pharmacology.Simulated;

/// A simulated regimen in a few lines, what it must not be taken for first.
final class PkSummary {
    private PkSummary() {}

    static List<String> lines(Simulated simulated) {
        var exposure = simulated.exposure();
        var lines = new ArrayList<String>();
        var exceeded = Ceiling.exceededBy(simulated.regimen());
        if (!exceeded.isEmpty()) {
            lines.add("Outside anything Limen studies, not advice: Limen studies %s."
                    .formatted(String.join(
                            ", ", exceeded.stream().map(Ceiling::sentence).toList())));
        }
        lines.add("Model output: extrapolated, not advice. %s, %s."
                .formatted(simulated.regimen().text(), simulated.salt().name().toLowerCase(Locale.ROOT)));
        lines.add(String.format(
                Locale.ROOT,
                "MDMA peaks at %.1f ng/mL (last dose %.1f), %.1f h after a dose; %s.",
                exposure.cmaxFirst(),
                exposure.cmaxLast(),
                exposure.tmax(),
                simulated.person().phenotype() == Phenotype.PM
                        ? "a poor metaboliser has no CYP2D6 to lose"
                        : String.format(Locale.ROOT, "CYP2D6 falls to %.2f", exposure.cyp2d6Nadir())));
        lines.add(String.format(
                Locale.ROOT,
                "5-HT2B: the worse of two published sets leaves a margin of %.1f at the peak; the long-term risk is unknown.",
                exposure.worstPeakMargin()));
        return List.copyOf(lines);
    }
}
