package limen.web.console.kits;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import limen.capture.Receipt;
import limen.study.Role;
import limen.study.randomisation.AllocationList;
import limen.study.randomisation.SealedList;
import limen.web.Answer;
import limen.web.access.Csrf;
import limen.web.access.GivesBack;
import limen.web.access.HeldForm;
import limen.web.access.StaffDoor;
import limen.web.access.Visitor;
import limen.web.console.ConsoleFrames;
import limen.web.console.ConsoleTab;
import limen.web.console.Team;
import limen.web.console.sealed.OpenList;
import limen.web.console.sealed.Sent;
import limen.web.page.KitTemplates;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where a lot of kits comes in. The list has to be open: it tells a kit of this study from any other.
@RestController
final class ReceiveRoom {
    private static final int UNREADABLE = 422;

    private final Team team;
    private final ConsoleFrames frames;
    private final OpenList list;
    private final Books books;

    ReceiveRoom(Team team, ConsoleFrames frames, OpenList list) {
        this.team = team;
        this.frames = frames;
        this.list = list;
        this.books = new Books(team);
    }

    @GetMapping("/staff/kits/receive")
    ResponseEntity<byte[]> page(Visitor.Conducting visitor, HttpServletRequest request, Csrf csrf) {
        return list.of(request)
                .map(SealedList::list)
                .map(open -> {
                    var empty = new Sent(new LinkedMultiValueMap<>());
                    return show(200, visitor, page(open, UUID.randomUUID(), empty), "", csrf);
                })
                .orElseGet(() -> Sent.onward(StaffDoor.UNSEAL.path()));
    }

    @GivesBack(Role.PREPARER)
    @PostMapping("/staff/kits/receive")
    ResponseEntity<byte[]> receive(
            Visitor.Conducting visitor,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            Csrf csrf) {
        var sent = new Sent(fields);
        var id = sent.entry();
        if (team.knows(id)) {
            return Sent.onward(StaffDoor.KITS.path());
        }
        var open = list.of(request).map(SealedList::list);
        if (open.isEmpty()) {
            return show(
                    UNREADABLE,
                    visitor,
                    page(new AllocationList("CLOSED", "0", List.of(), List.of()), id, sent),
                    HeldForm.isGivenBack()
                            ? HeldForm.NOTICE
                            : "The list was closed meanwhile. Open it again in another window, then send this.",
                    csrf);
        }
        var page = page(open.get(), id, sent);
        if (HeldForm.isGivenBack()) {
            return show(UNREADABLE, visitor, page, HeldForm.NOTICE, csrf);
        }
        return switch (arrival(open.get()).read(page)) {
            case Arrival.Reading.Faulty(var faults) -> show(UNREADABLE, visitor, page.with(faults), "", csrf);
            case Arrival.Reading.Read(var event) ->
                switch (team.propose(visitor, id, event)) {
                    case Receipt.Entered _, Receipt.KnownAlready _ -> Sent.onward(StaffDoor.KITS.path());
                    case Receipt.Refused(var because) ->
                        team.knows(id)
                                ? Sent.onward(StaffDoor.KITS.path())
                                : show(UNREADABLE, visitor, page, because, csrf);
                };
        };
    }

    private Arrival arrival(AllocationList open) {
        return new Arrival(open, team.study().conduct(), books.today());
    }

    private ReceivePage page(AllocationList open, UUID id, Sent sent) {
        return new ReceivePage(
                arrival(open).expected().size(),
                id.toString(),
                sent.of("all").equals("yes"),
                sent.of("kits"),
                sent.of("lot"),
                sent.of("expires"),
                sent.of("assay"),
                ReceivePage.Faults.NONE);
    }

    private ResponseEntity<byte[]> show(
            int status, Visitor.Conducting visitor, ReceivePage page, String fault, Csrf csrf) {
        return Answer.page(
                status, KitTemplates.receive(frames.of("Receive kits", ConsoleTab.KITS, visitor), page, fault, csrf));
    }
}
