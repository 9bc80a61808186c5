package limen.web.signin;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import limen.web.Answer;
import limen.web.access.Csrf;
import limen.web.access.Signatures;
import limen.web.access.Visitor;
import limen.web.page.Asset;
import limen.web.page.JtesignatureGenerated;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A page of a test with one thing to sign on it.
@RestController
final class SignedForm {
    static final String PATH = "/staff/study/a-test";

    private final Signatures signatures;

    SignedForm(Signatures signatures) {
        this.signatures = signatures;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> page(Visitor.Conducting visitor, Csrf csrf) {
        return page(visitor, csrf, "");
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> sign(
            Visitor.Conducting visitor, @RequestParam Map<String, String> sent, HttpServletRequest request, Csrf csrf) {
        return page(
                visitor,
                csrf,
                signatures
                        .refusal(visitor, sent, request)
                        .orElse("Signed: " + sent.get("reason") + ", " + sent.get("how")));
    }

    /// Nobody intercepts the templates' tags: the generated code knows that as null.
    @SuppressWarnings("NullAway")
    private ResponseEntity<byte[]> page(Visitor.Conducting visitor, Csrf csrf, String said) {
        var signature = new StringOutput();
        JtesignatureGenerated.render(
                new OwaspHtmlTemplateOutput(signature),
                null,
                signatures.proof(visitor),
                "I sign this because I have read it.",
                visitor.name());
        return Answer.page("""
                <!doctype html><html lang="en"><head><title>Test</title><script src="%s" defer></script></head>
                <body><h1>Sign.</h1><p id="said">%s</p><form method="post" action="%s">
                <input type="hidden" name="%s" value="%s"><input type="hidden" name="entry" value="%s">
                <label>Reason <input type="text" name="reason" required></label>%s
                <button name="how" value="in full">Sign this</button></form></body></html>
                """.formatted(
                Asset.PASSKEY_SCRIPT.path(), said, PATH, csrf.name(), csrf.token(), UUID.randomUUID(), signature));
    }
}
