package limen.web.console.study;

import java.util.List;
import limen.study.Participant;
import limen.web.Answer;
import limen.web.access.StaffDoor;
import limen.web.access.Visitor;
import limen.web.console.ConsoleFrames;
import limen.web.console.ConsoleTab;
import limen.web.console.Team;
import limen.web.page.StudyConsoleTemplates;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The study at a glance, and whom somebody has to call.
@RestController
final class OverviewRoom {
    private final Team team;
    private final ConsoleFrames frames;

    OverviewRoom(Team team, ConsoleFrames frames) {
        this.team = team;
        this.frames = frames;
    }

    @GetMapping(Paths.STUDY)
    ResponseEntity<byte[]> overview(Visitor.Conducting visitor) {
        var study = team.protocol();
        var conduct = team.study().conduct();
        var page = Overview.of(
                study,
                conduct,
                people(),
                StudyState.of(study, conduct, team.zone()),
                team.at(team.now()),
                visitor.role());
        return Answer.page(StudyConsoleTemplates.overview(frames.of("Study", ConsoleTab.STUDY, visitor), page));
    }

    @GetMapping(Paths.DUE)
    ResponseEntity<byte[]> contacts(Visitor.Conducting visitor) {
        var contacts =
                DueContact.of(team.protocol(), people(), team.at(team.now()), StaffDoor.PEOPLE.opensTo(visitor.role()));
        return Answer.page(StudyConsoleTemplates.contacts(
                frames.of("Contacts", ConsoleTab.STUDY, visitor), DueContact.sentence(contacts), contacts));
    }

    private List<Participant> people() {
        return team.study().people().stream()
                .map(id -> team.study().situation(id).person())
                .toList();
    }
}
