package limen.web.console.sealed;

import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import limen.study.Role;
import limen.web.Answer;
import limen.web.access.Csrf;
import limen.web.access.StaffDoor;
import limen.web.access.Visitor;
import limen.web.console.ConsoleFrames;
import limen.web.console.ConsoleTab;
import limen.web.console.Team;
import limen.web.page.KitTemplates;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where preparer and monitor open the list for their own session, and close it.
@RestController
final class UnsealRoom {
    private static final int UNREADABLE = 422;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final Team team;
    private final ConsoleFrames frames;
    private final ListKey key;
    private final OpenLists lists;

    UnsealRoom(Team team, ConsoleFrames frames, ListKey key, OpenLists lists) {
        this.team = team;
        this.frames = frames;
        this.key = key;
        this.lists = lists;
    }

    @GetMapping("/staff/unseal")
    ResponseEntity<byte[]> page(Visitor.Conducting visitor, HttpServletRequest request, Csrf csrf) {
        return show(200, visitor, "", request, csrf);
    }

    @PostMapping("/staff/unseal")
    ResponseEntity<byte[]> open(
            Visitor.Conducting visitor,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            Csrf csrf) {
        return switch (key.openPublished(visitor, new Sent(fields).exactly(ListKey.FIELD))) {
            case ListKey.Tried.Opened(var list, var sha256) -> {
                lists.open(visitor, list, request);
                yield Sent.onward(onward(visitor));
            }
            case ListKey.Tried.Refused(var because) -> show(UNREADABLE, visitor, because, request, csrf);
        };
    }

    @PostMapping("/staff/unseal/close")
    ResponseEntity<byte[]> close(Visitor.Conducting visitor, HttpServletRequest request) {
        lists.close(request);
        return Sent.onward(StaffDoor.UNSEAL.path());
    }

    private static String onward(Visitor.Conducting visitor) {
        return visitor.role() == Role.PREPARER ? StaffDoor.KITS.path() : StaffDoor.BOARD.path();
    }

    private ResponseEntity<byte[]> show(
            int status, Visitor.Conducting visitor, String fault, HttpServletRequest request, Csrf csrf) {
        var page = new UnsealPage(
                team.study().conduct().allocations().sealed() != null,
                lists.until(request)
                        .map(until -> CLOCK.format(until.atZone(team.zone())))
                        .orElse(""),
                onward(visitor),
                fault);
        var tab = visitor.role() == Role.PREPARER ? ConsoleTab.KITS : ConsoleTab.BOARD;
        return Answer.page(status, KitTemplates.unseal(frames.of("Sealed list", tab, visitor), page, csrf));
    }
}
