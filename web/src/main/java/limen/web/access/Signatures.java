package limen.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// Proof, at the moment of signing, that it is they who sign: the two parts of their sign-in once more (21 CFR 11.200).
public interface Signatures {
    /// What a form beneath a signature asks for.
    enum Proof {
        /// Nothing: nobody in this study exists.
        NONE,
        /// The password and the present six digits, in the fields [#PASSWORD] and [#DIGITS].
        CODES,
        /// A passkey, whose answer a script puts into the field [#PASSKEY].
        PASSKEY
    }

    /// What the device is asked to answer.
    String CHALLENGE = "sign_challenge";

    String PASSWORD = "sign_password";
    String DIGITS = "sign_digits";
    String PASSKEY = "sign_passkey";

    /// What proves something once, and is kept nowhere: not in a form that came too late, either.
    Set<String> SECRETS = Set.of(PASSWORD, DIGITS, PASSKEY, CHALLENGE);

    /// What the page of this request asks a passkey.
    ///
    /// @param host to which the passkey belongs
    record Asked(String challenge, String host) {}

    /// What stands in the form beneath a signature by passkey; only there.
    static Asked asked() {
        var request = RequestContextHolder.currentRequestAttributes();
        return request.getAttribute(Asked.class.getName(), RequestAttributes.SCOPE_REQUEST) instanceof Asked asked
                ? asked
                : new Asked("", "");
    }

    Proof proof(Visitor.Conducting visitor);

    /// Why it is no signature, in words for whoever tried; empty if it is one.
    ///
    /// @param sent the fields of the form
    /// @param request with which they came, which says from where they ask
    Optional<String> refusal(Visitor.Conducting visitor, Map<String, String> sent, HttpServletRequest request);
}
