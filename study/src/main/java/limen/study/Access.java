package limen.study;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who may come in, with what, and who did. It says nothing about anybody's health, is judged by no rule, and makes
/// nobody a participant; it is in the record because who read and wrote there belongs to it.
public sealed interface Access extends ParticipantEvent {
    /// The same without what opens a door, for every copy that leaves the record.
    default Access withheld() {
        return this;
    }

    /// A link was made that opens once, for somebody who then sets what they sign in with.
    ///
    /// @param invitationSha256 of the token in the link, which is kept nowhere
    /// @param until when it opens
    record Invited(String invitationSha256, Instant until) implements Access {}

    /// Somebody set what they will sign in with. A password or one-time codes take the place of earlier ones; a passkey
    /// stands beside others.
    ///
    /// @param invitationSha256 the invitation that this used up, and with it all that was set before;
    ///     none if somebody who was signed in added something
    record CredentialsSet(@Nullable String invitationSha256, List<Credential> credentials) implements Access {
        public CredentialsSet {
            credentials = List.copyOf(credentials);
            if (credentials.isEmpty()) {
                throw new IllegalArgumentException("Nothing was set; expected one credential or more");
            }
        }

        @Override
        public Access withheld() {
            return new CredentialsSet(
                    invitationSha256,
                    credentials.stream().map(Credential::withheld).toList());
        }
    }

    /// Something opens no longer.
    ///
    /// @param passkey the id of a passkey; none for the password and its codes
    record CredentialRemoved(@Nullable String passkey, String reason) implements Access {
        @Override
        public Access withheld() {
            return passkey == null ? this : new CredentialRemoved(Credential.WITHHELD, reason);
        }
    }

    /// Somebody came in with a password and six digits, which open only once.
    ///
    /// @param step the half minute of those digits, counted from 1970
    record SignedInWithCodes(long step) implements Access {}

    /// Somebody came in with a passkey.
    ///
    /// @param passkey its id
    /// @param counter that it showed
    record SignedInWithPasskey(String passkey, long counter) implements Access {
        @Override
        public Access withheld() {
            return new SignedInWithPasskey(Credential.WITHHELD, counter);
        }
    }

    /// Somebody who was in already showed once more that it is they, to sign something: a password and six digits,
    /// which
    /// open nothing else.
    ///
    /// @param step the half minute of those digits, counted from 1970
    record SignatureProvedWithCodes(long step) implements Access {}

    /// The same with a passkey.
    ///
    /// @param passkey its id
    /// @param counter that it showed
    record SignatureProvedWithPasskey(String passkey, long counter) implements Access {
        @Override
        public Access withheld() {
            return new SignatureProvedWithPasskey(Credential.WITHHELD, counter);
        }
    }

    /// After too many tries nobody is let in under this name for a while.
    ///
    /// @param tries since somebody last came in
    record SignInPaused(int tries, Instant until) implements Access {}

    /// Nothing opens any more, until there is a new invitation.
    record AccessEnded(String reason) implements Access {}
}
