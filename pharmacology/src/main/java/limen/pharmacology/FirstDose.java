package limen.pharmacology;

/// What the first dose of a regimen would do if none followed.
///
/// @param aucInf ng.h/mL, to infinity
/// @param halfLife h, the slope of the logarithm by least squares from 6 to 24 h after the dose
record FirstDose(double aucInf, double halfLife) {
    private static final double STEP = 0.05;
    private static final double FOLLOWED = 240;
    private static final double SLOPE_FROM = 6;
    private static final double SLOPE_TO = 24;
    /// The last tenth of the grid says how fast the rest goes.
    private static final double TAIL = 216;

    static FirstDose of(Individual individual, Regimen regimen) {
        var once = new Regimen.Once(regimen.intakes().getFirst().dose());
        var course = Course.of(individual, once, Course.grid(FOLLOWED, STEP));
        var rest = course.at(Variable.MDMA, FOLLOWED);
        var rate = Math.log(course.at(Variable.MDMA, TAIL) / rest) / (FOLLOWED - TAIL);
        var beyond = rest > 0 && rate > 0 ? rest / rate : 0;
        return new FirstDose(course.area(Variable.MDMA, 0, FOLLOWED) + beyond, halfLife(course));
    }

    private static double halfLife(Course course) {
        var from = course.firstAt(SLOPE_FROM);
        var to = course.lastAt(SLOPE_TO);
        var n = to - from + 1;
        double sumT = 0;
        double sumL = 0;
        for (int row = from; row <= to; row++) {
            sumT += course.hours(row);
            sumL += Math.log(course.value(Variable.MDMA, row));
        }
        double sxy = 0;
        double sxx = 0;
        for (int row = from; row <= to; row++) {
            var t = course.hours(row) - sumT / n;
            sxy += t * (Math.log(course.value(Variable.MDMA, row)) - sumL / n);
            sxx += t * t;
        }
        return -Math.log(2) * sxx / sxy;
    }
}
