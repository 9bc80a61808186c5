package limen.report.pharmacology;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import limen.pharmacology.Exposure;
import limen.pharmacology.Margins;
import limen.pharmacology.Phenotype;
import limen.report.words.Amounts;
import limen.report.words.Numbers;

/// The exposure of a regimen, line by line, beside the full doses of the trials.
public final class Ledger {
    /// One line.
    ///
    /// @param note what must be known to read it; empty if nothing
    public record Line(String name, String unit, String own, String trial, String note) {}

    private final Exposure own;
    private final Exposure trial;
    private final List<Line> lines = new ArrayList<>();

    private Ledger(Exposure own, Exposure trial) {
        this.own = own;
        this.trial = trial;
    }

    /// What reaches the body: concentration, enzyme, amounts.
    public static List<Line> body(Simulated simulated) {
        var ledger = new Ledger(simulated.exposure(), simulated.trial());
        ledger.add("Largest concentration", "ng/mL", "", Exposure::cmax);
        ledger.add("reached after the first dose in", "h", "", Exposure::tmax);
        ledger.add("Area of the first 24 h", "ng·h/mL", "", Exposure::auc024);
        ledger.add("Area of the first dose, to infinity", "ng·h/mL", "", Exposure::aucInfFirst);
        ledger.add("Half-life, 6 to 24 h after the first dose", "h", "", Exposure::halfLife);
        ledger.add("Last peak by first", "times", "accumulation", Exposure::accumulationCmax);
        ledger.add("Area of the last interval by the first", "times", "accumulation", Exposure::accumulationAuc);
        // A poor metaboliser has none of which a share could be left.
        if (simulated.person().phenotype() != Phenotype.PM) {
            ledger.add("CYP2D6 active, lowest", "of 1", "", Exposure::cyp2d6Nadir);
            ledger.add(
                    "CYP2D6 active before the next dose",
                    "of 1",
                    "with the other published recovery, 51 h: %s"
                            .formatted(Amounts.inTable(simulated.slower().cyp2d6BeforeNext())),
                    Exposure::cyp2d6BeforeNext);
        }
        ledger.add(
                "Any drug effect, largest",
                "of 100",
                "",
                exposure -> exposure.peaks().anyEffect());
        ledger.add(
                "Rise of systolic pressure, largest",
                "mmHg",
                "",
                exposure -> exposure.peaks().sbp());
        ledger.add(
                "Rise of diastolic pressure, largest",
                "mmHg",
                "",
                exposure -> exposure.peaks().dbp());
        ledger.add(
                "Rise of heart rate, largest",
                "per min",
                "",
                exposure -> exposure.peaks().hr());
        ledger.add(
                "Rise of temperature, largest",
                "°C",
                "",
                exposure -> exposure.peaks().temperature());
        ledger.add("Amount in the whole regimen", "mg", "", Exposure::courseDose);
        ledger.add("Amount in a year", "mg", "a schedule counted as if it went on", Exposure::yearlyDose);
        return List.copyOf(ledger.lines);
    }

    /// What reaches the receptor 5-HT2B, by one set of potencies.
    public static List<Line> valves(Simulated simulated, int set) {
        var ledger = new Ledger(simulated.exposure(), simulated.trial());
        ledger.margin("Margin at the highest concentration", "times", set, Margins::peak);
        ledger.margin("Margin of the average of an interval", "times", set, Margins::average);
        ledger.margin("Share of time with an index above 0.1", "%", set, margins -> 100 * margins.dutyFraction());
        ledger.margin("Receptor-hours in a week", "h", set, Margins::receptorHoursPerWeek);
        ledger.margin("Free MDMA, largest", "nM", set, Margins::freeMdma);
        ledger.margin("Free MDA, largest", "nM", set, Margins::freeMda);
        return List.copyOf(ledger.lines);
    }

    private void margin(String name, String unit, int set, ToDoubleFunction<Margins> of) {
        add(name, unit, "", exposure -> of.applyAsDouble(exposure.margins().get(set)));
    }

    private void add(String name, String unit, String note, ToDoubleFunction<Exposure> of) {
        lines.add(new Line(name, unit, text(of.applyAsDouble(own)), text(of.applyAsDouble(trial)), note));
    }

    private static String text(double value) {
        return value > 1_000_000 ? "more than " + Numbers.count(1_000_000) : Amounts.inTable(value);
    }
}
