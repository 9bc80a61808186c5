package limen.analysis.record;

import java.util.List;
import java.util.Optional;
import limen.analysis.BeliefEvidence;
import limen.analysis.TrialAnalysis;
import limen.analysis.TrialFindings;
import limen.evidence.RuleTable;
import limen.study.protocol.Outcome;

/// Everything that the record of a study shows once its list is opened: harm first, then what the models of a trial
/// table say of each outcome.
///
/// @param exposure of the primary outcome; empty where the protocol names none
/// @param contributions person by person
public record RecordFindings(
        HarmCount harm,
        TrialFindings trial,
        BeliefEvidence belief,
        Optional<ExposureResponse> exposure,
        List<Contribution> contributions) {
    public RecordFindings {
        contributions = List.copyOf(contributions);
    }

    /// What a record shows.
    ///
    /// @param log up to the lock, with its list opened
    /// @param rules which tell a stop by a vital sign from another
    public static RecordFindings of(StudyRecord log, RuleTable rules) {
        var table = RecordTable.of(log);
        var findings = TrialAnalysis.of(table.table(), table.plan(), table.quality());
        return new RecordFindings(
                HarmCount.of(log, rules, log.opened()),
                findings,
                BeliefEvidence.of(table.table(), table.plan(), findings),
                primary(log).map(outcome -> ExposureResponse.of(log, outcome)),
                Contribution.of(log));
    }

    private static Optional<Outcome> primary(StudyRecord log) {
        var plan = log.study().analysis();
        return log.study().outcomes().stream()
                .filter(outcome -> plan != null && plan.primary().equals(outcome.code()))
                .findFirst();
    }
}
