package limen.pharmacology;

import limen.quantity.BodyWeight;

/// What is known of a person before any dose.
public record Person(BodyWeight weight, Phenotype phenotype, Inhibition inhibition, Sex sex) {
    private static final double LIGHTEST = 30;
    private static final double HEAVIEST = 250;

    public Person {
        if (!(weight.kilograms() >= LIGHTEST && weight.kilograms() <= HEAVIEST)) {
            throw new IllegalArgumentException("A person of %s kg is outside of this model; expected %s to %s kg"
                    .formatted(Decimals.print(weight.kilograms()), Decimals.print(LIGHTEST), Decimals.print(HEAVIEST)));
        }
    }

    /// 70 kg, extensive metaboliser, no medicine.
    public static Person typical() {
        return new Person(new BodyWeight(70), Phenotype.EM, Inhibition.NONE, Sex.UNSTATED);
    }

    public Person withPhenotype(Phenotype other) {
        return new Person(weight, other, inhibition, sex);
    }

    public Person withWeight(BodyWeight other) {
        return new Person(other, phenotype, inhibition, sex);
    }

    public Person withInhibition(Inhibition other) {
        return new Person(weight, phenotype, other, sex);
    }

    /// CYP2D6 activity, of birth and medicine together, relative to an extensive metaboliser.
    double activity(Parameters parameters) {
        return phenotype.activity(parameters) * inhibition.activity(parameters);
    }
}
