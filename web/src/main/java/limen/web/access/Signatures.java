package limen.web.access;

import java.util.Map;
import java.util.Optional;

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

    String PASSWORD = "sign_password";
    String DIGITS = "sign_digits";
    String PASSKEY = "sign_passkey";

    Proof proof(Visitor.Conducting visitor);

    /// Why it is no signature, in words for whoever tried; empty if it is one.
    ///
    /// @param sent the fields of the form
    /// @param address from where they ask
    Optional<String> refusal(Visitor.Conducting visitor, Map<String, String> sent, String address);
}
