package limen.pharmacology;

import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/// One body: the numbers of a person as the equations use them.
public record Individual(Kinetics kinetics, Response response) {
    /// A body without any deviation of its own.
    public static Individual typical(Person person, Parameters parameters) {
        return typical(person, parameters, parameters.value("study_factor"));
    }

    /// The same as a study would see it that measures all exposures by `studyFactor` higher.
    public static Individual typical(Person person, Parameters parameters, double studyFactor) {
        return of(person, parameters, studyFactor, Parameter::value);
    }

    /// A body drawn around the typical one: every parameter with an omega is multiplied by exp(omega z).
    public static Individual drawn(Person person, Parameters parameters, double studyFactor, RandomGenerator random) {
        return of(person, parameters, studyFactor, parameter -> drawn(parameter, random));
    }

    static double drawn(Parameter parameter, RandomGenerator random) {
        // Those without a spread draw nothing, so that a new constant changes nobody.
        return parameter.omega() == 0
                ? parameter.value()
                : parameter.value() * Math.exp(parameter.omega() * random.nextGaussian());
    }

    private static Individual of(
            Person person, Parameters parameters, double studyFactor, ToDoubleFunction<Parameter> value) {
        ToDoubleFunction<String> named = name -> value.applyAsDouble(parameters.get(name));
        return new Individual(
                Kinetics.of(person, parameters, studyFactor, named), Response.of(person, parameters, named));
    }
}
