package limen.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import limen.capture.Account;
import limen.capture.Receipt;
import limen.evidence.Codes;
import limen.study.Access;
import limen.study.Author;
import limen.web.Answer;
import limen.web.access.Csrf;
import limen.web.access.Stays;
import limen.web.access.Visitor;
import limen.web.console.ConsoleFrames;
import limen.web.page.StudyTemplates;
import limen.web.participant.Frames;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Somebody's own way in: what opens, where they are signed in, and how to end that.
@RestController
final class AccountRoom {
    private static final String NOT_YOURS = "The present password and the six digits do not fit together."
            + " The digits change every half minute, and each opens once.";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final int HANDLE_BYTES = 16;
    private static final int OK = 200;
    private static final int UNREADABLE = 422;

    private final Reception reception;
    private final Callers callers;
    private final Frames frames;
    private final ConsoleFrames console;
    private final Stays stays;

    AccountRoom(Reception reception, Callers callers, Frames frames, ConsoleFrames console, Stays stays) {
        this.reception = reception;
        this.callers = callers;
        this.frames = frames;
        this.console = console;
        this.stays = stays;
    }

    @GetMapping("/account")
    ResponseEntity<byte[]> page(Visitor visitor, HttpServletRequest request, Csrf csrf) {
        return page(visitor, "", request, csrf);
    }

    @PostMapping("/account/end-others")
    ResponseEntity<byte[]> endOthers(Visitor visitor, HttpServletRequest request, Csrf csrf) {
        stays.endOthers(visitor, request.getSession());
        return page(visitor, "You are signed in here, and nowhere else.", request, csrf);
    }

    @PostMapping("/account/passkey")
    ResponseEntity<byte[]> addPasskey(
            Visitor visitor,
            @RequestParam(name = "credential", defaultValue = "") String credential,
            @RequestParam(name = "label", defaultValue = "") String label,
            HttpServletRequest request,
            Csrf csrf) {
        var said = Challenges.taken(request)
                .flatMap(challenge -> reception.passkeys().made(credential, challenge, label))
                .map(key -> said(visitor, new Access.CredentialsSet(null, List.of(key)), "The passkey was added."))
                .orElse("The passkey could not be read. Nothing was changed.");
        return page(visitor, said, request, csrf);
    }

    /// Takes a new password from somebody who shows once more that the old one is theirs. Where else they are signed
    /// in, they are signed out.
    @PostMapping("/account/password")
    ResponseEntity<byte[]> changePassword(
            Visitor visitor,
            @RequestParam(name = "present", defaultValue = "") String present,
            @RequestParam(name = "digits", defaultValue = "") String digits,
            @RequestParam(name = "password", defaultValue = "") String password,
            @RequestParam(name = "repeated", defaultValue = "") String repeated,
            HttpServletRequest request,
            Csrf csrf) {
        var own = visitor.author();
        if (reception.study().accounts().of(own).flatMap(Account::password).isEmpty()) {
            return page(visitor, "No password opens for you, so there is none to change.", request, csrf);
        }
        // Looked at first: the digits open once, and are not used up by a new password that cannot be taken.
        var fault = password.equals(present) && !password.isEmpty()
                ? "This is the same as the present one. Please choose another."
                : Passwords.fault(password, repeated, own.name());
        if (!fault.isEmpty()) {
            return page(UNREADABLE, visitor, "", new AccountPage.Faults("", fault), request, csrf);
        }
        return switch (reception.provesWithCodes(own, present, digits, callers.address(request))) {
            case Reception.Answer.Out(var because, var pause) ->
                page(
                        UNREADABLE,
                        visitor,
                        "",
                        new AccountPage.Faults(pause == null ? NOT_YOURS : because, ""),
                        request,
                        csrf);
            case Reception.Answer.In _ -> {
                var said = said(
                        visitor,
                        new Access.CredentialsSet(null, List.of(Passwords.hashed(password))),
                        "The password was changed. You are signed in here, and nowhere else.");
                stays.endOthers(visitor, request.getSession());
                yield page(visitor, said, request, csrf);
            }
        };
    }

    @PostMapping("/account/remove")
    ResponseEntity<byte[]> remove(
            Visitor visitor, @RequestParam("passkey") String passkey, HttpServletRequest request, Csrf csrf) {
        var canRemove = reception
                .study()
                .accounts()
                .of(visitor.author())
                .filter(account ->
                        account.passkeys().size() > 1 || account.password().isPresent())
                .isPresent();
        var said = canRemove
                ? said(
                        visitor,
                        new Access.CredentialRemoved(passkey, "removed by its owner"),
                        "The passkey was removed.")
                : "This is the only way in that you have. Add another first.";
        return page(visitor, said, request, csrf);
    }

    private String said(Visitor visitor, Access what, String done) {
        var own = visitor.author();
        return reception.write(own, own, what) instanceof Receipt.Refused(var because) ? because : done;
    }

    private ResponseEntity<byte[]> page(Visitor visitor, String said, HttpServletRequest request, Csrf csrf) {
        return page(OK, visitor, said, AccountPage.Faults.NONE, request, csrf);
    }

    private ResponseEntity<byte[]> page(
            int status,
            Visitor visitor,
            String said,
            AccountPage.Faults faults,
            HttpServletRequest request,
            Csrf csrf) {
        var owner = visitor.author();
        var account = reception.study().accounts().of(owner);
        var page = new AccountPage(
                owner.name(),
                account.flatMap(Account::password).isPresent(),
                account.map(Account::passkeys).orElseGet(List::of).stream()
                        .map(key -> new AccountPage.Key(key.id(), key.label()))
                        .toList(),
                stays.of(visitor, request.getSession()).stream()
                        .map(AccountRoom::words)
                        .toList(),
                account.map(Account::visits).orElseGet(List::of).stream()
                        .map(visit -> "%s, %s"
                                .formatted(at(visit.at()), visit.withPasskey() ? "passkey" : "password and digits"))
                        .toList(),
                Challenges.fresh(request),
                callers.origin().host(),
                handle(owner),
                said,
                faults);
        var title = "Your sign-in";
        return Answer.page(
                status,
                visitor instanceof Visitor.Conducting conducting
                        ? StudyTemplates.account(console.of(title, null, conducting), page, csrf)
                        : StudyTemplates.account(frames.of(title, null), page, csrf));
    }

    private static String words(Stays.Shown stay) {
        return "%s, last seen %s%s".formatted(at(stay.since()), at(stay.seen()), stay.here() ? " (this browser)" : "");
    }

    private static String at(Instant moment) {
        return MOMENT.format(moment);
    }

    /// By which a device tells two people of one study apart.
    static String handle(Author owner) {
        var hash = HexFormat.of().parseHex(new Token(Codes.of(owner.role()) + " " + owner.name()).sha256());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, HANDLE_BYTES));
    }
}
