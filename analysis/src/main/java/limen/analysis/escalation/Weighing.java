package limen.analysis.escalation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import limen.analysis.escalation.LevelNumbers.Share;
import limen.analysis.escalation.Weighed.Closed;
import limen.inference.escalation.ContinualReassessment;
import limen.inference.escalation.ContinualReassessment.Knowledge;
import limen.inference.escalation.IntervalDesign;
import limen.inference.escalation.IntervalDesign.Decision;
import limen.inference.escalation.LevelCurve;
import limen.inference.escalation.Observed;
import limen.inference.escalation.Skeleton;
import limen.inference.escalation.SubPerceptualTarget;
import limen.study.protocol.DoseFinding.Method;

/// The design of a protocol, asked about the counts of its study.
///
/// Where a placebo is hidden, somebody without an event may not have had the drug at all: with a
/// share `q` of people on it and no event expected without it, the likelihood of no event is `1 - q
/// p`. That is the weight of TITE-CRM once more, so `q` multiplies it, and nobody's allocation is
/// asked for.
///
/// @param levels how many are written
/// @param reach the highest level that may be pointed at
/// @param onDrug share of people whose capsules hold the drug, 1 in an open study
record Weighing(Cohorts cohorts, int levels, int reach, double onDrug) {
    private static final double CERTAIN = 0.95;

    Weighed by(Method method) {
        return switch (method) {
            case Method.Crm crm -> reassessed(crm.target(), crm.skeleton(), Stay::toTheEnd);
            case Method.TiteCrm crm -> reassessed(crm.target(), crm.skeleton(), Stay::soFar);
            case Method.Boin boin -> interval(new IntervalDesign(boin.target()));
            case Method.SubPerceptual both -> both(both);
        };
    }

    /// How many people count as watched at a level, whatever happened to them.
    double watched(Method method, int level) {
        return onDrug
                * cohorts.at(level).stream()
                        .mapToDouble(
                                switch (method) {
                                    case Method.TiteCrm _ -> Stay::soFar;
                                    case Method.Crm _, Method.Boin _, Method.SubPerceptual _ -> Stay::toTheEnd;
                                })
                        .sum();
    }

    private Weighed reassessed(double target, List<Double> skeleton, ToDoubleFunction<Stay> weight) {
        var model = model(skeleton);
        var people = observed(Stay::harmed, weight);
        var curve = model.curve(people);
        var known = model.after(people);
        var closed = IntStream.rangeClosed(1, levels)
                .mapToObj(level -> tooMuch(curve.exceeds(level, target), target))
                .toList();
        var level = Math.min(known.nearest(target), reach);
        while (level > 0 && closed.get(level - 1).because() != null) {
            level--;
        }
        return new Weighed(shares(known, curve, Stay::harmed), List.of(), closed, level);
    }

    private static Closed tooMuch(double probability, double target) {
        return new Closed(
                probability > CERTAIN
                        ? String.format(
                                Locale.ROOT,
                                "An event is more probable than %s here, with a probability of %.2f.",
                                target,
                                probability)
                        : null);
    }

    /// The present level is the highest tried one that is not to be left downwards; up from it only
    /// where nothing above was tried.
    private Weighed interval(IntervalDesign design) {
        var decisions = new ArrayList<Decision>();
        var shares = new ArrayList<Share>();
        for (var level = 1; level <= levels; level++) {
            var events = events(level, Stay::harmed);
            var people = (int) cohorts.at(level).stream()
                    .filter(stay -> stay.harmed() || stay.toTheEnd() == 1)
                    .count();
            decisions.add(people == 0 ? Decision.STAY : design.decide(events, people));
            shares.add(new Share(events, design.mean(events, people), design.interval(events, people, CERTAIN)));
        }
        var eliminated = IntStream.rangeClosed(1, levels)
                .filter(level -> decisions.get(level - 1) == Decision.DOWN_FOR_GOOD)
                .findFirst()
                .orElse(levels + 1);
        var closed = IntStream.rangeClosed(1, levels)
                .mapToObj(level -> new Closed(
                        level < eliminated
                                ? null
                                : "Three or more people at level %d, and an event is more probable than %s there, with a probability above 0.95."
                                        .formatted(eliminated, design.target())))
                .toList();
        return new Weighed(shares, List.of(), closed, level(decisions, eliminated));
    }

    private int level(List<Decision> decisions, int eliminated) {
        var open = Math.min(reach, eliminated - 1);
        var tried = cohorts.tried();
        var present = Math.min(tried, open);
        while (present > 1 && decisions.get(present - 1) == Decision.DOWN) {
            present--;
        }
        if (tried == 0 || present == 0) {
            return Math.min(1, open);
        }
        var up = present == tried && present < open && decisions.get(present - 1) == Decision.UP;
        return up ? present + 1 : present;
    }

    private Weighed both(Method.SubPerceptual method) {
        var noticing = model(method.noticed().skeleton());
        var harm = model(method.skeleton());
        var noticed = observed(Stay::noticed, Stay::toTheEnd);
        var harmed = observed(Stay::harmed, Stay::toTheEnd);
        var target = new SubPerceptualTarget(noticing, harm, method.noticed().target(), method.target());
        var level = target.recommend(noticed, harmed, reach - 1).orElse(0);
        var shareNoticed = shares(noticing.after(noticed), noticing.curve(noticed), Stay::noticed);
        var shareHarmed = shares(harm.after(harmed), harm.curve(harmed), Stay::harmed);
        var closed = IntStream.range(0, levels)
                .mapToObj(i -> closed(target, shareNoticed.get(i), shareHarmed.get(i)))
                .toList();
        return new Weighed(shareHarmed, shareNoticed, closed, level);
    }

    private static Closed closed(SubPerceptualTarget target, Share noticed, Share harmed) {
        if (harmed.mean() > target.harmed()) {
            return above("to have an event", harmed.mean(), target.harmed());
        }
        return noticed.mean() > target.noticed()
                ? above("to notice", noticed.mean(), target.noticed())
                : new Closed(null);
    }

    private static Closed above(String what, double expected, double accepted) {
        return new Closed(
                String.format(Locale.ROOT, "A share of %.3f is expected %s here, above %s.", expected, what, accepted));
    }

    private static ContinualReassessment model(List<Double> skeleton) {
        return new ContinualReassessment(new Skeleton(skeleton), ContinualReassessment.USUAL_VARIANCE);
    }

    private List<Observed> observed(Predicate<Stay> event, ToDoubleFunction<Stay> weight) {
        return cohorts.stays().stream()
                .flatMap(stay -> stay.observed(event.test(stay), onDrug * weight.applyAsDouble(stay)).stream())
                .toList();
    }

    private List<Share> shares(Knowledge known, LevelCurve curve, Predicate<Stay> event) {
        var intervals = curve.intervals(CERTAIN);
        return IntStream.range(0, levels)
                .mapToObj(i -> new Share(events(i + 1, event), known.mean().get(i), intervals.get(i)))
                .toList();
    }

    private int events(int level, Predicate<Stay> event) {
        return (int) cohorts.at(level).stream().filter(event).count();
    }
}
