package limen.web.console.people;

import java.util.List;
import limen.capture.Situation;
import limen.study.Entry;
import limen.web.Answer;
import limen.web.access.Visitor;
import limen.web.console.ConsoleFrames;
import limen.web.console.ConsoleTab;
import limen.web.console.Team;
import limen.web.page.PeopleTemplates;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Everybody, and one person.
@RestController
final class PeopleRoom {
    private final Team team;
    private final ConsoleFrames frames;

    PeopleRoom(Team team, ConsoleFrames frames) {
        this.team = team;
        this.frames = frames;
    }

    @GetMapping("/staff/people")
    ResponseEntity<byte[]> everybody(
            Visitor.Conducting visitor, @RequestParam(name = "by", defaultValue = "attention") String by) {
        var study = team.study();
        var people = study.people().stream().map(study::situation).toList();
        var page = PeoplePage.of(people, clock(), PeoplePage.Order.of(by));
        return Answer.page(PeopleTemplates.people(frames.of("People", ConsoleTab.PEOPLE, visitor), page));
    }

    @GetMapping("/staff/people/{code}")
    ResponseEntity<byte[]> person(Visitor.Conducting visitor, @PathVariable("code") String code) {
        var page = pages(code).page();
        return Answer.page(PeopleTemplates.person(frames.of("One person", ConsoleTab.PEOPLE, visitor), page));
    }

    /// One page to print: facts and thresholds, and who made it.
    @GetMapping("/staff/people/{code}/report")
    ResponseEntity<byte[]> report(Visitor.Conducting visitor, @PathVariable("code") String code) {
        var pages = pages(code);
        var report = ReportPage.of(pages, visitor.author().toString());
        return Answer.page(PeopleTemplates.report(frames.of("Report", ConsoleTab.PEOPLE, visitor), report));
    }

    private PersonPages pages(String code) {
        Situation situation = team.person(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Entry> entries = team.study().entries(situation.person().id());
        return new PersonPages(team.protocol(), situation, entries, clock());
    }

    private Clock clock() {
        return new Clock(team.now(), team.zone());
    }
}
