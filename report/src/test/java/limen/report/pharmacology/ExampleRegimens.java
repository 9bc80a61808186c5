package limen.report.pharmacology;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import limen.pharmacology.Exposure;
import limen.pharmacology.Extent;
import limen.pharmacology.Individual;
import limen.pharmacology.Intake;
import limen.pharmacology.Noticing;
import limen.pharmacology.Parameters;
import limen.pharmacology.Person;
import limen.pharmacology.Phenotype;
import limen.pharmacology.Regimen;
import limen.pharmacology.VirtualPopulation;
import limen.quantity.Dose;
import limen.quantity.Salt;

/// Regimens as the report tests see them.
public final class ExampleRegimens {
    private static final Parameters TABLE = Parameters.reviewed();

    private ExampleRegimens() {}

    public static Regimen weeks() {
        return new Regimen.Every(milligrams(15), 72, new Extent.Weeks(4));
    }

    public static Regimen fullTwice() {
        return new Regimen.Listed(List.of(new Intake(0, milligrams(100)), new Intake(24, milligrams(100))));
    }

    public static Dose milligrams(double amount) {
        return new Dose(amount, Salt.HYDROCHLORIDE);
    }

    public static Simulated alone(Regimen regimen) {
        return Simulated.of(regimen, Person.typical(), TABLE, null);
    }

    public static Simulated amongPeople(Regimen regimen, int people) {
        var person = Person.typical();
        var tmax =
                Exposure.of(Individual.typical(person, TABLE), regimen, TABLE).tmax();
        var hours = FigureHours.union(FigureHours.first(regimen), FigureHours.whole(regimen, tmax));
        var crowd = VirtualPopulation.mixed(people, 1, TABLE);
        var noticing = new EnumMap<Phenotype, Noticing>(
                Map.of(Phenotype.EM, Noticing.of(regimen.intakes().getFirst().dose(), crowd)));
        return Simulated.of(
                regimen, person, TABLE, new Crowd(1, crowd.bands(regimen, hours), noticing, "They differ."));
    }
}
