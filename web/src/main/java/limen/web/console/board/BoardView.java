package limen.web.console.board;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import limen.analysis.escalation.Escalation;
import limen.analysis.record.HarmCount;
import limen.analysis.record.StudyRecord;
import limen.evidence.RuleTable;
import limen.study.Conduct;
import limen.study.ParticipantId;
import limen.web.console.findings.HarmTable;
import org.jspecify.annotations.Nullable;

/// What the safety board sees: harm first, then how near the study is to stopping, then what else the protocol lets it
/// look at.
///
/// @param about whether arms are known, and why
/// @param unseal where the list is opened; empty where nothing can be opened, or it is open
/// @param stopped why all dosing waits; empty if it does not
/// @param levels of a study that finds its dose; null in others
public record BoardView(
        String about,
        String unseal,
        String stopped,
        HarmTable harm,
        BoundaryPart boundary,
        LooksTable looks,
        @Nullable LevelsTable levels) {
    private static final String SEALED =
            "The sealed list is not open, so everything below is about everybody together. Counts that looked alike in"
                    + " both arms would look the same here as counts that did not.";
    private static final String NO_LIST =
            "This study hides nothing: there is no list to open, and what stands below is about everybody.";
    private static final String OPEN =
            "The list is open to you. What stands here by arm is for the board alone: who is blinded must not learn it"
                    + " from you, nor guess it from what you decide.";
    private static final String OPENED =
            "The list of capsules was opened for everybody, so arms are no secret any more.";

    /// What the board sees at this moment.
    ///
    /// @param kinds arms of the periods of each person; empty while the list is not open
    /// @param unsealAt where the list can be opened; empty where nothing opens it
    static BoardView of(
            StudyRecord log,
            RuleTable rules,
            Conduct conduct,
            Map<ParticipantId, List<String>> kinds,
            Escalation escalation,
            String unsealAt,
            ZoneId zone) {
        var isOpened = conduct.allocations().opened();
        var stop = conduct.authority().stop();
        return new BoardView(
                !log.study().isBlinded() ? NO_LIST : isOpened ? OPENED : kinds.isEmpty() ? SEALED : OPEN,
                log.study().isBlinded() && kinds.isEmpty() ? unsealAt : "",
                stop == null ? "" : stop,
                HarmTable.of(log.study(), HarmCount.of(log, rules, kinds), zone),
                BoundaryPart.of(log, rules, conduct.tally()),
                LooksTable.of(log),
                LevelsTable.of(escalation));
    }
}
