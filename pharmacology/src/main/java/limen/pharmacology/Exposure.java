package limen.pharmacology;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What a regimen adds up to in one body: the ledger of exposure.
///
/// An average, a duty fraction or an accumulation speaks of the last interval; where a dose stands alone, of the 72 h
/// after it.
///
/// @param cmax ng/mL, of the whole regimen
/// @param tmax h, from the first dose to the largest concentration before the next
/// @param auc024 ng.h/mL, over 24 h from the first dose
/// @param aucLastInterval ng.h/mL
/// @param aucInfFirst ng.h/mL, of the first dose alone
/// @param halfLife h, of the first dose alone, from 6 to 24 h after it
/// @param cyp2d6Nadir share
/// @param cyp2d6BeforeNext share left at the end of the last interval
/// @param peaks the largest value of each effect
/// @param accumulationCmax last Cmax by the first
/// @param accumulationAuc area of the last interval by that of the first
/// @param margins for each set of published potencies
/// @param yearlyDose mg in the salt of the regimen
/// @param courseDose mg in the salt of the regimen
public record Exposure(
        double cmax,
        double cmaxFirst,
        double cmaxLast,
        double tmax,
        double auc024,
        double aucLastInterval,
        double aucInfFirst,
        double halfLife,
        double cyp2d6Nadir,
        double cyp2d6BeforeNext,
        Peaks peaks,
        double accumulationCmax,
        double accumulationAuc,
        List<Margins> margins,
        double yearlyDose,
        double courseDose) {
    private static final double STEP = 0.05;

    /// The largest value of each effect: scale 0 to 100, mmHg, beats per minute, degrees Celsius.
    public record Peaks(double anyEffect, double sbp, double dbp, double hr, double temperature) {}

    public Exposure {
        margins = List.copyOf(margins);
    }

    /// Of one body under a regimen, by Limen-PK1.
    public static Exposure of(Individual individual, Regimen regimen, Parameters parameters) {
        var intakes = regimen.intakes();
        var begin = intakes.getFirst().hours();
        var end = Math.max(regimen.end(), begin + Regimen.HOURS_PER_DAY);
        var course = Course.of(individual, regimen, Course.grid(end, STEP));
        var first = FirstDose.of(individual, regimen);
        var interval = regimen.lastInterval();
        var last = intakes.getLast().hours();
        var second = intakes.size() > 1 ? intakes.get(1).hours() : end;
        var cmaxFirst = course.peak(Variable.MDMA, begin, second);
        var cmaxLast = course.peak(Variable.MDMA, last, regimen.end());
        var aucLast = course.area(Variable.MDMA, last, regimen.end());
        return new Exposure(
                course.peak(Variable.MDMA),
                cmaxFirst,
                cmaxLast,
                course.peakHour(Variable.MDMA, begin, second) - begin,
                course.area(Variable.MDMA, begin, begin + Regimen.HOURS_PER_DAY),
                aucLast,
                first.aucInf(),
                first.halfLife(),
                course.lowest(Variable.CYP2D6),
                course.at(Variable.CYP2D6, regimen.end()),
                new Peaks(
                        course.peak(Variable.ANY_EFFECT),
                        course.peak(Variable.SBP),
                        course.peak(Variable.DBP),
                        course.peak(Variable.HR),
                        course.peak(Variable.TEMPERATURE)),
                cmaxLast / cmaxFirst,
                aucLast / course.area(Variable.MDMA, begin, begin + interval),
                Potencies.published(parameters).stream()
                        .map(potencies -> Margins.of(course, regimen, individual, potencies, parameters))
                        .toList(),
                regimen.yearlyMilligrams(),
                intakes.stream()
                        .mapToDouble(intake -> intake.dose().milligrams())
                        .sum());
    }

    /// The smaller peak margin of the published sets: how many times more it would take for an index of 1.
    public double worstPeakMargin() {
        return worst(Margins::peak);
    }

    /// The smaller average margin of the published sets.
    public double worstAverageMargin() {
        return worst(Margins::average);
    }

    private double worst(ToDoubleFunction<Margins> of) {
        return margins.stream().mapToDouble(of).min().orElse(Double.NaN);
    }

    /// The margins of the set that is worse at the peak.
    public Margins worse() {
        return margins.stream().min(Comparator.comparingDouble(Margins::peak)).orElseThrow();
    }

    /// The rows of `summary.csv`.
    public List<Row> rows() {
        return List.of(
                new Row("cmax", cmax, "ng/mL"),
                new Row("cmax_first", cmaxFirst, "ng/mL"),
                new Row("cmax_last", cmaxLast, "ng/mL"),
                new Row("tmax", tmax, "h"),
                new Row("auc_0_24", auc024, "ng.h/mL"),
                new Row("auc_last_interval", aucLastInterval, "ng.h/mL"),
                new Row("auc_inf_first", aucInfFirst, "ng.h/mL"),
                new Row("half_life", halfLife, "h"),
                new Row("cyp2d6_nadir", cyp2d6Nadir, "1"),
                new Row("any_effect_peak", peaks.anyEffect(), "VAS 0-100"),
                new Row("sbp_change_peak", peaks.sbp(), "mmHg"),
                new Row("hr_change_peak", peaks.hr(), "bpm"),
                new Row("temperature_change_peak", peaks.temperature(), "C"),
                new Row("margin_5ht2b_peak", worstPeakMargin(), "1"),
                new Row("margin_5ht2b_average", worstAverageMargin(), "1"),
                new Row("yearly_dose", yearlyDose, "mg"));
    }

    /// One row of `summary.csv`.
    public record Row(String name, double value, String unit) {}
}
