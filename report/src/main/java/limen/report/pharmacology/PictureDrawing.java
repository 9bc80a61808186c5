package limen.report.pharmacology;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import limen.pharmacology.Course;
import limen.pharmacology.Individual;
import limen.pharmacology.OneCompartment;
import limen.pharmacology.Parameters;
import limen.pharmacology.Person;
import limen.pharmacology.Phenotype;
import limen.pharmacology.Regimen;
import limen.pharmacology.Variable;
import limen.pharmacology.VirtualPopulation;
import limen.quantity.Dose;
import limen.quantity.Salt;
import limen.report.figure.AmountAxis;
import limen.report.figure.TimeAxis;
import limen.report.figure.TimePlot;
import limen.report.words.Amounts;

/// Draws the fixed pictures from the model; a test holds the files to what it draws.
final class PictureDrawing {
    private static final Dose LOW = new Dose(15, Salt.HYDROCHLORIDE);
    private static final Dose FULL = new Dose(100, Salt.HYDROCHLORIDE);
    private static final Person TYPICAL = Person.typical();
    private static final double DAY = Regimen.HOURS_PER_DAY;
    private static final double HEIGHT = 260;
    private static final double STEP = 0.1;
    private static final int PEOPLE = 1000;
    private static final long SEED = 1;
    private static final double NAMED_EARLY = 5.3;
    private static final double NAMED_LATE = 10;
    private static final String UNIT = "ng/mL";

    private final Parameters parameters = Parameters.reviewed();
    private final double[] hours = Course.grid(DAY, STEP);

    static String svg(FixedPicture picture) {
        var drawing = new PictureDrawing();
        return switch (picture) {
                    case TYPICAL_ADULT -> drawing.typicalAdult();
                    case PHENOTYPES -> drawing.phenotypes();
                    case LOW_AND_FULL -> drawing.lowAndFull();
                }
                + "\n";
    }

    private String typicalAdult() {
        var once = new Regimen.Once(LOW);
        var crowd = crowd(once);
        var band = crowd.band(Variable.MDMA, hours);
        var course = course(TYPICAL, once);
        var model = OneCompartment.of(TYPICAL.weight(), parameters);
        var linear = DoubleStream.of(hours)
                .map(hour -> model.concentration(once, hour))
                .toArray();
        var plot = plot(DoubleStream.of(band.p95()).max().orElseThrow(), Caution.of(once))
                .band("cb", hours, band.p5(), band.p95())
                .curve("linear", hours, linear)
                .curve("c", hours, CourseFigures.values(course, Variable.MDMA))
                .name("b", NAMED_LATE, model.concentration(once, NAMED_LATE), "another model");
        named(plot, "tc", course, "15 mg");
        return plot.picture(
                "Modelled concentration of MDMA in plasma of a typical adult over 24 hours after 15 mg, extrapolated, not advice: it peaks at %s ng/mL. The band holds nine in ten of %d simulated people; a linear model falls more slowly."
                        .formatted(Amounts.inTable(course.peak(Variable.MDMA)), PEOPLE));
    }

    private String phenotypes() {
        var once = new Regimen.Once(LOW);
        var highest = course(TYPICAL.withPhenotype(Phenotype.PM), once).peak(Variable.MDMA);
        var plot = plot(highest, Caution.of(once));
        for (var phenotype : Phenotype.values()) {
            var course = course(TYPICAL.withPhenotype(phenotype), once);
            var own = phenotype == TYPICAL.phenotype();
            plot.curve(own ? "c" : "full", hours, CourseFigures.values(course, Variable.MDMA))
                    .name(
                            own ? "tc" : "b",
                            NAMED_EARLY,
                            course.at(Variable.MDMA, NAMED_EARLY),
                            "%s %s".formatted(phenotype, Amounts.inTable(course.peak(Variable.MDMA))));
        }
        return plot.picture(
                "Modelled concentration of MDMA in plasma after 15 mg in a poor, intermediate, extensive and ultrarapid metaboliser by CYP2D6, extrapolated, not advice.");
    }

    private String lowAndFull() {
        var low = new Regimen.Once(LOW);
        var full = new Regimen.Once(FULL);
        var lowBand = crowd(low).band(Variable.MDMA, hours);
        var fullBand = crowd(full).band(Variable.MDMA, hours);
        var small = course(TYPICAL, low);
        var large = course(TYPICAL, full);
        var plot = plot(DoubleStream.of(fullBand.p95()).max().orElseThrow(), Caution.of(low))
                .band("zone", hours, fullBand.p5(), fullBand.p95())
                .band("cb", hours, lowBand.p5(), lowBand.p95())
                .curve("full", hours, CourseFigures.values(large, Variable.MDMA))
                .curve("c", hours, CourseFigures.values(small, Variable.MDMA));
        named(plot, "b", large, "100 mg, a full dose");
        plot.name(
                "tc",
                NAMED_LATE,
                lowBand.p95()[row(NAMED_LATE)],
                "15 mg, peak " + Amounts.inTable(small.peak(Variable.MDMA)));
        return plot.picture(
                "Modelled concentration of MDMA in plasma of a typical adult on one axis, extrapolated, not advice: 100 mg peaks at %s ng/mL, 15 mg at %s. The bands hold nine in ten of %d simulated people."
                        .formatted(
                                Amounts.inTable(large.peak(Variable.MDMA)),
                                Amounts.inTable(small.peak(Variable.MDMA)),
                                PEOPLE));
    }

    private TimePlot plot(double highest, List<String> caution) {
        return new TimePlot(new TimeAxis(DAY), AmountAxis.reaching(highest), UNIT, caution, HEIGHT);
    }

    private static void named(TimePlot plot, String kind, Course course, String name) {
        var hour = course.peakHour(Variable.MDMA, 0, DAY);
        plot.name(
                kind,
                hour,
                course.at(Variable.MDMA, hour),
                "%s, peak %s".formatted(name, Amounts.inTable(course.peak(Variable.MDMA))));
    }

    private Course course(Person person, Regimen regimen) {
        return Course.of(Individual.typical(person, parameters), regimen, hours);
    }

    private Crowd crowd(Regimen regimen) {
        var people = VirtualPopulation.mixed(PEOPLE, SEED, parameters);
        return new Crowd(SEED, people.bands(regimen, hours), Map.of(), "");
    }

    private static int row(double hour) {
        return (int) Math.round(hour / STEP);
    }
}
