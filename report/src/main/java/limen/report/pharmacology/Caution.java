package limen.report.pharmacology;

import java.util.List;
import java.util.stream.Stream;
import limen.pharmacology.Ceiling;
import limen.pharmacology.Regimen;
import limen.quantity.Salt;

/// What every figure of a regimen says on itself.
public final class Caution {
    /// The lowest dose of hydrochloride at which anybody's concentrations were found, in mg.
    static final double LOWEST_SEEN = 50;

    static final String EXTRAPOLATED = "extrapolated, not advice";
    static final String OUTSIDE = "outside anything Limen studies";
    private static final String MODEL = "model output, not advice";

    private Caution() {}

    /// One line or two.
    static List<String> of(Regimen... drawn) {
        return Stream.of(
                        Stream.of(drawn).anyMatch(Caution::isExtrapolated) ? EXTRAPOLATED : MODEL,
                        Stream.of(drawn).anyMatch(Caution::isOutside) ? OUTSIDE : "")
                .filter(line -> !line.isEmpty())
                .toList();
    }

    static boolean isExtrapolated(Regimen regimen) {
        return regimen.intakes().stream()
                .anyMatch(intake -> intake.dose().in(Salt.HYDROCHLORIDE).milligrams() < LOWEST_SEEN);
    }

    static boolean isOutside(Regimen regimen) {
        return !Ceiling.exceededBy(regimen).isEmpty();
    }
}
