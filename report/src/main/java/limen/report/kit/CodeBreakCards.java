package limen.report.kit;

import java.time.LocalDate;
import java.util.Map;
import limen.report.page.kit.Cards;
import limen.study.ParticipantId;
import limen.study.Standing.Place;
import limen.study.protocol.SupervisedStudy;
import limen.study.randomisation.AllocationList;

/// Cards that say what one person was given, one per place of the sealed list, to be folded and sealed: for an
/// emergency in which no server answers. Each opens the blinding of one person and of nobody else.
public final class CodeBreakCards {
    private CodeBreakCards() {}

    /// The document to print; the same list and people give the same bytes.
    ///
    /// @param people who has which place by now; the others get their code by hand
    public static String html(
            SupervisedStudy study, AllocationList list, Map<Place, ParticipantId> people, LocalDate madeOn) {
        return Cards.of(study, list, people, madeOn).html();
    }
}
