package limen.study.protocol;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import limen.notation.Entry;
import limen.notation.Fields;
import limen.notation.Form;
import limen.notation.Forms;
import limen.study.protocol.DoseFinding.Harm;
import limen.study.protocol.DoseFinding.Method;
import limen.study.protocol.DoseFinding.Noticed;

/// The design that finds a dose, as a protocol file writes it. It chooses among the levels that
/// stand in the file already, so it is checked against arms, steps, allocation and course.
record DesignFields(
        Entry<List<Placed<Arm>>> arms,
        Entry<List<Placed<TitrationStep>>> titration,
        Entry<Allocation> allocation,
        Entry<Course> course) {
    private static final int LONGEST_WINDOW = 180;

    private enum Kind {
        CRM,
        TITE_CRM,
        BOIN,
        SUB_PERCEPTUAL
    }

    Entry<Optional<DoseFinding>> read(Fields fields) {
        var design = fields.optionalSection("design", this::design);
        if (fields.has("design") && arms.isRead()) {
            var active = Placed.values(arms.get()).stream()
                    .filter(arm -> !arm.isPlacebo())
                    .toList();
            if (active.size() != 1) {
                design.reject(
                        "%d arms hold a dose, so nobody can tell whose steps are the levels".formatted(active.size()),
                        "one arm that holds a dose");
            } else if (titration.isRead() && titration.get().isEmpty()) {
                design.reject("no step is written under titration", "titration steps: they are the levels");
            }
        }
        return design;
    }

    private Supplier<DoseFinding> design(Fields fields) {
        var window = fields.required("window", Notations.duration(Duration.ofDays(1), Duration.ofDays(LONGEST_WINDOW)));
        var cohort = fields.integer("cohort", 1, 100);
        var most = fields.integer("most_people", 1, 5_000);
        var event = fields.section("event", DesignFields::harm);
        if (cohort.isRead() && most.isRead() && most.get() < cohort.get()) {
            most.reject("%d people are no cohort of %d".formatted(most.get(), cohort.get()), "at least one cohort");
        }
        checkWindow(window);
        var method = fields.choice("kind", Kind.class, kind -> method(kind, fields));
        return () -> new DoseFinding(method.get(), event.get(), window.get(), cohort.get(), most.get());
    }

    private Supplier<Method> method(Kind kind, Fields fields) {
        return switch (kind) {
            case CRM -> {
                var target = target(fields);
                var skeleton = skeleton(fields);
                yield () -> new Method.Crm(target.get(), skeleton.get());
            }
            case TITE_CRM -> {
                var target = target(fields);
                var skeleton = skeleton(fields);
                yield () -> new Method.TiteCrm(target.get(), skeleton.get());
            }
            case BOIN -> {
                var target = fields.number("target", 0.01, 0.59);
                checkWholePeople(target);
                yield () -> new Method.Boin(target.get());
            }
            case SUB_PERCEPTUAL -> {
                var target = target(fields);
                var skeleton = skeleton(fields);
                var noticed = fields.section("noticed", this::noticed);
                yield () -> new Method.SubPerceptual(target.get(), skeleton.get(), noticed.get());
            }
        };
    }

    private static Supplier<Harm> harm(Fields fields) {
        var grade = fields.integer("adverse_event_grade", 1, 5);
        var verdicts = fields.yesNo("stop_or_seek_care");
        return () -> new Harm(grade.get(), verdicts.get());
    }

    private Supplier<Noticed> noticed(Fields fields) {
        var target = target(fields);
        var skeleton = skeleton(fields);
        var confidence = fields.integer("guess_confidence", 0, 100);
        var intensity = fields.integer("effect_intensity", 1, 100);
        return () -> new Noticed(target.get(), skeleton.get(), confidence.get(), intensity.get());
    }

    private static Entry<Double> target(Fields fields) {
        return fields.number("target", 0.01, 0.99);
    }

    /// One share for each level, rising.
    private Entry<List<Double>> skeleton(Fields fields) {
        Function<List<Double>, List<Double>> rising = shares -> {
            if (IntStream.range(1, shares.size()).anyMatch(i -> shares.get(i) <= shares.get(i - 1))) {
                throw new IllegalArgumentException(
                        "the shares %s do not rise; expected more at each level than at the one below"
                                .formatted(shares));
            }
            return shares;
        };
        var skeleton = fields.required(
                "skeleton", Form.listOf(Forms.number(0.001, 0.999)).map(rising));
        if (skeleton.isRead() && titration.isRead() && !titration.get().isEmpty()) {
            var levels = titration.get().size() + 1;
            if (skeleton.get().size() != levels) {
                skeleton.reject(
                        "%d shares stand here, and %d levels are written: the dose of the arm and %d steps"
                                .formatted(skeleton.get().size(), levels, levels - 1),
                        "one share for each level");
            }
        }
        return skeleton;
    }

    /// Nobody steps up before their own window is over.
    private void checkWindow(Entry<Duration> window) {
        if (window.isRead() && course.isRead() && titration.isRead()) {
            var steps = titration.get().size();
            var needed = window.get().multipliedBy(steps);
            if (needed.compareTo(Duration.ofDays(course.get().days())) >= 0) {
                window.reject(
                        "%d windows of %s come before the highest level, and the course has %d d"
                                .formatted(
                                        steps,
                                        Spoken.duration(window.get()),
                                        course.get().days()),
                        "windows that fit into the course");
            }
        }
    }

    /// Whom a placebo keeps from an event nobody can tell, and BOIN has no way to count somebody in
    /// part.
    private void checkWholePeople(Entry<Double> target) {
        if (arms.isRead()
                && target.isRead()
                && Placed.values(arms.get()).stream().anyMatch(Arm::isPlacebo)) {
            target.reject(
                    "boin counts whole people, and a hidden placebo leaves open who took the drug",
                    "kind crm, tite_crm or sub_perceptual, or no placebo");
        }
    }
}
