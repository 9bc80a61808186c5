package limen.web.console.people;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import limen.capture.Receipt;
import limen.study.Entry;
import limen.study.ParticipantEvent;
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
import limen.web.page.PeopleTemplates;
import limen.web.participant.FormPage;
import limen.web.sheet.Sheet;
import limen.web.sheet.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Where something is decided or entered about one person. What may be decided says the record: its refusal is shown
/// as it is, with everything that was typed.
@RestController
final class ActRoom {
    private static final int UNREADABLE = 422;

    private final Team team;
    private final ConsoleFrames frames;
    private final Signatures signatures;

    ActRoom(Team team, ConsoleFrames frames, Signatures signatures) {
        this.team = team;
        this.frames = frames;
        this.signatures = signatures;
    }

    @GetMapping("/staff/people/{code}/{what}")
    ResponseEntity<byte[]> form(
            Visitor.Conducting visitor,
            @PathVariable("code") String code,
            @PathVariable("what") String what,
            @RequestParam(name = "about", defaultValue = "") String about,
            Csrf csrf) {
        var asked = Asked.of(team, visitor, code, what, about);
        return show(200, asked, UUID.randomUUID().toString(), asked.form().beforehand(), Map.of(), "", "", csrf);
    }

    @GivesBack({Role.INVESTIGATOR, Role.PHYSICIAN})
    @PostMapping("/staff/people/{code}/{what}")
    ResponseEntity<byte[]> save(
            Visitor.Conducting visitor,
            @PathVariable("code") String code,
            @PathVariable("what") String what,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            Csrf csrf) {
        var typed = new Typed(Map.copyOf(sent));
        return file(Asked.of(team, visitor, code, what, typed.of("about")), typed, request, csrf);
    }

    private <E extends ParticipantEvent> ResponseEntity<byte[]> file(
            Asked<E> asked, Typed typed, HttpServletRequest request, Csrf csrf) {
        var id = entryId(typed);
        if (HeldForm.isGivenBack()) {
            return show(UNREADABLE, asked, id.toString(), typed, Map.of(), HeldForm.NOTICE, "", csrf);
        }
        return switch (asked.form().sheet().read(typed)) {
            case Sheet.Reading.Faulty<E>(var faults) ->
                show(UNREADABLE, asked, id.toString(), typed, faults, "", "", csrf);
            case Sheet.Reading.Read<E>(var event) -> {
                if (kept(asked, id, event).isPresent()) {
                    yield enter(asked, id, event, typed, csrf);
                }
                var refusal = asked.form().act().isSigned()
                        ? signatures.refusal(asked.visitor(), fields(typed), request)
                        : Optional.<String>empty();
                yield refusal.isPresent()
                        ? show(UNREADABLE, asked, id.toString(), typed, Map.of(), "", refusal.get(), csrf)
                        : enter(asked, id, event, typed, csrf);
            }
        };
    }

    private <E extends ParticipantEvent> ResponseEntity<byte[]> enter(
            Asked<E> asked, UUID id, E event, Typed typed, Csrf csrf) {
        var about = asked.person();
        var before = kept(asked, id, event);
        if (before.isPresent()) {
            sign(asked, before.get(), typed);
            return onward(asked);
        }
        var at = asked.form().happened(typed, team.at(team.now()));
        return switch (team.propose(asked.visitor(), id, about, at, event)) {
            case Receipt.Entered(var entries, var judgement) -> {
                sign(asked, entries.getFirst(), typed);
                yield onward(asked);
            }
            case Receipt.KnownAlready _ -> onward(asked);
            case Receipt.Refused(var because) ->
                show(UNREADABLE, asked, id.toString(), typed, Map.of(), because, "", csrf);
        };
    }

    /// The same entry, if a form that is sent twice has brought it already.
    private Optional<Entry> kept(Asked<?> asked, UUID id, ParticipantEvent event) {
        if (!team.knows(asked.person(), id)) {
            return Optional.empty();
        }
        return team.study().entries(asked.person()).stream()
                .filter(entry -> entry.id().uuid().equals(id)
                        && entry.author().equals(asked.visitor().author())
                        && entry.event().equals(event))
                .findFirst();
    }

    private void sign(Asked<?> asked, Entry entry, Typed typed) {
        if (asked.form().act().isSigned()) {
            var meaning = "%s In my words: %s".formatted(asked.meaning(), typed.of(ActForm.REASON));
            new Signing(team).sign(asked.visitor(), asked.person(), entry, meaning);
        }
    }

    private static ResponseEntity<byte[]> onward(Asked<?> asked) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/staff/people/" + asked.code()))
                .build();
    }

    private ResponseEntity<byte[]> show(
            int status,
            Asked<?> asked,
            String id,
            Typed typed,
            Map<String, String> faults,
            String notice,
            String unsigned,
            Csrf csrf) {
        var form = asked.form();
        var page = new ActPage(
                asked.code(),
                new FormPage(
                        form.sheet(),
                        id,
                        form.act().path(asked.code()),
                        asked.about() == null
                                ? Map.of()
                                : Map.of("about", asked.about().toString()),
                        typed,
                        faults,
                        notice,
                        form.act().isSigned() ? "Sign: " + lower(form.act().title()) : "Save this entry",
                        null,
                        Map.of()),
                form.consequence(),
                asked.meaning().isEmpty() ? "" : asked.meaning() + " In my words: what I wrote above.",
                signatures.proof(asked.visitor()),
                asked.visitor().name(),
                unsigned);
        var frame = frames.of(form.act().title(), ConsoleTab.PEOPLE, asked.visitor());
        return Answer.page(status, PeopleTemplates.act(frame, page, csrf));
    }

    private static String lower(String title) {
        return Character.toLowerCase(title.charAt(0)) + title.substring(1);
    }

    private static UUID entryId(Typed typed) {
        try {
            return UUID.fromString(typed.of("entry"));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "an id that is none", e);
        }
    }

    private static Map<String, String> fields(Typed typed) {
        var fields = new HashMap<String, String>();
        typed.values()
                .forEach((name, values) -> values.stream().findFirst().ifPresent(value -> fields.put(name, value)));
        return fields;
    }
}
