package limen.pharmacology;

import java.util.function.ToDoubleFunction;

/// What a body does to the drug, with the symbols of the model page; scaled to the person's weight.
///
/// @param lag h
/// @param ka 1/h
/// @param vc L
/// @param vh L
/// @param qh L/h
/// @param fu unbound share
/// @param cli2 L/h, of full activity
/// @param km uM, unbound
/// @param kinact 1/h
/// @param ki uM, unbound
/// @param kdeg 1/h
/// @param clix L/h
/// @param clr L/h
/// @param fx share
/// @param vmda L
/// @param clmda L/h
/// @param act CYP2D6 activity by phenotype and medicine
/// @param mwMda g/mol
public record Kinetics(
        double lag,
        double ka,
        double vc,
        double vh,
        double qh,
        double fu,
        double cli2,
        double km,
        double kinact,
        double ki,
        double kdeg,
        double clix,
        double clr,
        double fx,
        double vmda,
        double clmda,
        double act,
        double mwMda) {

    /// How fast the liver would empty, 1/h, by blood and all enzymes: the fastest rate of the model, which limits the
    /// step.
    double liverRate() {
        return (qh + fu * (cli2 * act + clix)) / vh;
    }

    static Kinetics of(Person person, Parameters parameters, double studyFactor, ToDoubleFunction<String> value) {
        if (!(studyFactor > 0 && Double.isFinite(studyFactor))) {
            throw new IllegalArgumentException(
                    "The factor of a study is %s; expected a finite number above 0".formatted(studyFactor));
        }
        var relative = person.weight().kilograms() / parameters.value("weight_reference");
        // F_a raises the amount absorbed by the factor. Dividing every volume and clearance by it gives the same
        // concentrations, and lets all lanes share one dose.
        var volume = Math.pow(relative, parameters.value("allometry_volume")) / studyFactor;
        var flow = Math.pow(relative, parameters.value("allometry_flow")) / studyFactor;
        return new Kinetics(
                value.applyAsDouble("lag"),
                value.applyAsDouble("ka"),
                volume * value.applyAsDouble("Vc"),
                volume * value.applyAsDouble("Vh"),
                flow * value.applyAsDouble("Qh"),
                value.applyAsDouble("fu"),
                flow * value.applyAsDouble("CLi2"),
                value.applyAsDouble("Km"),
                value.applyAsDouble("kinact"),
                value.applyAsDouble("KI"),
                Math.log(2) / value.applyAsDouble("t_half_E"),
                flow * value.applyAsDouble("CLix"),
                flow * value.applyAsDouble("CLr"),
                value.applyAsDouble("fx"),
                volume * value.applyAsDouble("Vmda"),
                flow * value.applyAsDouble("CLmda"),
                person.activity(parameters),
                parameters.value("mw_mda"));
    }
}
