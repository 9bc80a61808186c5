package limen.report.pharmacology;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import limen.pharmacology.Comparators;
import limen.pharmacology.Course;
import limen.pharmacology.Exposure;
import limen.pharmacology.Individual;
import limen.pharmacology.OneCompartment;
import limen.pharmacology.Parameters;
import limen.pharmacology.Person;
import limen.pharmacology.Phenotype;
import limen.pharmacology.Regimen;
import limen.quantity.Dose;
import limen.quantity.Salt;
import org.jspecify.annotations.Nullable;

/// A regimen computed for one person, with everything that its report puts beside it.
///
/// @param first the first days, as many as [FigureHours#first] has
/// @param whole all of it
/// @param fan the first days in each phenotype
/// @param beside a single dose of another size, over the same hours
/// @param trial the full doses of the trials of assisted therapy
/// @param slower the same with the other published recovery of CYP2D6
/// @param crowd simulated people under the same regimen; null if none were asked for
public record Simulated(
        Regimen regimen,
        Person person,
        Parameters parameters,
        Exposure exposure,
        Course first,
        Course whole,
        Map<Phenotype, Course> fan,
        Beside beside,
        OneCompartment linear,
        Exposure trial,
        Exposure slower,
        List<Variation> variations,
        @Nullable Crowd crowd) {
    private static final double FULL = 100;
    private static final double LOW = 15;
    private static final double NEARLY_FULL = 75;

    /// A single dose to compare with: a full one, or, beside a full one, a low one.
    public record Beside(Dose dose, Course course) {
        Regimen regimen() {
            return new Regimen.Once(dose);
        }
    }

    public Simulated {
        fan = new EnumMap<>(fan);
        variations = List.copyOf(variations);
    }

    /// Computes everything that does not come from the crowd.
    public static Simulated of(Regimen regimen, Person person, Parameters parameters, @Nullable Crowd crowd) {
        var body = Individual.typical(person, parameters);
        var exposure = Exposure.of(body, regimen, parameters);
        var hours = FigureHours.first(regimen);
        var fan = new EnumMap<Phenotype, Course>(Phenotype.class);
        for (var phenotype : Phenotype.values()) {
            fan.put(
                    phenotype,
                    Course.of(Individual.typical(person.withPhenotype(phenotype), parameters), regimen, hours));
        }
        var first = regimen.intakes().getFirst().dose();
        var other = new Dose(hydrochloride(first) < NEARLY_FULL ? FULL : LOW, Salt.HYDROCHLORIDE);
        var slower = parameters.withAlternativeRecovery();
        return new Simulated(
                regimen,
                person,
                parameters,
                exposure,
                Course.of(body, regimen, hours),
                Course.of(body, regimen, FigureHours.whole(regimen, exposure.tmax())),
                fan,
                new Beside(other, Course.of(body, new Regimen.Once(other), hours)),
                OneCompartment.of(person.weight(), parameters),
                Exposure.of(body, Comparators.trial(parameters), parameters),
                Exposure.of(Individual.typical(person, slower), regimen, slower),
                Variation.of(regimen, person, parameters),
                crowd);
    }

    static double hydrochloride(Dose dose) {
        return dose.in(Salt.HYDROCHLORIDE).milligrams();
    }

    /// Whether a dose lies below those whose concentrations were seen.
    public boolean isExtrapolated() {
        return Caution.isExtrapolated(regimen);
    }

    public Dose firstDose() {
        return regimen.intakes().getFirst().dose();
    }

    public Salt salt() {
        return firstDose().salt();
    }
}
