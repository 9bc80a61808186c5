package limen.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Function;
import limen.capture.Account;
import limen.study.Access;
import limen.study.Author;
import limen.study.Credential;
import limen.web.Answer;
import limen.web.access.Csrf;
import limen.web.access.Doors;
import limen.web.page.StudyTemplates;
import limen.web.participant.Frames;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Behind an invitation: somebody sets, once, what they will sign in with.
@RestController
final class InvitationRoom {
    private static final int GONE = 410;
    private static final int UNREADABLE = 422;
    private static final String SECRET = InvitationRoom.class.getName();

    private final Reception reception;
    private final Callers callers;
    private final Frames frames;

    InvitationRoom(Reception reception, Callers callers, Frames frames) {
        this.reception = reception;
        this.callers = callers;
        this.frames = frames;
    }

    @GetMapping("/invited/{token}")
    ResponseEntity<byte[]> page(@PathVariable("token") String token, HttpServletRequest request, Csrf csrf) {
        return opened(token, account -> page(200, token, account.owner(), "", "", "", request, csrf));
    }

    @PostMapping("/invited/{token}")
    ResponseEntity<byte[]> withPassword(
            @PathVariable("token") String token,
            @RequestParam(name = "password", defaultValue = "") String password,
            @RequestParam(name = "repeated", defaultValue = "") String repeated,
            @RequestParam(name = "digits", defaultValue = "") String digits,
            HttpServletRequest request,
            HttpServletResponse response,
            Csrf csrf) {
        return opened(token, account -> {
            var owner = account.owner();
            var codes = codes(request);
            var step = OneTimeCode.step(codes, digits, reception.clock().instant(), Long.MIN_VALUE);
            var passwordFault = Passwords.fault(password, repeated, owner.name());
            var codeFault = step.isPresent()
                    ? ""
                    : "These are not the digits that the device shows for this code now. They change every half minute; a clock that is off makes other digits.";
            if (!passwordFault.isEmpty() || !codeFault.isEmpty()) {
                return page(UNREADABLE, token, owner, passwordFault, codeFault, "", request, csrf);
            }
            return begin(
                    token,
                    owner,
                    List.of(Passwords.hashed(password), codes),
                    new Access.SignedInWithCodes(step.getAsLong()),
                    request,
                    response);
        });
    }

    @PostMapping("/invited/{token}/passkey")
    ResponseEntity<byte[]> withPasskey(
            @PathVariable("token") String token,
            @RequestParam(name = "credential", defaultValue = "") String credential,
            @RequestParam(name = "label", defaultValue = "") String label,
            HttpServletRequest request,
            HttpServletResponse response,
            Csrf csrf) {
        return opened(token, account -> {
            var owner = account.owner();
            return Challenges.taken(request)
                    .flatMap(challenge -> reception.passkeys().made(credential, challenge, label))
                    .map(key -> begin(
                            token, owner, List.of(key), new Access.SignedInWithPasskey(key.id(), 0), request, response))
                    .orElseGet(() -> page(
                            UNREADABLE,
                            token,
                            owner,
                            "",
                            "",
                            "The passkey could not be read. Please try once more, or set a password.",
                            request,
                            csrf));
        });
    }

    private ResponseEntity<byte[]> opened(String token, Function<Account, ResponseEntity<byte[]>> page) {
        return reception.invited(new Token(token)).map(page).orElseGet(() -> gone(""));
    }

    /// A wrong token, one that ran out and one that was used look alike.
    private ResponseEntity<byte[]> gone(String because) {
        return Answer.page(
                GONE,
                StudyTemplates.gone(
                        frames.outside("Invitation"),
                        because.isEmpty()
                                ? "It was used already, its time is over, or a part of the address is missing."
                                : because));
    }

    private ResponseEntity<byte[]> begin(
            String token,
            Author owner,
            List<Credential> credentials,
            Access with,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (reception.begin(new Token(token), owner, credentials, with)) {
            case Reception.Answer.In(var visitor) -> {
                // What somebody else may still hold open ends with what opened it.
                Doors.endAll(visitor, request);
                Doors.letIn(visitor, request, response);
                yield Home.to(Home.of(visitor));
            }
            case Reception.Answer.Out out -> gone(out.because());
        };
    }

    private ResponseEntity<byte[]> page(
            int status,
            String token,
            Author owner,
            String passwordFault,
            String codeFault,
            String notice,
            HttpServletRequest request,
            Csrf csrf) {
        var page = new InvitedPage(
                "/invited/" + token,
                owner.name(),
                Challenges.fresh(request),
                callers.origin().host(),
                AccountRoom.handle(owner),
                codes(request),
                passwordFault,
                codeFault,
                notice);
        return Answer.page(status, StudyTemplates.invited(frames.outside("Welcome"), page, csrf));
    }

    /// The same as long as the page is open, so that a device that has read it once need not read it again.
    private static Credential.OneTimeCodes codes(HttpServletRequest request) {
        var session = request.getSession();
        if (session.getAttribute(SECRET) instanceof Credential.OneTimeCodes known) {
            return known;
        }
        var fresh = OneTimeCode.fresh();
        session.setAttribute(SECRET, fresh);
        return fresh;
    }
}
