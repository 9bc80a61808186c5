package limen.web.console.kits;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import limen.capture.Receipt;
import limen.capture.Situation;
import limen.study.Admission;
import limen.study.Dosing;
import limen.study.EventId;
import limen.study.Kit;
import limen.study.KitNumber;
import limen.study.Role;
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
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Where a kit is handed out: the page says which, and the number on the kit in hand must be that one.
@RestController
final class DispenseRoom {
    private static final int UNREADABLE = 422;

    private final Team team;
    private final ConsoleFrames frames;
    private final OpenList list;
    private final Books books;

    DispenseRoom(Team team, ConsoleFrames frames, OpenList list) {
        this.team = team;
        this.frames = frames;
        this.list = list;
        this.books = new Books(team);
    }

    @GetMapping("/staff/kits/dispense/{code}")
    ResponseEntity<byte[]> page(
            Visitor.Conducting visitor, @PathVariable("code") String code, HttpServletRequest request, Csrf csrf) {
        var situation = situation(code);
        return list.of(request)
                .map(open -> {
                    var nothing = new Sent(new LinkedMultiValueMap<>());
                    return show(
                            200,
                            visitor,
                            page(situation, dispensing(open, situation), UUID.randomUUID(), nothing),
                            csrf);
                })
                .orElseGet(() -> Sent.onward(StaffDoor.UNSEAL.path()));
    }

    @GivesBack(Role.PREPARER)
    @PostMapping("/staff/kits/dispense/{code}")
    ResponseEntity<byte[]> dispense(
            Visitor.Conducting visitor,
            @PathVariable("code") String code,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            Csrf csrf) {
        var situation = situation(code);
        var sent = new Sent(fields);
        var id = sent.entry();
        if (team.knows(situation.person().id(), id)) {
            return Sent.onward(StaffDoor.KITS.path());
        }
        var open = list.of(request);
        if (open.isEmpty()) {
            return Sent.onward(StaffDoor.UNSEAL.path());
        }
        var dispensing = dispensing(open.get(), situation);
        var page = page(situation, dispensing, id, sent);
        if (HeldForm.isGivenBack()) {
            return show(UNREADABLE, visitor, page.with("", "", HeldForm.NOTICE), csrf);
        }
        if (!(dispensing instanceof Dispensing.Next next)) {
            return show(UNREADABLE, visitor, page, csrf);
        }
        var numberFault = numberFault(situation, open.get(), next, page.number());
        var countFault = countFault(page.counted(), next.kit().capsules());
        if (!numberFault.isEmpty() || !countFault.isEmpty()) {
            return show(UNREADABLE, visitor, page.with(numberFault, countFault, ""), csrf);
        }
        return switch (handOut(visitor, id, next)) {
            case Receipt.Entered _, Receipt.KnownAlready _ -> Sent.onward(StaffDoor.KITS.path());
            case Receipt.Refused(var because) ->
                team.knows(situation.person().id(), id)
                        ? Sent.onward(StaffDoor.KITS.path())
                        : show(UNREADABLE, visitor, page.with("", "", because), csrf);
        };
    }

    /// First the place, then the kit: whoever has a place without a kit is handed one the next time.
    private Receipt handOut(Visitor.Conducting visitor, UUID id, Dispensing.Next next) {
        var about = next.person().id();
        if (next.isNew()) {
            var place = new Admission.AllocationAssigned(
                    next.place().stratum(), next.place().sequence());
            var given =
                    team.propose(visitor, new EventId(id).followedBy("place").uuid(), about, null, place);
            if (given instanceof Receipt.Refused) {
                return given;
            }
        }
        var kit = new Dosing.KitDispensed(next.kit().number(), next.kit().capsules());
        return team.propose(visitor, id, about, null, kit);
    }

    /// Why the kit in hand is not handed out; empty if it is the one.
    private String numberFault(Situation situation, SealedList open, Dispensing.Next next, String typed) {
        var read = ScannedKit.read(typed);
        if (read.isEmpty()) {
            return "The number on the kit in hand is needed, typed or scanned.";
        }
        var number = read.get();
        if (number.equals(next.kit().number())) {
            return "";
        }
        var known = situation.conduct().kits().get(number);
        if (open.list().kits().stream().noneMatch(kit -> kit.number().equals(number))) {
            return "%s is no kit of this study. Keep it apart.".formatted(number);
        }
        if (known == null) {
            return "%s was never received.".formatted(number);
        }
        return "%s is %s, and is not the kit for %s."
                .formatted(
                        number,
                        books.today().isAfter(known.expires())
                                ? "expired since " + KitWords.day(known.expires())
                                : KitWords.where(known.where()),
                        situation.person().id());
    }

    private static String countFault(String counted, int listed) {
        if (counted.isEmpty()) {
            return "The capsules in it have to be counted.";
        }
        return counted.equals(Integer.toString(listed))
                ? ""
                : "You counted %s, and the list says %d. A kit with another count is not handed out."
                        .formatted(counted, listed);
    }

    private Situation situation(String code) {
        return team.person(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Dispensing dispensing(SealedList open, Situation situation) {
        return Dispensing.of(
                team.protocol(), situation.conduct(), open.list(), books.account(), situation.person(), books.now());
    }

    private static DispensePage page(Situation situation, Dispensing dispensing, UUID id, Sent sent) {
        var person = situation.person();
        var next = dispensing instanceof Dispensing.Next found ? found : null;
        var why = switch (dispensing) {
            case Dispensing.Next _ -> "";
            case Dispensing.Nothing(var because) -> because;
            case Dispensing.Missing(var because) -> because;
        };
        return new DispensePage(
                person.id().text(),
                next == null ? "" : KitsPage.words(next),
                next == null ? "" : next.kit().number().text(),
                next == null ? 0 : next.kit().capsules(),
                why,
                person.kits().keySet().stream()
                        .filter(number -> isOut(situation.conduct().kits().get(number)))
                        .sorted()
                        .map(KitNumber::text)
                        .toList(),
                id.toString(),
                sent.of("number"),
                sent.of("capsules"),
                "",
                "",
                "");
    }

    private static boolean isOut(@Nullable Kit kit) {
        return kit != null && kit.where() == Kit.Where.DISPENSED;
    }

    private ResponseEntity<byte[]> show(int status, Visitor.Conducting visitor, DispensePage page, Csrf csrf) {
        return Answer.page(
                status, KitTemplates.dispense(frames.of("Hand out a kit", ConsoleTab.KITS, visitor), page, csrf));
    }
}
