package limen.pharmacology;

import java.util.function.ToDoubleFunction;

/// What the drug does to a body: effect from concentration, with acute tolerance.
///
/// @param ktol 1/h
/// @param kmod 1/h
/// @param ke0 1/h
/// @param anyEffect subjective, 0 to 100, of the concentration above tolerance
/// @param sbp mmHg
/// @param dbp mmHg
/// @param hr beats per minute
/// @param temperature degrees Celsius, of the effect site
/// @param aTol weight of tolerance
/// @param modHalf ng/mL of the moderator at which pressure and heart rate respond by half
public record Response(
        double ktol,
        double kmod,
        double ke0,
        Hill anyEffect,
        Hill sbp,
        Hill dbp,
        Hill hr,
        Hill temperature,
        double aTol,
        double modHalf) {
    private static final double SCALE = 100;

    static Response of(Person person, Parameters parameters, ToDoubleFunction<String> value) {
        var female = person.sex() == Sex.FEMALE ? parameters.value("women_factor") : 1;
        var ktol = value.applyAsDouble("ktol");
        var vasEc50 = value.applyAsDouble("VAS_EC50");
        var sbp = value.applyAsDouble("SBP_max");
        // Both pressures of a person deviate together.
        var dbp = parameters.value("DBP_max") * sbp / parameters.value("SBP_max");
        var hr = female * value.applyAsDouble("HR_max");
        var temperature = female * value.applyAsDouble("T_max");
        return new Response(
                ktol,
                parameters.value("k_mod"),
                parameters.value("ke0"),
                new Hill(SCALE, vasEc50, parameters.value("VAS_gamma")),
                new Hill(sbp, parameters.value("BP_EC50"), parameters.value("BP_gamma")),
                new Hill(dbp, parameters.value("BP_EC50"), parameters.value("BP_gamma")),
                new Hill(hr, parameters.value("HR_EC50"), parameters.value("HR_gamma")),
                new Hill(temperature, parameters.value("T_EC50"), parameters.value("T_gamma")),
                parameters.value("a_tol"),
                parameters.value("mod_half"));
    }

    double anyEffect(double c, double tolerance) {
        return anyEffect.at(c - aTol * tolerance);
    }

    double systolic(double c, double moderator) {
        return sbp.at(c) * moderated(moderator);
    }

    double diastolic(double c, double moderator) {
        return dbp.at(c) * moderated(moderator);
    }

    double heartRate(double c, double moderator) {
        return hr.at(c) * moderated(moderator);
    }

    double temperature(double ce) {
        return temperature.at(ce);
    }

    private double moderated(double moderator) {
        return 1 / (1 + moderator / modHalf);
    }
}
