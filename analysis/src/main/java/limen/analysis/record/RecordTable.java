package limen.analysis.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import limen.analysis.DataQuality;
import limen.analysis.Plan;
import limen.analysis.SmallestEffect;
import limen.analysis.TrialTable;
import limen.analysis.person.PersonCourse;
import limen.evidence.Codes;
import limen.study.protocol.AnalysisPlan;
import limen.study.protocol.Assessment;
import limen.study.protocol.Outcome;
import limen.study.protocol.SupervisedStudy;

/// The trial table of a study whose list is opened, and the plan that its protocol fixed.
///
/// One period of one person is one visit, because a period is what was drawn by lot: its value of an outcome is the
/// mean of its days, its guess the last one told in it. However often somebody answered, a period counts once.
public record RecordTable(TrialTable table, Plan plan, DataQuality quality) {
    /// The table of a record, up to the lock.
    ///
    /// @throws IllegalArgumentException before the list is opened: until then nobody can know an arm
    public static RecordTable of(StudyRecord log) {
        if (log.opened().isEmpty()) {
            throw new IllegalArgumentException("The list of allocations is not opened, so no table can name an arm");
        }
        var rows = new PeriodRows(log.study());
        for (var person : log.begun()) {
            course(log, person).ifPresent(course -> rows.add(person, course));
        }
        var table = rows.table();
        return new RecordTable(table, plan(log.study()), DataQuality.of(table, notes(log, table)));
    }

    /// The course of somebody as the opened list has it; nothing if it does not name them, or they never began.
    public static Optional<PersonCourse> course(StudyRecord log, Somebody person) {
        var kinds = log.opened().get(person.id());
        var firstDay = person.known().standing().firstDay();
        return kinds == null || firstDay == null
                ? Optional.empty()
                : Optional.of(new PersonCourse(log.study(), person.known(), kinds, firstDay));
    }

    private static Plan plan(SupervisedStudy study) {
        var analysis = study.analysis();
        return new Plan(
                study.assessments().stream().anyMatch(each -> each.what() instanceof Assessment.What.Guess),
                analysis == null ? null : analysis.primary(),
                codes(study, Outcome.Better.LOWER),
                codes(study, Outcome.Better.HIGHER),
                Set.of(),
                analysis == null
                        ? SmallestEffect.byConvention()
                        : new SmallestEffect.InOutcomeUnits(analysis.smallestEffect()),
                SmallestEffect.byConvention());
    }

    private static Set<String> codes(SupervisedStudy study, Outcome.Better better) {
        return study.outcomes().stream()
                .filter(outcome -> outcome.better() == better)
                .map(Outcome::code)
                .collect(Collectors.toSet());
    }

    private static List<String> notes(StudyRecord log, TrialTable table) {
        var notes = new ArrayList<String>();
        notes.add("One row is one period of one person: the mean of its days, with the capsule as assigned and the last"
                + " guess of the period.");
        if (log.withdrawn() + log.erased() > 0) {
            notes.add("%d people took their data back and %d had their record erased; they are in no row."
                    .formatted(log.withdrawn(), log.erased()));
        }
        var unnamed = log.begun().size() - table.participants();
        if (unnamed > 0) {
            notes.add("%d people began and are in no row, because the opened list does not name them or no period of"
                            .formatted(unnamed)
                    + " theirs brought a value or a guess.");
        }
        var doses = log.study().arms().stream().filter(arm -> !arm.isPlacebo()).count();
        if (doses > 1) {
            notes.add("%d arms hold a dose; they stand together as active.".formatted(doses));
        }
        var analysis = log.study().analysis();
        if (analysis != null) {
            notes.addAll(notDone(analysis));
        }
        return notes;
    }

    /// What the plan asks for and these models do not do.
    private static List<String> notDone(AnalysisPlan plan) {
        var notes = new ArrayList<String>();
        if (!plan.covariates().isEmpty()) {
            notes.add("The plan names %s to adjust for; these models adjust for nothing."
                    .formatted(String.join(", ", plan.covariates())));
        }
        plan.intercurrentEvents().entrySet().stream()
                .filter(event -> event.getValue() != AnalysisPlan.Strategy.TREATMENT_POLICY
                        && !(event.getValue() == AnalysisPlan.Strategy.WHILE_ON_TREATMENT
                                && Set.of("dosing_stopped", "withdrawal").contains(event.getKey())))
                .map(event -> "The plan asks for %s after %s; these models take all values as assigned."
                        .formatted(words(event.getValue()), event.getKey().replace('_', ' ')))
                .sorted()
                .forEach(notes::add);
        return notes;
    }

    private static String words(AnalysisPlan.Strategy strategy) {
        return "the strategy \"%s\"".formatted(Codes.of(strategy).replace('_', ' '));
    }
}
