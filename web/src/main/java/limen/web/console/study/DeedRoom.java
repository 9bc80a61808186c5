package limen.web.console.study;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import limen.capture.Receipt;
import limen.study.EventId;
import limen.study.Role;
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

/// Where decisions about the study as a whole are signed.
@RestController
final class DeedRoom {
    private static final int CHANGED = 409;
    private static final int UNREADABLE = 422;

    private final Team team;
    private final ConsoleFrames frames;
    private final Signatures signatures;
    private final SecondPerson second;

    DeedRoom(Team team, ConsoleFrames frames, Signatures signatures) {
        this.team = team;
        this.frames = frames;
        this.signatures = signatures;
        this.second = new SecondPerson(signatures);
    }

    @GetMapping({Paths.SIGN, Paths.ACTIVATE, Paths.EXTEND, Paths.STOP, Paths.RESUME})
    ResponseEntity<byte[]> page(Visitor.Conducting visitor, HttpServletRequest request, Csrf csrf) {
        var deed = open(request, visitor);
        return show(200, deed, Stand.of(team, visitor), fresh(), "", Map.of(), Map.of(), csrf);
    }

    @GivesBack({Role.INVESTIGATOR, Role.PHYSICIAN, Role.MONITOR})
    @PostMapping({Paths.SIGN, Paths.ACTIVATE, Paths.EXTEND, Paths.STOP, Paths.RESUME})
    ResponseEntity<byte[]> sign(
            Visitor.Conducting visitor, @RequestParam Map<String, String> sent, HttpServletRequest request, Csrf csrf) {
        var deed = open(request, visitor);
        var stand = Stand.of(team, visitor);
        var id = id(sent);
        if (HeldForm.isGivenBack()) {
            return show(200, deed, stand, id, HeldForm.NOTICE, sent, Map.of(), csrf);
        }
        if (stand.conduct().seen().contains(new EventId(id))) {
            return done();
        }
        if (!stand.basis().equals(sent.get("basis"))) {
            return show(CHANGED, deed, stand, id, CHANGED_MEANWHILE, sent, Map.of(), csrf);
        }
        if (deed.obstacle(stand).isPresent()) {
            return show(CHANGED, deed, stand, id, "", sent, Map.of(), csrf);
        }
        var reading = deed.read(stand, sent);
        var faults = new HashMap<>(reading.faults());
        if (deed.needsSecond()) {
            faults.putAll(second.faults(stand, sent));
        }
        var event = reading.event();
        if (event == null || !faults.isEmpty()) {
            return show(UNREADABLE, deed, stand, id, "Nothing was signed yet.", sent, faults, csrf);
        }
        return refusal(deed, stand, sent, request)
                .or(() -> team.propose(visitor, id, event) instanceof Receipt.Refused(var because)
                        ? Optional.of(because)
                        : Optional.empty())
                .map(because -> show(UNREADABLE, deed, stand, id, because, sent, Map.of(), csrf))
                .orElseGet(DeedRoom::done);
    }

    static final String CHANGED_MEANWHILE =
            "The study changed since this page was opened, and nothing was signed. What follows is how it stands now.";

    private Optional<String> refusal(Deed deed, Stand stand, Map<String, String> sent, HttpServletRequest request) {
        return signatures
                .refusal(stand.visitor(), sent, request)
                .or(() -> deed.needsSecond() ? second.refusal(stand, sent, request) : Optional.empty());
    }

    private static Deed open(HttpServletRequest request, Visitor.Conducting visitor) {
        return Deeds.at(request.getRequestURI())
                .filter(deed -> deed.opensTo(visitor.role()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    private ResponseEntity<byte[]> show(
            int status,
            Deed deed,
            Stand stand,
            UUID id,
            String notice,
            Map<String, String> sent,
            Map<String, String> faults,
            Csrf csrf) {
        var obstacle = deed.obstacle(stand);
        var page = new DeedPage(
                deed.title(),
                deed.path(),
                id.toString(),
                stand.basis(),
                obstacle.orElse(notice),
                obstacle.isEmpty(),
                deed.happens(stand),
                filled(deed.blanks(stand), sent, faults),
                deed.needsSecond() ? filled(second.blanks(stand), sent, faults) : List.of(),
                signatures.proof(stand.visitor()),
                deed.meaning(stand),
                stand.name(),
                deed.button(),
                deed.isGrave());
        return Answer.page(
                status, StudyConsoleTemplates.deed(frames.of("Study", ConsoleTab.STUDY, stand.visitor()), page, csrf));
    }

    private static List<Blank> filled(List<Blank> blanks, Map<String, String> sent, Map<String, String> faults) {
        return blanks.stream()
                .map(blank -> blank.with(sent.getOrDefault(blank.name(), ""), faults.getOrDefault(blank.name(), "")))
                .toList();
    }

    private static UUID fresh() {
        return UUID.randomUUID();
    }

    /// Whoever sends no id has not had the form from here, and gets one with their words in it.
    static UUID id(Map<String, String> sent) {
        try {
            return UUID.fromString(sent.getOrDefault("entry", ""));
        } catch (IllegalArgumentException _) {
            return fresh();
        }
    }

    private static ResponseEntity<byte[]> done() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(Paths.PROTOCOL))
                .build();
    }
}
