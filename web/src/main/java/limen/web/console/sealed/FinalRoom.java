package limen.web.console.sealed;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import limen.capture.Receipt;
import limen.study.Role;
import limen.study.StudyEvent;
import limen.study.StudyEvent.AllocationsOpened.Opened;
import limen.study.randomisation.SealedList;
import limen.web.Answer;
import limen.web.access.Csrf;
import limen.web.access.GivesBack;
import limen.web.access.HeldForm;
import limen.web.access.Signatures;
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

/// Where a study ends: the investigator locks its data, and the preparer opens the list, if it is the published one.
@RestController
final class FinalRoom {
    static final String PATH = "/staff/unblind/final";
    private static final int UNREADABLE = 422;

    private final Team team;
    private final ConsoleFrames frames;
    private final Signatures signatures;
    private final ListKey key;
    private final Steps steps;

    FinalRoom(Team team, ConsoleFrames frames, Signatures signatures, ListKey key) {
        this.team = team;
        this.frames = frames;
        this.signatures = signatures;
        this.key = key;
        this.steps = new Steps(team);
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> page(Visitor.Conducting visitor, Csrf csrf) {
        return show(200, visitor, UUID.randomUUID(), "", "", "", csrf);
    }

    @GivesBack(Role.INVESTIGATOR)
    @PostMapping(PATH + "/lock")
    ResponseEntity<byte[]> lock(
            Visitor.Conducting visitor,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            Csrf csrf) {
        require(visitor, Role.INVESTIGATOR);
        var sent = new Sent(fields);
        var id = sent.entry();
        var reason = sent.of("reason");
        if (HeldForm.isGivenBack()) {
            return show(UNREADABLE, visitor, id, reason, HeldForm.NOTICE, "", csrf);
        }
        if (team.knows(id)) {
            return Sent.onward(PATH);
        }
        if (reason.isEmpty()) {
            return show(UNREADABLE, visitor, id, reason, "A reason is needed, in a few words.", "", csrf);
        }
        var unsigned = sent.unsigned(signatures, visitor, request);
        if (unsigned.isPresent()) {
            return show(UNREADABLE, visitor, id, reason, unsigned.get(), "", csrf);
        }
        return answered(visitor, id, reason, "", team.propose(visitor, id, new StudyEvent.DataLocked(reason)), csrf);
    }

    @PostMapping(PATH + "/open")
    ResponseEntity<byte[]> open(
            Visitor.Conducting visitor,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            Csrf csrf) {
        require(visitor, Role.PREPARER);
        var sent = new Sent(fields);
        var id = sent.entry();
        if (team.knows(id)) {
            return Sent.onward(PATH);
        }
        if (!team.study().conduct().allocations().locked()) {
            return show(UNREADABLE, visitor, id, "", "The investigator locks the data first.", "", csrf);
        }
        var unsigned = sent.unsigned(signatures, visitor, request);
        if (unsigned.isPresent()) {
            return show(UNREADABLE, visitor, id, "", unsigned.get(), "", csrf);
        }
        return switch (key.open(visitor, sent.exactly(ListKey.FIELD))) {
            case ListKey.Tried.Refused(var because) -> show(UNREADABLE, visitor, id, "", because, "", csrf);
            case ListKey.Tried.Opened(var list, var sha256)
            when !sha256.equals(team.study().conduct().allocations().sealed()) ->
                show(
                        UNREADABLE,
                        visitor,
                        id,
                        "",
                        "What this passphrase opens is not the list that was published. Nothing was opened; tell the"
                                + " monitor.",
                        sha256,
                        csrf);
            case ListKey.Tried.Opened(var list, var sha256) ->
                answered(visitor, id, "", sha256, team.propose(visitor, id, opened(list, sha256)), csrf);
        };
    }

    /// What everybody was given who has a place.
    private StudyEvent.AllocationsOpened opened(SealedList list, String sha256) {
        var opened = team.study().people().stream()
                .flatMap(id -> Optional.ofNullable(
                        team.study().situation(id).person().standing().place())
                        .flatMap(place -> list.list().sequence(place.stratum(), place.sequence()))
                        .map(sequence -> new Opened(id, sequence.arms()))
                        .stream())
                .toList();
        return new StudyEvent.AllocationsOpened(sha256, opened);
    }

    private ResponseEntity<byte[]> answered(
            Visitor.Conducting visitor, UUID id, String reason, String found, Receipt receipt, Csrf csrf) {
        return switch (receipt) {
            case Receipt.Entered _, Receipt.KnownAlready _ -> Sent.onward(PATH);
            case Receipt.Refused(var because) ->
                team.knows(id) ? Sent.onward(PATH) : show(UNREADABLE, visitor, id, reason, because, found, csrf);
        };
    }

    private static void require(Visitor.Conducting visitor, Role role) {
        if (visitor.role() != role) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private ResponseEntity<byte[]> show(
            int status, Visitor.Conducting visitor, UUID id, String reason, String fault, String found, Csrf csrf) {
        var page = steps.page(visitor, id.toString(), reason, fault, found, signatures.proof(visitor));
        return Answer.page(status, KitTemplates.end(frames.of("Unblinding", ConsoleTab.UNBLIND, visitor), page, csrf));
    }
}
