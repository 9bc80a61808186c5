package limen.web.console.kits;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import limen.report.kit.CodeBreakCards;
import limen.report.kit.KitLabels;
import limen.report.kit.KitSheet;
import limen.study.ParticipantId;
import limen.study.Standing.Place;
import limen.study.randomisation.AllocationList;
import limen.study.randomisation.Kit;
import limen.study.randomisation.SealedList;
import limen.web.Answer;
import limen.web.access.StaffDoor;
import limen.web.access.Visitor;
import limen.web.console.ConsoleFrames;
import limen.web.console.ConsoleTab;
import limen.web.console.Team;
import limen.web.console.sealed.OpenList;
import limen.web.console.sealed.Sent;
import limen.web.page.KitTemplates;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What the preparer prints: the list of kits, labels, and cards for an emergency without a server. They are handed
/// over as files, because they bring their own style.
@RestController
final class PaperRoom {
    private static final int UNREADABLE = 422;
    private static final int LONGEST_LINE = 60;

    private final Team team;
    private final ConsoleFrames frames;
    private final OpenList list;
    private final Books books;

    PaperRoom(Team team, ConsoleFrames frames, OpenList list) {
        this.team = team;
        this.frames = frames;
        this.list = list;
        this.books = new Books(team);
    }

    @GetMapping("/staff/kits/paper")
    ResponseEntity<byte[]> page(Visitor.Conducting visitor, HttpServletRequest request) {
        return show(200, visitor, new PaperPage(list.of(request).isPresent(), "", ""));
    }

    @GetMapping("/staff/kits/paper/list")
    ResponseEntity<byte[]> kits(HttpServletRequest request) {
        return printed(
                request,
                "kits.html",
                open -> KitSheet.html(
                        team.protocol(),
                        open,
                        Objects.requireNonNullElse(
                                team.study().conduct().allocations().sealed(), ""),
                        books.today()));
    }

    @GetMapping("/staff/kits/paper/cards")
    ResponseEntity<byte[]> cards(HttpServletRequest request) {
        return printed(
                request, "cards.html", open -> CodeBreakCards.html(team.protocol(), open, places(), books.today()));
    }

    @GetMapping("/staff/kits/paper/labels")
    ResponseEntity<byte[]> labels(
            Visitor.Conducting visitor,
            @RequestParam(name = "call", defaultValue = "") String call,
            HttpServletRequest request) {
        var line = call.strip();
        if (line.isEmpty() || line.length() > LONGEST_LINE) {
            return show(
                    UNREADABLE,
                    visitor,
                    new PaperPage(
                            list.of(request).isPresent(),
                            call,
                            "A name and a telephone number are needed, in at most %d characters."
                                    .formatted(LONGEST_LINE)));
        }
        return printed(
                request,
                "labels.html",
                open -> KitLabels.html(
                        open.study(), open.kits().stream().map(Kit::number).toList(), line));
    }

    private Map<Place, ParticipantId> places() {
        var places = new HashMap<Place, ParticipantId>();
        for (var person : books.people()) {
            var place = person.standing().place();
            if (place != null) {
                places.put(place, person.id());
            }
        }
        return places;
    }

    private ResponseEntity<byte[]> printed(
            HttpServletRequest request, String name, Function<AllocationList, String> document) {
        return list.of(request)
                .map(SealedList::list)
                .map(open -> ResponseEntity.ok()
                        .contentType(Answer.HTML)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(name)
                                        .build()
                                        .toString())
                        .body(document.apply(open).getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> Sent.onward(StaffDoor.UNSEAL.path()));
    }

    private ResponseEntity<byte[]> show(int status, Visitor.Conducting visitor, PaperPage page) {
        return Answer.page(status, KitTemplates.paper(frames.of("On paper", ConsoleTab.KITS, visitor), page));
    }
}
