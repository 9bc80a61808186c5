package limen.web.console.board;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import limen.analysis.escalation.Escalation;
import limen.analysis.record.StudyRecord;
import limen.storage.Recorded;
import limen.study.Entry;
import limen.study.ParticipantId;
import limen.study.decision.Tables;
import limen.study.instrument.InstrumentObservations;
import limen.study.randomisation.SealedList;
import limen.web.Answer;
import limen.web.access.StaffDoor;
import limen.web.access.Visitor;
import limen.web.console.ConsoleFrames;
import limen.web.console.ConsoleTab;
import limen.web.console.Team;
import limen.web.console.sealed.OpenList;
import limen.web.page.FindingsTemplates;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Harm, to the monitor alone: by arm as long as they have the sealed list open, else everybody together.
@RestController
final class BoardRoom {
    private static final Tables TABLES = Tables.reviewed(InstrumentObservations.shipped());

    private final Team team;
    private final ConsoleFrames frames;
    private final OpenList lists;

    BoardRoom(Team team, ConsoleFrames frames, OpenList lists) {
        this.team = team;
        this.frames = frames;
        this.lists = lists;
    }

    @GetMapping("/staff/board")
    ResponseEntity<byte[]> page(HttpServletRequest request, Visitor.Conducting visitor) {
        var entries = entries();
        var study = team.protocol();
        var log = StudyRecord.whole(study, TABLES, entries);
        var open = lists.of(request);
        var view = BoardView.of(
                log,
                TABLES.rulesOf(study),
                team.study().conduct(),
                open.map(list -> kinds(log, list)).orElseGet(log::opened),
                Escalation.of(study, TABLES, entries, visitor.role()),
                StaffDoor.UNSEAL.path(),
                team.zone());
        return Answer.page(FindingsTemplates.board(frames.of("Board", ConsoleTab.BOARD, visitor), view));
    }

    private List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        team.study().whole().read(0, place -> {
            if (place instanceof Recorded.Kept kept) {
                entries.add(kept.entry());
            }
        });
        return entries;
    }

    /// What the open list says of whoever has a place in it.
    private static Map<ParticipantId, List<String>> kinds(StudyRecord log, SealedList open) {
        var kinds = new HashMap<ParticipantId, List<String>>();
        for (var person : log.people()) {
            var place = person.known().standing().place();
            if (place != null) {
                open.list()
                        .sequence(place.stratum(), place.sequence())
                        .ifPresent(sequence -> kinds.put(person.id(), sequence.arms()));
            }
        }
        return kinds;
    }
}
