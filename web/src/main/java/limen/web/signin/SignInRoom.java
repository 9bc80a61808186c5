package limen.web.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import limen.web.Answer;
import limen.web.access.Csrf;
import limen.web.access.Doors;
import limen.web.access.HeldForm;
import limen.web.access.Visitor;
import limen.web.page.StudyTemplates;
import limen.web.participant.Frames;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The way in.
@RestController
final class SignInRoom {
    static final String PATH = "/sign-in";
    static final String KNOCKS = "/sign-in/again";
    private static final int NOT_LET_IN = 422;

    private final Reception reception;
    private final Callers callers;
    private final Frames frames;

    SignInRoom(Reception reception, Callers callers, Frames frames) {
        this.reception = reception;
        this.callers = callers;
        this.frames = frames;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> page(HttpServletRequest request, Csrf csrf) {
        return Doors.whoever()
                .map(visitor -> Home.to(Home.of(visitor)))
                .orElseGet(() -> page(200, "", "", request, csrf));
    }

    /// Takes up a form that came when the session was over.
    @PostMapping(KNOCKS)
    ResponseEntity<byte[]> again(HttpServletRequest request, Csrf csrf) {
        return page(
                200,
                "",
                HeldForm.carriedBy(request).isPresent()
                        ? "Your sign-in has ended. Sign in once more, and what you typed comes back."
                        : "",
                request,
                csrf);
    }

    @PostMapping(PATH)
    @Nullable
    ResponseEntity<byte[]> signIn(
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "password", defaultValue = "") String password,
            @RequestParam(name = "digits", defaultValue = "") String digits,
            HttpServletRequest request,
            HttpServletResponse response,
            Csrf csrf)
            throws ServletException, IOException {
        return switch (reception.withCodes(name, password, digits, callers.address(request))) {
            case Reception.Answer.In(var visitor) -> enter(visitor, request, response);
            case Reception.Answer.Out out -> page(NOT_LET_IN, name, out.because(), request, csrf);
        };
    }

    @PostMapping("/sign-in/passkey")
    @Nullable
    ResponseEntity<byte[]> withPasskey(
            @RequestParam(name = "credential", defaultValue = "") String credential,
            HttpServletRequest request,
            HttpServletResponse response,
            Csrf csrf)
            throws ServletException, IOException {
        var challenge = Challenges.taken(request);
        if (challenge.isEmpty()) {
            return page(NOT_LET_IN, "", "This page was open for too long. Please try once more.", request, csrf);
        }
        return switch (reception.withPasskey(credential, challenge.get(), callers.address(request))) {
            case Reception.Answer.In(var visitor) -> enter(visitor, request, response);
            case Reception.Answer.Out out -> page(NOT_LET_IN, "", out.because(), request, csrf);
        };
    }

    /// Lets them in, and gives back what they had typed; what somebody else had typed is dropped.
    private static @Nullable ResponseEntity<byte[]> enter(
            Visitor visitor, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var held = HeldForm.carriedBy(request).filter(form -> form.isOf(visitor));
        Doors.letIn(visitor, request, response);
        if (held.isPresent()) {
            held.get().giveBack(request, response);
            return null;
        }
        return Home.to(Home.of(visitor));
    }

    private ResponseEntity<byte[]> page(int status, String name, String notice, HttpServletRequest request, Csrf csrf) {
        var page = new SignInPage(
                Challenges.fresh(request), callers.origin().host(), name, notice, HeldForm.carriedBy(request));
        return Answer.page(status, StudyTemplates.signIn(frames.outside("Sign in"), page, csrf));
    }
}
