package limen.report.pharmacology;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import limen.pharmacology.Course;
import limen.pharmacology.Phenotype;
import limen.pharmacology.Variable;
import limen.report.figure.AmountAxis;
import limen.report.figure.Markup;
import limen.report.figure.TimeAxis;
import limen.report.figure.TimePlot;
import limen.report.page.CourseDrawings;
import limen.report.words.Amounts;
import org.jspecify.annotations.Nullable;

/// The figures of one simulated regimen.
final class CourseFigures {
    private static final double HEIGHT = 240;
    private static final double LANE = 150;
    /// Where curves are named, h.
    private static final double EARLY = 5.3;
    private static final double LATE = 10;
    private static final double LAST = 17;
    private static final double SCALE = 100;
    private static final double LOWEST_SCALE = 20;
    private static final String CONCENTRATION = "ng/mL";
    private static final String OF_A_HUNDRED = "of 100";
    private static final String CAPSULE = "c";
    private static final String NAME = "b";
    private static final String CAPSULE_NAME = "tc";

    private final Simulated simulated;
    private final List<String> caution;
    private final double[] first;
    private final double[] whole;

    CourseFigures(Simulated simulated) {
        this.simulated = simulated;
        caution = Caution.of(simulated.regimen());
        first = hours(simulated.first());
        whole = hours(simulated.whole());
    }

    CourseDrawings all() {
        return new CourseDrawings(
                plasma(), effect(), beside(Variable.MDMA), beside(Variable.ANY_EFFECT), fan(), weeks(), enzyme());
    }

    /// MDMA and MDA in plasma in the first days, with the second model structure and the band of the crowd.
    Markup plasma() {
        var course = simulated.first();
        var linear = linear();
        var crowd = simulated.crowd();
        var top = Math.max(course.peak(Variable.MDMA), largest(linear));
        var plot = plot(
                AmountAxis.reaching(crowd == null ? top : Math.max(top, highest(crowd, Variable.MDMA, first))),
                CONCENTRATION,
                first);
        band(plot, crowd, Variable.MDMA, first);
        var late = named(first, LATE);
        var last = named(first, LAST);
        plot.curve("mda", first, values(course, Variable.MDA))
                .curve("linear", first, linear)
                .curve(CAPSULE, first, values(course, Variable.MDMA))
                .name("", last, course.at(Variable.MDA, last), "MDA " + Amounts.inSentence(course.peak(Variable.MDA)))
                .name(NAME, late, linear[row(first, late)], "linear, peak " + Amounts.inTable(largest(linear)));
        atThePeak(plot, CAPSULE_NAME, course, Variable.MDMA, "MDMA");
        return plot.drawn(
                "plasma-title",
                "Modelled concentration in plasma. MDMA peaks at %s ng/mL %s h after the first dose, MDA at %s ng/mL; a linear model peaks at %s ng/mL."
                        .formatted(
                                peak(course, Variable.MDMA),
                                Amounts.inSentence(simulated.exposure().tmax()),
                                peak(course, Variable.MDA),
                                Amounts.inTable(largest(linear))));
    }

    /// Any drug effect in the first days.
    Markup effect() {
        var course = simulated.first();
        var crowd = simulated.crowd();
        var top = Math.max(LOWEST_SCALE, course.peak(Variable.ANY_EFFECT));
        var axis = AmountAxis.reaching(Math.min(
                SCALE, crowd == null ? top : Math.max(top, highest(crowd, Variable.ANY_EFFECT, first))));
        var plot = plot(axis, OF_A_HUNDRED, first);
        band(plot, crowd, Variable.ANY_EFFECT, first);
        plot.curve(CAPSULE, first, values(course, Variable.ANY_EFFECT));
        atThePeak(plot, CAPSULE_NAME, course, Variable.ANY_EFFECT, "effect");
        return plot.drawn(
                "effect-title",
                "Modelled effect on a scale from 0 to 100, peaking at %s."
                        .formatted(peak(course, Variable.ANY_EFFECT)));
    }

    /// The regimen and a dose of another size on the same axes.
    Markup beside(Variable variable) {
        var course = simulated.first();
        var other = simulated.beside().course();
        var unit = variable == Variable.ANY_EFFECT ? OF_A_HUNDRED : CONCENTRATION;
        var top = Math.max(course.peak(variable), other.peak(variable));
        var axis = AmountAxis.reaching(variable == Variable.ANY_EFFECT ? SCALE : top);
        var marks = Caution.of(simulated.regimen(), simulated.beside().regimen());
        // A full dose alone lies outside as well; beside this regimen it is only the measure.
        var shown = Caution.isOutside(simulated.regimen()) ? marks : marks.subList(0, 1);
        var own = Amounts.inSentence(simulated.firstDose().milligrams()) + " mg";
        var theirs = Amounts.inSentence(simulated.beside().dose().milligrams()) + " mg";
        var plot = new TimePlot(new TimeAxis(last(first)), axis, unit, shown, HEIGHT)
                .curve("full", first, values(other, variable))
                .curve(CAPSULE, first, values(course, variable));
        // The smaller one is named where the larger one has come down.
        var late = named(first, LATE);
        if (course.peak(variable) < other.peak(variable)) {
            atThePeak(plot, NAME, other, variable, theirs);
            plot.name(
                    CAPSULE_NAME,
                    late,
                    course.at(variable, late),
                    "%s, peak %s".formatted(own, peak(course, variable)));
        } else {
            atThePeak(plot, CAPSULE_NAME, course, variable, own);
            plot.name(NAME, late, other.at(variable, late), "%s, peak %s".formatted(theirs, peak(other, variable)));
        }
        var what = variable == Variable.ANY_EFFECT ? "effect, of 100" : "concentration of MDMA in plasma, ng/mL";
        return plot.drawn(
                "beside-%s-title".formatted(variable.column().replace('_', '-')),
                "Modelled %s, on one axis. %s peaks at %s, a single %s at %s."
                        .formatted(what, own, peak(course, variable), theirs, peak(other, variable)));
    }

    /// The first days in each phenotype.
    Markup fan() {
        var fan = simulated.fan();
        var top = fan.values().stream()
                .mapToDouble(course -> course.peak(Variable.MDMA))
                .max()
                .orElseThrow();
        var plot = plot(AmountAxis.reaching(top), CONCENTRATION, first);
        var at = named(first, EARLY);
        for (var phenotype : Phenotype.values()) {
            var course = fan.get(phenotype);
            if (course == null) {
                continue;
            }
            var own = phenotype == simulated.person().phenotype();
            plot.curve(own ? CAPSULE : "full", first, values(course, Variable.MDMA))
                    .name(
                            own ? CAPSULE_NAME : NAME,
                            at,
                            course.at(Variable.MDMA, at),
                            "%s %s".formatted(phenotype, peak(course, Variable.MDMA)));
        }
        return plot.drawn("fan-title", "Modelled concentration of MDMA in plasma by activity of CYP2D6.");
    }

    /// MDMA in plasma over the whole regimen.
    Markup weeks() {
        var course = simulated.whole();
        var crowd = simulated.crowd();
        var top = course.peak(Variable.MDMA);
        var plot = new TimePlot(
                new TimeAxis(last(whole)),
                AmountAxis.reaching(crowd == null ? top : Math.max(top, highest(crowd, Variable.MDMA, whole))),
                CONCENTRATION,
                caution,
                LANE);
        field(plot, crowd, Variable.MDMA, whole);
        plot.curve(CAPSULE + " fine", whole, values(course, Variable.MDMA));
        return plot.drawn(
                "weeks-title",
                "Modelled concentration of MDMA in plasma over the whole regimen: first peak %s, last peak %s ng/mL."
                        .formatted(
                                Amounts.inTable(simulated.exposure().cmaxFirst()),
                                Amounts.inTable(simulated.exposure().cmaxLast())));
    }

    /// How much of CYP2D6 is left over the whole regimen.
    Markup enzyme() {
        var course = simulated.whole();
        var plot = new TimePlot(new TimeAxis(last(whole)), new AmountAxis(0.25, 4), "", caution, LANE)
                .line(1, "1, before the first dose");
        field(plot, simulated.crowd(), Variable.CYP2D6, whole);
        plot.curve(CAPSULE, whole, values(course, Variable.CYP2D6));
        return plot.drawn(
                "enzyme-title",
                "Modelled share of active CYP2D6 over the whole regimen: lowest %s, %s at the end of the last interval."
                        .formatted(
                                Amounts.inSentence(simulated.exposure().cyp2d6Nadir()),
                                Amounts.inSentence(simulated.exposure().cyp2d6BeforeNext())));
    }

    private TimePlot plot(AmountAxis axis, String unit, double[] hours) {
        return new TimePlot(new TimeAxis(last(hours)), axis, unit, caution, HEIGHT);
    }

    /// The middle nine tenths of the crowd and the person in its middle.
    private static void band(TimePlot plot, @Nullable Crowd crowd, Variable variable, double[] hours) {
        if (crowd != null) {
            field(plot, crowd, variable, hours);
            plot.curve("c middle", hours, crowd.band(variable, hours).p50());
        }
    }

    private static void field(TimePlot plot, @Nullable Crowd crowd, Variable variable, double[] hours) {
        if (crowd != null) {
            var band = crowd.band(variable, hours);
            plot.band("cb", hours, band.p5(), band.p95());
        }
    }

    static double[] hours(Course course) {
        return IntStream.range(0, course.rows()).mapToDouble(course::hours).toArray();
    }

    static double[] values(Course course, Variable variable) {
        return IntStream.range(0, course.rows())
                .mapToDouble(row -> course.value(variable, row))
                .toArray();
    }

    private double[] linear() {
        return DoubleStream.of(first)
                .map(hour -> simulated.linear().concentration(simulated.regimen(), hour))
                .toArray();
    }

    private static double highest(Crowd crowd, Variable variable, double[] hours) {
        return largest(crowd.band(variable, hours).p95());
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).max().orElseThrow();
    }

    private static String peak(Course course, Variable variable) {
        return Amounts.inTable(course.peak(variable));
    }

    private static double last(double[] hours) {
        return hours[hours.length - 1];
    }

    private void atThePeak(TimePlot plot, String kind, Course course, Variable variable, String name) {
        var hour = course.peakHour(variable, 0, last(first));
        plot.name(kind, hour, course.at(variable, hour), "%s, peak %s".formatted(name, peak(course, variable)));
    }

    private static double named(double[] hours, double hour) {
        return hours[row(hours, hour)];
    }

    private static int row(double[] hours, double hour) {
        var found = Arrays.binarySearch(hours, hour);
        return found >= 0 ? found : Math.min(hours.length - 1, -found - 1);
    }
}
