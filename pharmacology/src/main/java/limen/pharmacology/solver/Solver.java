package limen.pharmacology.solver;

/// Follows a model from its start over all its doses and hands out its states at the hours asked for.
///
/// The steps adapt to the lane that needs the shortest; at each dose the method starts anew, with the
/// step that the first one after the dose before turned out to allow. A row at the moment of a dose is
/// taken after the dose. Rows between the ends of a step come from the method's own continuous
/// extension, so that asking for more rows changes no step.
public final class Solver {
    /// The part of the time reached so far below which a step no longer moves it.
    private static final double SMALLEST_STEP = 1e-14;

    /// A year at ten steps an hour is a twentieth of it.
    private static final int MOST_STEPS = 2_000_000;

    private static final double FIRST_CHANGE = 0.01;
    private static final double FIRST_STEP_FROM_NOTHING = 1e-6;

    private final Kernel kernel;
    private final double[] hours;
    private final Rows rows;
    private final DormandPrince method;
    private final Tolerance tolerance;

    private int row;
    private double now;
    private double firstStep = Double.NaN;
    private int accepted;
    private int rejected;

    private Solver(Kernel kernel, double[] hours, Tolerance tolerance, Rows rows) {
        this.kernel = kernel;
        this.hours = hours;
        this.tolerance = tolerance;
        this.rows = rows;
        method = new DormandPrince(kernel, tolerance);
    }

    /// Solves from hour 0 to the last hour asked for.
    ///
    /// @param hours at which to hand out the states, ascending, from 0 on; doses after the last one are
    /// not given
    /// @throws NotSolvedException where a state is not finite, or no step is short enough
    public static Steps solve(Kernel kernel, Dosing dosing, double[] hours, Tolerance tolerance, Rows rows) {
        requireAscending(hours);
        if (dosing.state() < 0 || dosing.state() >= kernel.states()) {
            throw new IllegalArgumentException("Doses go to state %d; expected 0 to %d, as the model has %d states"
                    .formatted(dosing.state(), kernel.states() - 1, kernel.states()));
        }
        var solver = new Solver(kernel, hours, tolerance, rows);
        solver.run(dosing);
        return new Steps(solver.accepted, solver.rejected);
    }

    private static void requireAscending(double[] hours) {
        for (int i = 0; i < hours.length; i++) {
            if (!(hours[i] >= 0 && hours[i] < Double.POSITIVE_INFINITY) || (i > 0 && hours[i] < hours[i - 1])) {
                throw new IllegalArgumentException(
                        "Row %d is at %s h; expected ascending hours from 0 on".formatted(i, hours[i]));
            }
        }
    }

    private void run(Dosing dosing) {
        if (hours.length == 0) {
            return;
        }
        var end = hours[hours.length - 1];
        var dose = 0;
        while (true) {
            while (dose < dosing.hours().length && dosing.hours()[dose] <= now) {
                give(dosing.state(), dosing.amounts()[dose++]);
            }
            while (row < hours.length && hours[row] == now) {
                rows.accept(row++, now, method.state());
            }
            if (now >= end) {
                return;
            }
            advance(dose < dosing.hours().length ? Math.min(dosing.hours()[dose], end) : end);
        }
    }

    private void give(int state, double amount) {
        var y = method.state();
        for (int i = state * kernel.lanes(); i < (state + 1) * kernel.lanes(); i++) {
            y[i] += amount;
        }
    }

    /// From now to an hour without a dose in between.
    private void advance(double until) {
        method.restart();
        requireFinite(method.state(), "is");
        requireFinite(method.slope(), "changes by");
        var control = new StepControl();
        var h = Double.isNaN(firstStep) ? firstGuess() : firstStep;
        firstStep = Double.NaN;
        while (now < until) {
            requirePatience();
            var last = h >= until - now;
            // Two equal steps to the end rather than a long one and a rest.
            var step = last ? until - now : Math.min(h, (until - now) / 2);
            var error = method.attempt(step);
            if (!(error <= 1)) {
                rejected++;
                h = step * control.afterRejected(error);
                requireMoving(h);
                continue;
            }
            accepted++;
            var reached = last ? until : now + step;
            handOut(reached, step);
            method.accept();
            now = reached;
            h = step * control.afterAccepted(error);
            if (Double.isNaN(firstStep) && error > 0) {
                firstStep = h;
            }
        }
    }

    private void handOut(double reached, double step) {
        while (row < hours.length && hours[row] < reached) {
            rows.accept(row, hours[row], method.within((hours[row] - now) / step, step));
            row++;
        }
    }

    /// A step in which the state of no lane changes by more than about a hundredth.
    private double firstGuess() {
        var y = method.state();
        var slope = method.slope();
        var guess = Double.POSITIVE_INFINITY;
        for (int lane = 0; lane < kernel.lanes(); lane++) {
            var size = 0.0;
            var change = 0.0;
            for (int i = lane; i < y.length; i += kernel.lanes()) {
                var unit = tolerance.absolute() + tolerance.relative() * Math.abs(y[i]);
                size = Math.max(size, Math.abs(y[i]) / unit);
                change = Math.max(change, Math.abs(slope[i]) / unit);
            }
            var own = size > 0 ? FIRST_CHANGE * size / change : FIRST_STEP_FROM_NOTHING;
            guess = Math.min(guess, change > 0 ? own : Double.POSITIVE_INFINITY);
        }
        return guess;
    }

    private void requireFinite(double[] values, String verb) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new NotSolvedException("State %d of lane %d %s %s at %s h; expected a finite number"
                        .formatted(i / kernel.lanes(), i % kernel.lanes(), verb, values[i], now));
            }
        }
    }

    private void requirePatience() {
        if (accepted + rejected >= MOST_STEPS) {
            throw new NotSolvedException(
                    "%d steps led to %s h of %s h; expected a model that needs fewer, one whose rates are below about 1000 per hour"
                            .formatted(MOST_STEPS, now, hours[hours.length - 1]));
        }
    }

    private void requireMoving(double h) {
        if (h > SMALLEST_STEP * Math.max(now, SMALLEST_STEP)) {
            return;
        }
        var worst = method.worst();
        throw new NotSolvedException(
                "State %d of lane %d, %s at %s h, becomes %s within %s h; expected a step short enough for a tolerance of %s relative and %s absolute"
                        .formatted(
                                worst / kernel.lanes(),
                                worst % kernel.lanes(),
                                method.state()[worst],
                                now,
                                method.arrival()[worst],
                                h,
                                tolerance.relative(),
                                tolerance.absolute()));
    }
}
