package limen.web.signin;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import limen.study.Credential;

/// What a browser says about a passkey, checked (Web Authentication level 3). The person must have shown their device
/// who they are; which make of device it is, nobody asks.
final class Passkeys {
    private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder FROM_TEXT = Base64.getUrlDecoder();
    private static final List<PublicKeyCredentialParameters> KINDS = List.of(
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.ES256),
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.RS256));
    private static final int LONGEST_LABEL = 40;

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter keys = new AttestedCredentialDataConverter(converter);
    private final PublicOrigin origin;

    Passkeys(PublicOrigin origin) {
        this.origin = origin;
    }

    /// To which all passkeys belong.
    String host() {
        return origin.host();
    }

    private ServerProperty server(String challenge) {
        return ServerProperty.builder()
                .origin(new Origin(origin.text()))
                .rpId(origin.host())
                .challenge(new DefaultChallenge(FROM_TEXT.decode(challenge)))
                .build();
    }

    /// A passkey that was just made; nothing if it cannot be believed.
    ///
    /// @param json as the browser gives it
    Optional<Credential.Passkey> made(String json, String challenge, String label) {
        try {
            var registration = manager.parseRegistrationResponseJSON(json);
            manager.verify(registration, new RegistrationParameters(server(challenge), KINDS, true, true));
            var object = registration.getAttestationObject();
            if (object == null) {
                return Optional.empty();
            }
            var data = object.getAuthenticatorData();
            var key = data.getAttestedCredentialData();
            return key == null
                    ? Optional.empty()
                    : Optional.of(new Credential.Passkey(
                            TO_TEXT.encodeToString(key.getCredentialId()),
                            TO_TEXT.encodeToString(keys.convert(key)),
                            data.getSignCount(),
                            called(label)));
        } catch (DataConversionException | VerificationException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String called(String label) {
        var plain = label.strip().replaceAll("\\p{Cntrl}", " ");
        return plain.isEmpty() ? "a passkey" : plain.substring(0, Math.min(plain.length(), LONGEST_LABEL));
    }

    /// Which passkey an answer speaks of; nothing if it cannot be read.
    Optional<String> named(String json) {
        try {
            return Optional.ofNullable(
                            manager.parseAuthenticationResponseJSON(json).getCredentialId())
                    .map(TO_TEXT::encodeToString);
        } catch (DataConversionException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The counter that a passkey shows; nothing if the answer is not that passkey's.
    OptionalLong shown(String json, String challenge, Credential.Passkey passkey) {
        try {
            var answer = manager.parseAuthenticationResponseJSON(json);
            manager.verify(answer, new AuthenticationParameters(server(challenge), kept(passkey), null, true, true));
            var data = answer.getAuthenticatorData();
            return data == null ? OptionalLong.empty() : OptionalLong.of(data.getSignCount());
        } catch (DataConversionException | VerificationException | IllegalArgumentException _) {
            return OptionalLong.empty();
        }
    }

    private CredentialRecord kept(Credential.Passkey passkey) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                null,
                null,
                passkey.counter(),
                keys.convert(FROM_TEXT.decode(passkey.publicKey())),
                null,
                null,
                null,
                null);
    }
}
