package limen.pharmacology;

import java.util.function.IntToDoubleFunction;
import limen.quantity.Salt;

/// How far the free concentrations stay below what drives the receptor 5-HT2B.
///
/// The index X is the sum of free concentration by EC50 over MDMA and MDA. A large margin means *unknown long-term
/// risk*: drugs that harmed heart valves did so with margins above 1, because they were there all day.
///
/// @param peak 1 by the largest X of the regimen
/// @param average 1 by the mean X of the last interval
/// @param dutyFraction share of the last interval in which X is above `dutyIndex`
/// @param receptorHoursPerWeek h, the integral of X/(1+X) over the last interval, per week
/// @param freeMdma nM, largest
/// @param freeMda nM, largest
public record Margins(
        Potencies potencies,
        double peak,
        double average,
        double dutyFraction,
        double receptorHoursPerWeek,
        double freeMdma,
        double freeMda) {
    private static final double THOUSAND = 1000;

    static Margins of(
            Course course, Regimen regimen, Individual individual, Potencies potencies, Parameters parameters) {
        var freeMdma = individual.kinetics().fu() * THOUSAND / Salt.BASE.gramsPerMole();
        var freeMda = parameters.value("fu_mda") * THOUSAND / parameters.value("mw_mda");
        IntToDoubleFunction x = row -> freeMdma * course.value(Variable.MDMA, row) / potencies.mdma()
                + freeMda * course.value(Variable.MDA, row) / potencies.mda();
        var duty = parameters.value("duty_index");
        var from = regimen.intakes().getLast().hours();
        var to = regimen.end();
        var interval = to - from;
        return new Margins(
                potencies,
                1 / largest(course, x),
                interval / course.area(x, from, to),
                course.area(row -> x.applyAsDouble(row) > duty ? 1 : 0, from, to) / interval,
                course.area(row -> x.applyAsDouble(row) / (1 + x.applyAsDouble(row)), from, to)
                        * Regimen.HOURS_PER_WEEK
                        / interval,
                freeMdma * course.peak(Variable.MDMA),
                freeMda * course.peak(Variable.MDA));
    }

    private static double largest(Course course, IntToDoubleFunction x) {
        var largest = 0.0;
        for (int row = 0; row < course.rows(); row++) {
            largest = Math.max(largest, x.applyAsDouble(row));
        }
        return largest;
    }
}
