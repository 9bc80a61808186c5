package limen.analysis.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import limen.analysis.Direction;
import limen.analysis.ItemRange;
import limen.analysis.PersonAnalysis;
import limen.analysis.PersonFinding;
import limen.analysis.SeriesPlan;
import limen.analysis.SmallestEffect;
import limen.inference.series.Likelihood;
import limen.study.protocol.Outcome;
import limen.study.protocol.SupervisedStudy;

/// What one person's record shows of each outcome, capsule against capsule, by the plan that the protocol fixed before
/// the first one.
///
/// It can only be asked with what the opened list says of the person ([PersonCourse]): before that, nobody has it, and
/// a
/// record can speak of adherence and safety alone.
public final class PersonFindings {
    private PersonFindings() {}

    /// One outcome with what its days show.
    public record Found(Outcome outcome, PersonAnalysis analysis) {
        boolean isHarm() {
            return analysis.finding() instanceof PersonFinding.HarmSignal;
        }
    }

    /// Signals of harm first, then what the protocol measures for safety, then the rest in its order; nothing where all
    /// periods held the same, or where the person took the data back.
    public static List<Found> of(PersonCourse course, List<Told> told) {
        if (!course.hasBoth() || course.person().standing().dataWithdrawn()) {
            return List.of();
        }
        var found = new ArrayList<Found>();
        for (var outcome : course.study().outcomes()) {
            var days = OutcomeDays.of(outcome, told, course);
            var scale = OutcomeScale.of(outcome.source());
            if (!days.isEmpty() && scale.isPresent()) {
                found.add(new Found(
                        outcome, PersonAnalysis.of(days.series(), plan(course.study(), outcome, scale.get()))));
            }
        }
        found.sort(Comparator.comparing((Found each) -> !each.isHarm())
                .thenComparing(each -> each.outcome().role() != Outcome.Role.SAFETY));
        return List.copyOf(found);
    }

    private static SeriesPlan plan(SupervisedStudy study, Outcome outcome, OutcomeScale scale) {
        var analysis = study.analysis();
        return new SeriesPlan(
                new ItemRange(scale.lowest(), scale.highest()),
                Likelihood.STATIONARY,
                analysis != null && analysis.primary().equals(outcome.code())
                        ? new SmallestEffect.InOutcomeUnits(analysis.smallestEffect())
                        : SmallestEffect.byConvention(),
                switch (outcome.better()) {
                    case HIGHER -> Direction.HIGHER_IS_BETTER;
                    case LOWER -> Direction.LOWER_IS_BETTER;
                });
    }
}
