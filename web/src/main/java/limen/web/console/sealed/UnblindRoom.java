package limen.web.console.sealed;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import limen.capture.Receipt;
import limen.study.EventId;
import limen.study.Oversight;
import limen.study.Role;
import limen.web.Answer;
import limen.web.access.Csrf;
import limen.web.access.GivesBack;
import limen.web.access.HeldForm;
import limen.web.access.Signatures;
import limen.web.access.StaffDoor;
import limen.web.access.Visitor;
import limen.web.console.ConsoleFrames;
import limen.web.console.ConsoleTab;
import limen.web.console.Team;
import limen.web.page.KitTemplates;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Where somebody who treats a person asks what they were given, and is shown it once when a second person agreed.
@RestController
final class UnblindRoom {
    private static final int UNREADABLE = 422;

    private final Team team;
    private final ConsoleFrames frames;
    private final Signatures signatures;
    private final ShownOnce shown;
    private final Asks asks;

    UnblindRoom(Team team, ConsoleFrames frames, Signatures signatures, ShownOnce shown) {
        this.team = team;
        this.frames = frames;
        this.signatures = signatures;
        this.shown = shown;
        this.asks = new Asks(team);
    }

    /// @param code of the person, where another page leads here
    @GetMapping("/staff/unblind")
    ResponseEntity<byte[]> page(
            Visitor.Conducting visitor, @RequestParam(name = "code", defaultValue = "") String code, Csrf csrf) {
        return show(200, fresh(visitor).again(code, "", "", "", ""), csrf);
    }

    @GivesBack({Role.INVESTIGATOR, Role.PHYSICIAN})
    @PostMapping("/staff/unblind/ask")
    ResponseEntity<byte[]> ask(
            Visitor.Conducting visitor,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            Csrf csrf) {
        var sent = new Sent(fields);
        var id = sent.entry();
        var page = fresh(visitor).under(id.toString());
        if (!page.canAsk()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var code = sent.of("code");
        var reason = sent.of("reason");
        if (HeldForm.isGivenBack()) {
            return show(UNREADABLE, page.again(code, reason, "", "", HeldForm.NOTICE), csrf);
        }
        var person = team.person(code);
        var codeFault = person.isPresent() ? "" : "Nobody in this study has this code.";
        var reasonFault = reason.isEmpty() ? "A reason is needed, in a few words." : "";
        if (person.isEmpty() || !reasonFault.isEmpty()) {
            return show(UNREADABLE, page.again(code, reason, codeFault, reasonFault, ""), csrf);
        }
        var about = person.get().person().id();
        if (team.knows(about, id)) {
            return Sent.onward(StaffDoor.UNBLIND.path());
        }
        var unsigned = sent.unsigned(signatures, visitor, request);
        if (unsigned.isPresent()) {
            return show(UNREADABLE, page.again(code, reason, "", "", unsigned.get()), csrf);
        }
        var receipt = team.propose(visitor, id, about, null, new Oversight.UnblindingAsked(reason));
        Bound.sign(team, visitor, receipt, page.meaning());
        return switch (receipt) {
            case Receipt.Entered _, Receipt.KnownAlready _ -> Sent.onward(StaffDoor.UNBLIND.path());
            case Receipt.Refused(var because) ->
                team.knows(about, id)
                        ? Sent.onward(StaffDoor.UNBLIND.path())
                        : show(UNREADABLE, page.again(code, reason, "", "", because), csrf);
        };
    }

    /// Shows it to whoever asked, and to them once.
    @PostMapping("/staff/unblind/show")
    ResponseEntity<byte[]> show(Visitor.Conducting visitor, @RequestParam MultiValueMap<String, String> fields) {
        var told = shown.take(new EventId(new Sent(fields).entry()), visitor.author())
                .map(waiting -> new ToldPage(waiting.code(), waiting.agreed(), waiting.given()))
                .orElse(ToldPage.NOTHING);
        return Answer.page(KitTemplates.told(frames.of("Unblinding", ConsoleTab.UNBLIND, visitor), told));
    }

    private UnblindPage fresh(Visitor.Conducting visitor) {
        var ready = shown.of(visitor.author()).entrySet().stream()
                .map(each -> new UnblindPage.Ready(each.getKey().toString(), each.getValue()))
                .sorted(Comparator.comparing(UnblindPage.Ready::words))
                .toList();
        var allocations = team.study().conduct().allocations();
        List<UnblindPage.Asked> open = allocations.opened()
                ? List.of()
                : asks.open().stream().map(asks::shown).toList();
        return new UnblindPage(
                visitor,
                allocations.opened(),
                ready,
                open,
                UUID.randomUUID().toString(),
                "",
                "",
                "",
                "",
                "",
                signatures.proof(visitor),
                FinalPage.step(allocations));
    }

    private ResponseEntity<byte[]> show(int status, UnblindPage page, Csrf csrf) {
        return Answer.page(
                status, KitTemplates.unblind(frames.of("Unblinding", ConsoleTab.UNBLIND, page.visitor()), page, csrf));
    }
}
