package limen.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import limen.capture.Account;
import limen.notation.Sha256;
import limen.web.access.Signatures;
import limen.web.access.Visitor;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// A signature by what its owner signs in with. Each proof is an entry of its own, and proves one form: the same form
/// sent twice is the same signature.
final class StaffSignatures implements Signatures {
    static final String NO =
            "This is no signature: the password or the six digits do not fit. The digits change every half"
                    + " minute, and each are taken once, for signing in or for one signature. Nothing was saved.";
    static final String NO_PASSKEY =
            "This is no signature: the device gave no passkey of yours, or this page was open for"
                    + " too long. Nothing was saved.";

    /// How long a form that was sent twice is known as that.
    private static final Duration TWICE = Duration.ofMinutes(10);
    private static final int MOST = 1_000;
    private static final String ENTRY = "entry";
    private static final String TOKEN = "_csrf";

    private final Reception reception;
    private final Callers callers;
    private final Map<String, Instant> proved = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

    StaffSignatures(Reception reception, Callers callers) {
        this.reception = reception;
        this.callers = callers;
    }

    @Override
    public Proof proof(Visitor.Conducting visitor) {
        if (hasPassword(visitor)) {
            return Proof.CODES;
        }
        var request = request();
        var name = Asked.class.getName();
        // All forms of one page ask the same: only one of them can be sent.
        if (request.getAttribute(name, RequestAttributes.SCOPE_REQUEST) == null) {
            var asked = new Asked(
                    Challenges.toSign(request.getRequest()),
                    reception.passkeys().host());
            request.setAttribute(name, asked, RequestAttributes.SCOPE_REQUEST);
        }
        return Proof.PASSKEY;
    }

    private boolean hasPassword(Visitor.Conducting visitor) {
        return reception
                .study()
                .knownAccounts()
                .of(visitor.author())
                .flatMap(Account::password)
                .isPresent();
    }

    @Override
    public Optional<String> refusal(Visitor.Conducting visitor, Map<String, String> sent, HttpServletRequest request) {
        return refusal(visitor, sent, callers.address(request));
    }

    /// @param address from which tries are counted
    synchronized Optional<String> refusal(Visitor.Conducting visitor, Map<String, String> sent, String address) {
        var form = form(visitor, sent);
        var now = reception.clock().instant();
        var before = proved.get(form);
        if (before != null && now.isBefore(before.plus(TWICE))) {
            return Optional.empty();
        }
        var because = hasPassword(visitor) ? codes(visitor, sent, address) : passkey(visitor, sent, address);
        if (because.isEmpty() && sent.containsKey(ENTRY)) {
            proved.put(form, now);
        }
        return because;
    }

    private Optional<String> codes(Visitor.Conducting visitor, Map<String, String> sent, String address) {
        return because(
                reception.provesWithCodes(
                        visitor.author(), sent.getOrDefault(PASSWORD, ""), sent.getOrDefault(DIGITS, ""), address),
                NO);
    }

    private Optional<String> passkey(Visitor.Conducting visitor, Map<String, String> sent, String address) {
        var json = sent.getOrDefault(PASSKEY, "");
        var challenge = sent.getOrDefault(CHALLENGE, "");
        return json.isEmpty() || !Challenges.wasAsked(servletRequest(), challenge)
                ? Optional.of(NO_PASSKEY)
                : because(reception.provesWithPasskey(visitor.author(), json, challenge, address), NO_PASSKEY);
    }

    /// @param plain what is said unless it is that too many tries were made
    private static Optional<String> because(Reception.Answer answer, String plain) {
        return switch (answer) {
            case Reception.Answer.In _ -> Optional.empty();
            case Reception.Answer.Out out ->
                Optional.of(
                        out.pause() == null
                                ? plain
                                : "Too many tries; try again in %s. Nothing was saved."
                                        .formatted(Tries.words(out.pause())));
        };
    }

    /// The same for the same form, and for no other.
    private static String form(Visitor.Conducting visitor, Map<String, String> sent) {
        var text = new StringBuilder().append(visitor.author());
        new TreeMap<>(sent).forEach((name, value) -> {
            if (!name.equals(TOKEN)) {
                text.append('\0').append(name).append('\0').append(value);
            }
        });
        return Sha256.of(text.toString());
    }

    private static ServletRequestAttributes request() {
        return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    }

    private static HttpServletRequest servletRequest() {
        return request().getRequest();
    }
}
