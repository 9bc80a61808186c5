package limen.report.pharmacology;

import java.util.ArrayList;
import java.util.List;
import limen.pharmacology.Exposure;
import limen.pharmacology.Individual;
import limen.pharmacology.Inhibition;
import limen.pharmacology.Parameters;
import limen.pharmacology.Person;
import limen.pharmacology.Phenotype;
import limen.pharmacology.Regimen;
import limen.quantity.BodyWeight;

/// The same regimen with one thing changed: how much does it matter?
///
/// @param what is changed, in words
/// @param person in whom
public record Variation(String what, Person person, Exposure exposure) {
    private static final List<BodyWeight> WEIGHTS = List.of(new BodyWeight(50), new BodyWeight(100));

    /// The other phenotypes, a medicine, other weights, other studies, another recovery of CYP2D6.
    static List<Variation> of(Regimen regimen, Person person, Parameters parameters) {
        var all = new ArrayList<Variation>();
        for (var phenotype : Phenotype.values()) {
            if (phenotype != person.phenotype()) {
                all.add(of(name(phenotype), regimen, person.withPhenotype(phenotype), parameters));
            }
        }
        all.add(of(
                "with a strong inhibitor of CYP2D6, such as paroxetine",
                regimen,
                person.withInhibition(Inhibition.STRONG),
                parameters));
        for (var weight : WEIGHTS) {
            if (!weight.equals(person.weight())) {
                all.add(of("%.0f kg".formatted(weight.kilograms()), regimen, person.withWeight(weight), parameters));
            }
        }
        all.add(study("study_factor_low", regimen, person, parameters));
        all.add(study("study_factor_high", regimen, person, parameters));
        all.add(of(
                "CYP2D6 recovers with a half-life of %.0f h".formatted(parameters.value("t_half_E_alternative")),
                regimen,
                person,
                parameters.withAlternativeRecovery()));
        return List.copyOf(all);
    }

    /// How a phenotype is called beside its code.
    static String name(Phenotype phenotype) {
        return switch (phenotype) {
            case PM -> "PM, poor metaboliser";
            case IM -> "IM, intermediate";
            case EM -> "EM, extensive";
            case UM -> "UM, ultrarapid";
        };
    }

    private static Variation of(String what, Regimen regimen, Person person, Parameters parameters) {
        return new Variation(what, person, Exposure.of(Individual.typical(person, parameters), regimen, parameters));
    }

    private static Variation study(String factor, Regimen regimen, Person person, Parameters parameters) {
        var body = Individual.typical(person, parameters, parameters.value(factor));
        return new Variation(
                "a study that measures all exposures ×\u00a0%s".formatted(parameters.value(factor)),
                person,
                Exposure.of(body, regimen, parameters));
    }
}
