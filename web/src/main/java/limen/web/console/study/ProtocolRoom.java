package limen.web.console.study;

import limen.web.Answer;
import limen.web.access.Visitor;
import limen.web.console.ConsoleFrames;
import limen.web.console.ConsoleTab;
import limen.web.console.Team;
import limen.web.page.StudyConsoleTemplates;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The protocol, open to everybody who conducts the study.
@RestController
final class ProtocolRoom {
    private final Team team;
    private final ConsoleFrames frames;

    ProtocolRoom(Team team, ConsoleFrames frames) {
        this.team = team;
        this.frames = frames;
    }

    @GetMapping(Paths.PROTOCOL)
    ResponseEntity<byte[]> page(Visitor.Conducting visitor) {
        var page = ProtocolPage.of(
                Stand.of(team, visitor), team.study().protocolText().text());
        return Answer.page(StudyConsoleTemplates.protocol(frames.of("Protocol", ConsoleTab.STUDY, visitor), page));
    }
}
