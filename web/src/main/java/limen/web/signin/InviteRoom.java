package limen.web.signin;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import limen.capture.Account;
import limen.capture.Receipt;
import limen.evidence.Codes;
import limen.study.Access;
import limen.study.Author;
import limen.study.ParticipantId;
import limen.study.Role;
import limen.web.Answer;
import limen.web.access.Csrf;
import limen.web.access.GivesBack;
import limen.web.access.HeldForm;
import limen.web.access.Stays;
import limen.web.access.Visitor;
import limen.web.console.ConsoleFrames;
import limen.web.console.ConsoleTab;
import limen.web.page.StudyTemplates;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Where an investigator invites those who take part, and those who help to conduct the study.
@RestController
final class InviteRoom {
    private static final int UNREADABLE = 422;
    private static final int LONGEST_NAME = 80;

    private final Reception reception;
    private final Callers callers;
    private final ConsoleFrames frames;
    private final Stays stays;

    InviteRoom(Reception reception, Callers callers, ConsoleFrames frames, Stays stays) {
        this.reception = reception;
        this.callers = callers;
        this.frames = frames;
        this.stays = stays;
    }

    @GetMapping("/staff/invite")
    ResponseEntity<byte[]> page(Visitor.Conducting visitor, Csrf csrf) {
        return show(200, visitor, new InvitePage("", "", "", "", "", "", "", everybody(visitor)), csrf);
    }

    @GivesBack(Role.INVESTIGATOR)
    @PostMapping("/staff/invite/participant")
    ResponseEntity<byte[]> participant(
            Visitor.Conducting visitor, @RequestParam(name = "code", defaultValue = "") String code, Csrf csrf) {
        if (HeldForm.isGivenBack()) {
            return refused(visitor, HeldForm.NOTICE, code, "", "", csrf);
        }
        try {
            var id = new ParticipantId(code.strip());
            if (reception.study().isErased(id)) {
                return refused(
                        visitor,
                        "The record of %s was erased; nobody takes part under this code again.".formatted(id),
                        code,
                        "",
                        "",
                        csrf);
            }
            return invite(visitor, new Author(Role.PARTICIPANT, id.text()), Reception.INVITATION, code, "", "", csrf);
        } catch (IllegalArgumentException _) {
            return refused(
                    visitor,
                    "This is no code; expected 1 to 32 letters, digits, - and _, such as P014. Never a name.",
                    code,
                    "",
                    "",
                    csrf);
        }
    }

    @GivesBack(Role.INVESTIGATOR)
    @PostMapping("/staff/invite/staff")
    ResponseEntity<byte[]> staff(
            Visitor.Conducting visitor,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "role", defaultValue = "") String role,
            Csrf csrf) {
        if (HeldForm.isGivenBack()) {
            return refused(visitor, HeldForm.NOTICE, "", name, role, csrf);
        }
        var plain = name.strip().replaceAll("\\s+", " ");
        var chosen = role(role);
        if (plain.isEmpty() || plain.length() > LONGEST_NAME || chosen.isEmpty()) {
            return refused(
                    visitor,
                    "A name of 1 to %d characters and a role are needed.".formatted(LONGEST_NAME),
                    "",
                    name,
                    role,
                    csrf);
        }
        return invite(visitor, new Author(chosen.get(), plain), Reception.STAFF_INVITATION, "", name, role, csrf);
    }

    /// Ends somebody's way in, and every session of theirs in this process.
    @PostMapping("/staff/invite/end")
    ResponseEntity<byte[]> end(
            Visitor.Conducting visitor,
            @RequestParam("role") String role,
            @RequestParam("name") String name,
            Csrf csrf) {
        var owner = new Author(
                Role.PARTICIPANT.name().equalsIgnoreCase(role)
                        ? Role.PARTICIPANT
                        : role(role).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST)),
                name);
        if (reception.study().accounts().of(owner).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (owner.equals(visitor.author())) {
            return refused(visitor, "Your own way in stays open; another investigator can end it.", "", "", "", csrf);
        }
        return switch (reception.write(visitor.author(), owner, new Access.AccessEnded("ended by an investigator"))) {
            case Receipt.Entered _, Receipt.KnownAlready _ -> {
                stays.end(Reception.visitor(owner));
                yield Home.to("/staff/invite");
            }
            case Receipt.Refused(var because) -> refused(visitor, because, "", "", "", csrf);
        };
    }

    private static Optional<Role> role(String code) {
        return List.of(Role.INVESTIGATOR, Role.PHYSICIAN, Role.PREPARER, Role.MONITOR, Role.STATISTICIAN).stream()
                .filter(role -> Codes.of(role).equals(code))
                .findFirst();
    }

    private ResponseEntity<byte[]> invite(
            Visitor.Conducting visitor,
            Author owner,
            Duration opens,
            String code,
            String name,
            String role,
            Csrf csrf) {
        var token = Token.fresh();
        return reception
                .invite(visitor.author(), owner, token, opens)
                .map(because -> refused(visitor, because, code, name, role, csrf))
                .orElseGet(() -> show(
                        200,
                        visitor,
                        new InvitePage(
                                callers.origin().invitation(token),
                                owner.name(),
                                opens.toDays() + " days",
                                "",
                                "",
                                "",
                                "",
                                everybody(visitor)),
                        csrf));
    }

    private ResponseEntity<byte[]> refused(
            Visitor.Conducting visitor, String because, String code, String name, String role, Csrf csrf) {
        return show(
                UNREADABLE, visitor, new InvitePage("", "", "", because, code, name, role, everybody(visitor)), csrf);
    }

    private ResponseEntity<byte[]> show(int status, Visitor.Conducting visitor, InvitePage page, Csrf csrf) {
        var frame = frames.of("Invite", ConsoleTab.INVITE, visitor);
        return Answer.page(status, StudyTemplates.invite(frame, page, csrf));
    }

    private List<InvitePage.Known> everybody(Visitor.Conducting visitor) {
        return reception.study().accounts().all().values().stream()
                .sorted(Comparator.comparing(
                                (Account account) -> account.owner().role() == Role.PARTICIPANT)
                        .thenComparing(account -> account.owner().name()))
                .map(account -> known(account, visitor))
                .toList();
    }

    private InvitePage.Known known(Account account, Visitor.Conducting visitor) {
        var owner = account.owner();
        var invited = account.invitation() != null
                && account.invitation().isOpen(reception.clock().instant());
        var state = account.isOpen() ? "can sign in" : invited ? "invited, not yet come" : "cannot sign in";
        return new InvitePage.Known(
                owner.name(),
                owner.role() == Role.PARTICIPANT ? "takes part" : Codes.of(owner.role()),
                state,
                Codes.of(owner.role()),
                (account.isOpen() || invited) && !owner.equals(visitor.author()));
    }
}
