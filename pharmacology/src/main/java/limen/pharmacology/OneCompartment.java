package limen.pharmacology;

import limen.quantity.BodyWeight;
import limen.quantity.Dose;
import limen.quantity.Salt;

/// A second opinion on concentration: the linear model of [Huestis2025], fitted to full doses.
///
/// Zero-order input into the gut for `D1` hours after the lag, first-order absorption, one compartment. It knows
/// neither saturation nor inactivation, so that it and Limen-PK1 differ by a factor near 2 at 20 mg; nobody knows which
/// is nearer to the truth there.
public final class OneCompartment {
    private static final double THOUSAND = 1000;

    private final double lag;
    private final double d1;
    private final double ka;
    private final double v;
    private final double cl;

    private OneCompartment(double lag, double d1, double ka, double v, double cl) {
        this.lag = lag;
        this.d1 = d1;
        this.ka = ka;
        this.v = v;
        this.cl = cl;
    }

    public static OneCompartment of(BodyWeight weight, Parameters parameters) {
        var relative = weight.kilograms() / parameters.value("weight_reference");
        return new OneCompartment(
                parameters.value("linear_lag"),
                parameters.value("linear_D1"),
                parameters.value("linear_ka"),
                parameters.value("linear_V") * Math.pow(relative, parameters.value("linear_allometry_V")),
                parameters.value("linear_CL") * Math.pow(relative, parameters.value("linear_allometry_CL")));
    }

    /// MDMA in plasma, ng/mL; doses add up.
    public double concentration(Regimen regimen, double hours) {
        return regimen.intakes().stream()
                .mapToDouble(intake -> concentration(intake.dose(), hours - intake.hours()))
                .sum();
    }

    /// The area to infinity of one dose, ng.h/mL.
    public double area(Dose dose) {
        return THOUSAND * dose.in(Salt.BASE).milligrams() / cl;
    }

    private double concentration(Dose dose, double since) {
        var t = since - lag;
        if (t <= 0) {
            return 0;
        }
        var k = cl / v;
        var open = Math.min(t, d1);
        var elimination = (Math.exp(-k * (t - open)) - Math.exp(-k * t)) / k;
        var absorption = (Math.exp(-ka * (t - open)) - Math.exp(-ka * t)) / ka;
        var rate = THOUSAND * dose.in(Salt.BASE).milligrams() / d1;
        return rate * ka / (v * (ka - k)) * (elimination - absorption);
    }
}
