package limen.web.console.study;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import limen.capture.Receipt;
import limen.evidence.Codes;
import limen.notation.Sha256;
import limen.study.EventId;
import limen.study.Role;
import limen.study.StudyEvent;
import limen.study.decision.Permission;
import limen.web.Answer;
import limen.web.access.Csrf;
import limen.web.access.GivesBack;
import limen.web.access.HeldForm;
import limen.web.access.Signatures;
import limen.web.access.Visitor;
import limen.web.console.ConsoleFrames;
import limen.web.console.ConsoleTab;
import limen.web.console.Team;
import limen.web.page.StudyConsoleTemplates;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Where a new text takes the place of the protocol: brought, checked, compared, signed.
@RestController
final class AmendRoom {
    private static final int CHANGED = 409;
    private static final int UNREADABLE = 422;

    private final Team team;
    private final ConsoleFrames frames;
    private final Signatures signatures;

    AmendRoom(Team team, ConsoleFrames frames, Signatures signatures) {
        this.team = team;
        this.frames = frames;
        this.signatures = signatures;
    }

    @GetMapping(Paths.AMEND)
    ResponseEntity<byte[]> page(Visitor.Conducting visitor, Csrf csrf) {
        requireClinic(visitor);
        return bring(200, visitor, team.study().protocolText().text(), "", List.of(), csrf);
    }

    @GivesBack({Role.INVESTIGATOR, Role.PHYSICIAN})
    @PostMapping(Paths.AMEND)
    ResponseEntity<byte[]> check(Visitor.Conducting visitor, @RequestParam Map<String, String> sent, Csrf csrf) {
        requireClinic(visitor);
        var text = Amendment.plain(sent.getOrDefault("text", ""));
        if (HeldForm.isGivenBack()) {
            return bring(200, visitor, text, HeldForm.NOTICE, List.of(), csrf);
        }
        return switch (amendment(text)) {
            case Amendment.Faulty(var faults) -> bring(UNREADABLE, visitor, text, "", faults, csrf);
            case Amendment.Possible possible ->
                compare(200, Stand.of(team, visitor), UUID.randomUUID(), possible, text, "", Map.of(), csrf);
        };
    }

    @GivesBack({Role.INVESTIGATOR, Role.PHYSICIAN})
    @PostMapping(Paths.AMEND_SIGN)
    ResponseEntity<byte[]> sign(
            Visitor.Conducting visitor, @RequestParam Map<String, String> sent, HttpServletRequest request, Csrf csrf) {
        requireClinic(visitor);
        var id = DeedRoom.id(sent);
        var stand = Stand.of(team, visitor);
        if (stand.conduct().seen().contains(new EventId(id))) {
            return done();
        }
        var text = Amendment.plain(sent.getOrDefault("text", ""));
        if (!(amendment(text) instanceof Amendment.Possible possible)) {
            return bring(CHANGED, visitor, text, DeedRoom.CHANGED_MEANWHILE, List.of(), csrf);
        }
        var notice = HeldForm.isGivenBack() ? HeldForm.NOTICE : stale(stand, possible, sent);
        if (!notice.isEmpty()) {
            return compare(HeldForm.isGivenBack() ? 200 : CHANGED, stand, id, possible, text, notice, sent, csrf);
        }
        var refused = Typed.faultOfReason(sent).isEmpty()
                ? signatures
                        .refusal(visitor, sent, request)
                        .or(() -> amend(visitor, id, possible, text, Typed.reason(sent)))
                : Optional.of("Nothing was signed yet.");
        return refused.map(because -> compare(UNREADABLE, stand, id, possible, text, because, sent, csrf))
                .orElseGet(AmendRoom::done);
    }

    /// Signed is the very text that was compared, against the very text that it was compared with.
    private static String stale(Stand stand, Amendment.Possible possible, Map<String, String> sent) {
        return stand.basis().equals(sent.get("basis")) && possible.sha256().equals(sent.get("sha256"))
                ? ""
                : DeedRoom.CHANGED_MEANWHILE;
    }

    /// The text is kept first: an entry must not name a text that is not there.
    private Optional<String> amend(
            Visitor.Conducting visitor, UUID id, Amendment.Possible possible, String text, String reason) {
        var study = team.study();
        var name = Amendment.name(possible.next(), possible.sha256());
        var amended = new StudyEvent.ProtocolAmended(possible.next().identity().version(), possible.sha256(), reason);
        return Stand.of(team, visitor).refusal(amended).or(() -> {
            study.keep(name, text);
            return team.propose(visitor, id, amended) instanceof Receipt.Refused(var because)
                    ? Optional.of(because)
                    : Optional.empty();
        });
    }

    private Amendment amendment(String text) {
        return Amendment.of(
                team.study().conduct(),
                team.protocol(),
                team.study().protocolText().text(),
                text);
    }

    private static void requireClinic(Visitor.Conducting visitor) {
        if (!Permission.of(Amendment.KIND).contains(visitor.role())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private ResponseEntity<byte[]> bring(
            int status, Visitor.Conducting visitor, String text, String notice, List<String> faults, Csrf csrf) {
        var page = new AmendPage(team.protocol().identity().version(), text, notice, faults);
        return Answer.page(
                status, StudyConsoleTemplates.amend(frames.of("Protocol", ConsoleTab.STUDY, visitor), page, csrf));
    }

    private ResponseEntity<byte[]> compare(
            int status,
            Stand stand,
            UUID id,
            Amendment.Possible possible,
            String text,
            String notice,
            Map<String, String> sent,
            Csrf csrf) {
        var to = possible.next().identity().version();
        var page = new ChangePage(
                id.toString(),
                stand.basis(),
                notice,
                stand.version(),
                to,
                text,
                Sha256.of(text),
                possible.planned(),
                possible.lines(),
                stand.conduct().allocations().sealed() != null,
                Typed.reason("why the protocol changes, and who decided it")
                        .with(
                                sent.getOrDefault(Typed.REASON, ""),
                                status == UNREADABLE ? Typed.faultOfReason(sent) : ""),
                signatures.proof(stand.visitor()),
                "I, %s, as %s, put version %s in the place of version %s for the reason written above."
                        .formatted(
                                stand.name(),
                                Codes.of(stand.visitor().role()).replace("physician", "study physician"),
                                to,
                                stand.version()),
                stand.name());
        return Answer.page(
                status,
                StudyConsoleTemplates.change(frames.of("Protocol", ConsoleTab.STUDY, stand.visitor()), page, csrf));
    }

    private static ResponseEntity<byte[]> done() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(Paths.PROTOCOL))
                .build();
    }
}
