package limen.web.console.sealed;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import limen.capture.Receipt;
import limen.study.EventId;
import limen.study.Oversight;
import limen.study.randomisation.SealedList;
import limen.study.randomisation.Sequence;
import limen.web.Answer;
import limen.web.access.Csrf;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Where somebody who may see allocations agrees, on their own sign-in, that one person's is opened to whoever asked.
@RestController
final class AgreeRoom {
    private static final int UNREADABLE = 422;

    private final Team team;
    private final ConsoleFrames frames;
    private final Signatures signatures;
    private final ListKey key;
    private final ShownOnce shown;
    private final Asks asks;

    AgreeRoom(Team team, ConsoleFrames frames, Signatures signatures, ListKey key, ShownOnce shown) {
        this.team = team;
        this.frames = frames;
        this.signatures = signatures;
        this.key = key;
        this.shown = shown;
        this.asks = new Asks(team);
    }

    @GetMapping("/staff/unblind/agree/{code}/{ask}")
    ResponseEntity<byte[]> page(
            Visitor.Conducting visitor, @PathVariable("code") String code, @PathVariable("ask") String ask, Csrf csrf) {
        return asked(visitor, code, ask)
                .map(open -> show(200, visitor, open, UUID.randomUUID().toString(), "", csrf))
                .orElseGet(() -> Sent.onward(StaffDoor.UNBLIND.path()));
    }

    @PostMapping("/staff/unblind/agree/{code}/{ask}")
    ResponseEntity<byte[]> agree(
            Visitor.Conducting visitor,
            @PathVariable("code") String code,
            @PathVariable("ask") String ask,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            Csrf csrf) {
        var sent = new Sent(fields);
        var id = sent.entry();
        var found = asked(visitor, code, ask);
        if (found.isEmpty()) {
            // Answered meanwhile, or too old: the page that lists what waits says so.
            return Sent.onward(StaffDoor.UNBLIND.path());
        }
        var open = found.get();
        var unsigned = sent.unsigned(signatures, visitor, request);
        if (unsigned.isPresent()) {
            return show(UNREADABLE, visitor, open, id.toString(), unsigned.get(), csrf);
        }
        return switch (key.openPublished(visitor, sent.exactly(ListKey.FIELD))) {
            case ListKey.Tried.Refused(var because) -> show(UNREADABLE, visitor, open, id.toString(), because, csrf);
            case ListKey.Tried.Opened(var list, var sha256) ->
                place(list, open)
                        .map(sequence -> opened(visitor, id, open, list, sequence, csrf))
                        .orElseGet(() -> show(
                                UNREADABLE,
                                visitor,
                                open,
                                id.toString(),
                                "The sealed list has no such place. Nothing was opened; tell the monitor.",
                                csrf));
        };
    }

    private static Optional<Sequence> place(SealedList list, Asks.Open open) {
        return Optional.ofNullable(open.person().standing().place())
                .flatMap(place -> list.list().sequence(place.stratum(), place.sequence()));
    }

    private ResponseEntity<byte[]> opened(
            Visitor.Conducting visitor, UUID id, Asks.Open open, SealedList list, Sequence sequence, Csrf csrf) {
        var ask = open.ask();
        var about = open.person().id();
        var event = new Oversight.EmergencyUnblinded(ask.reason(), ask.by().name());
        var receipt = team.propose(visitor, id, about, null, event);
        return switch (receipt) {
            case Receipt.Entered _ -> {
                var given = Given.of(
                        team.protocol(),
                        list.list(),
                        sequence,
                        open.person(),
                        team.at(team.now()).toLocalDate());
                shown.put(
                        ask.entry(), new ShownOnce.Waiting(ask.by(), about.text(), given, visitor.name(), shown.now()));
                Bound.sign(
                        team,
                        visitor,
                        receipt,
                        new AgreePage(visitor, asks.shown(open), "", "", Signatures.Proof.NONE).meaning());
                yield Sent.onward(StaffDoor.UNBLIND.path());
            }
            case Receipt.KnownAlready _ -> Sent.onward(StaffDoor.UNBLIND.path());
            case Receipt.Refused(var because) ->
                team.knows(about, id)
                        ? Sent.onward(StaffDoor.UNBLIND.path())
                        : show(UNREADABLE, visitor, open, id.toString(), because, csrf);
        };
    }

    private Optional<Asks.Open> asked(Visitor.Conducting visitor, String code, String ask) {
        if (!StaffDoor.UNSEAL.opensTo(visitor.role())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        try {
            return asks.find(code, EventId.of(ask));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private ResponseEntity<byte[]> show(
            int status, Visitor.Conducting visitor, Asks.Open open, String id, String fault, Csrf csrf) {
        var page = new AgreePage(visitor, asks.shown(open), id, fault, signatures.proof(visitor));
        return Answer.page(
                status, KitTemplates.agree(frames.of("Unblinding", ConsoleTab.UNBLIND, visitor), page, csrf));
    }
}
