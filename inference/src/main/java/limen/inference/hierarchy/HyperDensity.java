package limen.inference.hierarchy;

import static limen.inference.hierarchy.CrossProducts.OF_ALL;
import static limen.inference.hierarchy.CrossProducts.PARTS;

/// The posterior density of the five hyper-parameters, coefficients and people's effects integrated out in closed form.
///
/// Not for sharing between threads: an evaluation leaves the coefficients' distribution behind, to be asked for.
final class HyperDensity {
    /// atanh phi, log sigma, log sd_intercept, log sd_active, atanh correlation.
    static final int DIMENSION = 5;

    private static final double LOG_2_PI = Math.log(2 * Math.PI);

    private final CrossProducts data;
    private final HyperPrior prior;
    private final double interceptPrecision;
    private final double activePrecision;
    private final double slopePrecision;
    private final double logPriorDeterminant;
    /// `[class][part]`.
    private final double[] factors;

    private final Shrinkage people;
    private final Coefficients coefficients = new Coefficients();
    private double sdActive;

    HyperDensity(CrossProducts data, StudyPriors priors) {
        this.data = data;
        this.prior = new HyperPrior(priors);
        var series = priors.series();
        this.interceptPrecision = 1 / (series.interceptSd() * series.interceptSd());
        this.activePrecision = 1 / (series.activeSd() * series.activeSd());
        this.slopePrecision = 1 / (series.slopeSd() * series.slopeSd());
        this.logPriorDeterminant = Math.log(interceptPrecision) + Math.log(activePrecision) + Math.log(slopePrecision);
        this.factors = new double[data.gaps.length * PARTS];
        this.people = new Shrinkage(data);
    }

    int people() {
        return data.people;
    }

    /// The posterior mean of a coefficient given the hyper-parameters of the last evaluation: intercept (from the
    /// centre of its prior), active, time.
    double mean(int term) {
        return coefficients.mean(term);
    }

    double variance(int term) {
        return coefficients.covariance(term, term);
    }

    /// The spread of people's effects at the last evaluation.
    double sdActive() {
        return sdActive;
    }

    /// Writes the mean and standard deviation of each person's effect, given the hyper-parameters of the last
    /// evaluation.
    void effects(double[] means, double[] sds) {
        people.effects(coefficients, means, sds);
    }

    /// Log density of the hyper-parameters, with all constants: its integral is the evidence. Minus infinity where
    /// the numbers leave what a double can hold.
    double at(double[] theta) {
        var parameters = HyperParameters.of(theta);
        var sum = prior.log(theta, parameters) + logLikelihood(parameters);
        return Double.isNaN(sum) || sum == Double.POSITIVE_INFINITY ? Double.NEGATIVE_INFINITY : sum;
    }

    /// Log likelihood of the hyper-parameters, coefficients integrated over their prior.
    double logLikelihood(HyperParameters at) {
        sdActive = at.sdActive();
        var logAr = fillFactors(at);
        var precision = 1 / (at.sigma() * at.sigma());
        people.whiten(factors, precision);
        people.shrink(at);

        coefficients.reset(interceptPrecision, activePrecision, slopePrecision);
        people.addTo(coefficients);
        coefficients.addTime(0, 0, precision * total(0), precision * total(1));
        coefficients.solve();
        return logAr
                - data.answers * (0.5 * LOG_2_PI + Math.log(at.sigma()))
                + 0.5 * (logPriorDeterminant - coefficients.logDeterminant() - people.logDeterminant())
                - 0.5 * (precision * total(2) - people.squares() - coefficients.squares());
    }

    private double total(int product) {
        var sum = 0.0;
        for (var part = 0; part < factors.length; part++) {
            sum += factors[part] * data.all[part * OF_ALL + product];
        }
        return sum;
    }

    /// What each sum counts at this phi, and half the log determinant of the whitening.
    ///
    /// Over a gap of g days the new part has variance `sigma^2 (1 - phi^2g)/(1 - phi^2)`.
    private double fillFactors(HyperParameters at) {
        var delta = at.delta();
        factors[0] = 1;
        factors[1] = delta;
        factors[2] = delta * delta;
        var log = -data.starts * Math.log(at.coshOfPhi());
        var rest = 1 / (at.coshOfPhi() * at.coshOfPhi());
        for (var gapClass = 1; gapClass < data.gaps.length; gapClass++) {
            var gap = data.gaps[gapClass];
            var logPower = gap * 0.5 * Math.log1p(-rest);
            var odd = (gap & 1) == 1;
            var faded = at.phi() > 0 ? -Math.expm1(logPower) : 1 - (odd ? -1 : 1) * Math.exp(logPower);
            var ratio = rest / -Math.expm1(2 * logPower);
            factors[gapClass * PARTS] = ratio;
            factors[gapClass * PARTS + 1] = ratio * faded;
            factors[gapClass * PARTS + 2] = ratio * faded * faded;
            log += 0.5 * data.steps[gapClass] * Math.log(ratio);
        }
        return log;
    }
}
