package limen.web.console.kits;

import jakarta.servlet.http.HttpServletRequest;
import limen.study.KitNumber;
import limen.study.randomisation.SealedList;
import limen.web.Answer;
import limen.web.access.Visitor;
import limen.web.console.ConsoleFrames;
import limen.web.console.ConsoleTab;
import limen.web.console.Team;
import limen.web.console.sealed.OpenList;
import limen.web.console.sealed.Sent;
import limen.web.page.KitTemplates;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where the preparer sees every kit, who waits for one, and what does not add up.
@RestController
final class KitsRoom {
    private final Team team;
    private final ConsoleFrames frames;
    private final OpenList list;
    private final Books books;

    KitsRoom(Team team, ConsoleFrames frames, OpenList list) {
        this.team = team;
        this.frames = frames;
        this.list = list;
        this.books = new Books(team);
    }

    @GetMapping("/staff/kits")
    ResponseEntity<byte[]> page(
            Visitor.Conducting visitor,
            @RequestParam(name = "unknown", defaultValue = "no") String unknown,
            HttpServletRequest request) {
        var page = KitsPage.of(
                team.protocol(),
                team.study().conduct(),
                books.account(),
                books.people(),
                list.of(request).map(SealedList::list),
                books.now());
        return Answer.page(KitTemplates.kits(
                frames.of("Kits", ConsoleTab.KITS, visitor), page.afterUnknown(unknown.equals("yes"))));
    }

    /// Leads to the page of a kit whose number was typed or scanned.
    @GetMapping("/staff/kits/find")
    ResponseEntity<byte[]> find(@RequestParam(name = "number", defaultValue = "") String number) {
        var kit = ScannedKit.read(number);
        return Sent.onward(kit.filter(team.study().conduct().kits()::containsKey)
                .map(KitNumber::text)
                .map(text -> "/staff/kits/kit/" + text)
                .orElse("/staff/kits?unknown=yes"));
    }
}
