package limen.web.console.kits;

import java.util.UUID;
import limen.capture.Receipt;
import limen.study.Dosing;
import limen.study.Kit;
import limen.study.KitNumber;
import limen.study.ParticipantId;
import limen.study.Role;
import limen.study.StudyEvent;
import limen.study.randomisation.KitAccount;
import limen.web.Answer;
import limen.web.access.Csrf;
import limen.web.access.GivesBack;
import limen.web.access.HeldForm;
import limen.web.access.Visitor;
import limen.web.console.ConsoleFrames;
import limen.web.console.ConsoleTab;
import limen.web.console.Team;
import limen.web.console.sealed.Sent;
import limen.web.page.KitTemplates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Where one kit is looked at, comes back, and is destroyed.
@RestController
final class KitRoom {
    private static final int UNREADABLE = 422;
    private static final int MOST = 10_000;

    private final Team team;
    private final ConsoleFrames frames;
    private final Books books;

    KitRoom(Team team, ConsoleFrames frames) {
        this.team = team;
        this.frames = frames;
        this.books = new Books(team);
    }

    @GetMapping("/staff/kits/kit/{number}")
    ResponseEntity<byte[]> page(Visitor.Conducting visitor, @PathVariable("number") String text, Csrf csrf) {
        var number = number(text);
        return show(200, visitor, number, fresh(UUID.randomUUID(), "", "", ""), csrf);
    }

    @GivesBack(Role.PREPARER)
    @PostMapping("/staff/kits/kit/{number}/return")
    ResponseEntity<byte[]> comesBack(
            Visitor.Conducting visitor,
            @PathVariable("number") String text,
            @RequestParam MultiValueMap<String, String> fields,
            Csrf csrf) {
        var number = number(text);
        var sent = new Sent(fields);
        var id = sent.entry();
        var counted = sent.of("capsules");
        if (HeldForm.isGivenBack()) {
            return show(UNREADABLE, visitor, number, fresh(id, counted, "", ""), HeldForm.NOTICE, "", "", csrf);
        }
        var kit = kit(number);
        var holder = kit.holder();
        if (holder == null || team.knows(holder, id)) {
            return Sent.onward(path(number));
        }
        var most = handedOut(holder, number);
        var capsules = whole(counted);
        if (capsules < 0 || capsules > most) {
            var fault = "\"%s\" cannot be; expected 0 to %d, the capsules that are in it now.".formatted(counted, most);
            return show(UNREADABLE, visitor, number, fresh(id, counted, "", ""), "", fault, "", csrf);
        }
        var receipt = team.propose(visitor, id, holder, null, new Dosing.KitReturned(number, capsules));
        return switch (receipt) {
            case Receipt.Entered _, Receipt.KnownAlready _ -> Sent.onward(path(number));
            case Receipt.Refused(var because) ->
                team.knows(holder, id)
                        ? Sent.onward(path(number))
                        : show(UNREADABLE, visitor, number, fresh(id, counted, "", ""), because, "", "", csrf);
        };
    }

    @GivesBack(Role.PREPARER)
    @PostMapping("/staff/kits/kit/{number}/destroy")
    ResponseEntity<byte[]> destroy(
            Visitor.Conducting visitor,
            @PathVariable("number") String text,
            @RequestParam MultiValueMap<String, String> fields,
            Csrf csrf) {
        var number = number(text);
        var sent = new Sent(fields);
        var id = sent.entry();
        var reason = sent.of("reason");
        var witness = sent.of("witness");
        var typed = fresh(id, "", reason, witness);
        if (HeldForm.isGivenBack()) {
            return show(UNREADABLE, visitor, number, typed, HeldForm.NOTICE, "", "", csrf);
        }
        if (team.knows(id)) {
            return Sent.onward(path(number));
        }
        if (reason.isEmpty() || witness.isEmpty()) {
            var fault = "A reason is needed, and the first and last name of somebody who saw it.";
            return show(UNREADABLE, visitor, number, typed, "", "", fault, csrf);
        }
        if (kit(number).where() == Kit.Where.DISPENSED) {
            return show(
                    UNREADABLE, visitor, number, typed, "", "", "It is with a participant; it comes back first.", csrf);
        }
        return switch (team.propose(visitor, id, new StudyEvent.KitDestroyed(number, reason, witness))) {
            case Receipt.Entered _, Receipt.KnownAlready _ -> Sent.onward(path(number));
            case Receipt.Refused(var because) ->
                team.knows(id)
                        ? Sent.onward(path(number))
                        : show(UNREADABLE, visitor, number, typed, "", "", because, csrf);
        };
    }

    private static String path(KitNumber number) {
        return "/staff/kits/kit/" + number;
    }

    private static int whole(String text) {
        try {
            var count = Integer.parseInt(text);
            return count > MOST ? -1 : count;
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    private int handedOut(ParticipantId holder, KitNumber number) {
        @Nullable
        Integer capsules = team.study().situation(holder).person().kits().get(number);
        return capsules == null ? MOST : capsules;
    }

    private KitNumber number(String text) {
        return ScannedKit.read(text)
                .filter(team.study().conduct().kits()::containsKey)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Kit kit(KitNumber number) {
        var kit = team.study().conduct().kits().get(number);
        if (kit == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return kit;
    }

    private static String place(Kit kit) {
        return switch (kit.where()) {
            case IN_STOCK -> "It is in stock.";
            case DISPENSED -> "It is with %s.".formatted(kit.holder());
            case RETURNED -> "It came back from %s.".formatted(kit.holder());
            case DESTROYED -> "It was destroyed.";
        };
    }

    private static KitPage.Typed fresh(UUID id, String capsules, String reason, String witness) {
        return new KitPage.Typed(id.toString(), capsules, reason, witness, "", "", "");
    }

    private ResponseEntity<byte[]> show(
            int status,
            Visitor.Conducting visitor,
            KitNumber number,
            KitPage.Typed typed,
            String fault,
            String capsulesFault,
            String destroyFault,
            Csrf csrf) {
        var said = new KitPage.Typed(
                typed.id(), typed.capsules(), typed.reason(), typed.witness(), capsulesFault, destroyFault, fault);
        return show(status, visitor, number, said, csrf);
    }

    private ResponseEntity<byte[]> show(
            int status, Visitor.Conducting visitor, KitNumber number, KitPage.Typed typed, Csrf csrf) {
        var kit = kit(number);
        var account = books.account();
        var history = account.of(number);
        var holder = kit.holder();
        var page = new KitPage(
                number.text(),
                kit.lot(),
                KitWords.day(kit.expires()),
                place(kit),
                history.stream()
                        .flatMap(each -> each.moves().stream())
                        .map(move -> new KitPage.Step(KitWords.day(move.on()), KitWords.move(move)))
                        .toList(),
                account.discrepancies().stream()
                        .filter(found -> found.kit().equals(number))
                        .map(KitAccount.Discrepancy::words)
                        .toList(),
                kit.where() == Kit.Where.DISPENSED
                        && holder != null
                        && team.study().people().contains(holder),
                kit.where() == Kit.Where.IN_STOCK || kit.where() == Kit.Where.RETURNED,
                kit.where() == Kit.Where.DISPENSED
                        ? history.map(each -> "%s handed out, %s told as taken: %s should be in it."
                                        .formatted(
                                                KitWords.capsules(each.dispensed()),
                                                KitWords.capsules(each.taken()),
                                                KitWords.capsules(Math.max(0, each.open()))))
                                .orElse("")
                        : "",
                typed);
        return Answer.page(status, KitTemplates.kit(frames.of("Kit", ConsoleTab.KITS, visitor), page, csrf));
    }
}
