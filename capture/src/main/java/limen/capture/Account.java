package limen.capture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import limen.study.Author;
import limen.study.Credential;
import org.jspecify.annotations.Nullable;

/// What is known of one person's way in.
///
/// @param owner who comes in by it: somebody who takes part, or who conducts the study
/// @param invitation that opens still, if it is not too late; none if none was made or it was used
/// @param credentials what was set and not removed
/// @param lastStep the half minute of the last one-time code that opened; codes up to it open nothing
/// @param visits the last times somebody came in, the newest first
public record Account(
        Author owner,
        @Nullable Invitation invitation,
        List<Credential> credentials,
        long lastStep,
        List<Visit> visits) {
    private static final int VISITS_SHOWN = 10;

    public Account {
        credentials = List.copyOf(credentials);
        visits = List.copyOf(visits);
    }

    static Account of(Author owner) {
        return new Account(owner, null, List.of(), Long.MIN_VALUE, List.of());
    }

    /// A link that opens once.
    public record Invitation(String sha256, Instant until) {
        /// Whether it opens at that moment.
        public boolean isOpen(Instant at) {
            return at.isBefore(until);
        }
    }

    /// Somebody came in.
    ///
    /// @param withPasskey else with a password and a code
    public record Visit(Instant at, boolean withPasskey) {}

    public Optional<Credential.Password> password() {
        return all(Credential.Password.class).findFirst();
    }

    public Optional<Credential.OneTimeCodes> codes() {
        return all(Credential.OneTimeCodes.class).findFirst();
    }

    public List<Credential.Passkey> passkeys() {
        return all(Credential.Passkey.class).toList();
    }

    public Optional<Credential.Passkey> passkey(String id) {
        return all(Credential.Passkey.class).filter(key -> key.id().equals(id)).findFirst();
    }

    /// Whether anything opens for them: a passkey, or a password together with its codes.
    public boolean isOpen() {
        return has(Credential.Passkey.class) || (has(Credential.Password.class) && has(Credential.OneTimeCodes.class));
    }

    /// Asked at every request of somebody who is signed in.
    private boolean has(Class<? extends Credential> kind) {
        for (var credential : credentials) {
            if (kind.isInstance(credential)) {
                return true;
            }
        }
        return false;
    }

    private <C extends Credential> Stream<C> all(Class<C> kind) {
        return credentials.stream().filter(kind::isInstance).map(kind::cast);
    }

    Account invited(Invitation by) {
        return new Account(owner, by, credentials, lastStep, visits);
    }

    /// What an invitation sets takes the place of everything before it: who lost a phone begins anew.
    Account begunWith(List<Credential> set) {
        return new Account(owner, null, List.of(), lastStep, visits).with(set);
    }

    Account with(List<Credential> set) {
        var kept = new ArrayList<>(credentials);
        for (var credential : set) {
            kept.removeIf(old -> takesThePlaceOf(credential, old));
            kept.add(credential);
        }
        return new Account(owner, invitation, kept, lastStep, visits);
    }

    private static boolean takesThePlaceOf(Credential fresh, Credential old) {
        return switch (fresh) {
            case Credential.Password _ -> old instanceof Credential.Password;
            case Credential.OneTimeCodes _ -> old instanceof Credential.OneTimeCodes;
            case Credential.Passkey key ->
                old instanceof Credential.Passkey other && other.id().equals(key.id());
        };
    }

    /// @param passkey its id; null for the password and its codes
    Account without(@Nullable String passkey) {
        return new Account(
                owner,
                invitation,
                credentials.stream()
                        .filter(each -> each instanceof Credential.Passkey key
                                ? !key.id().equals(passkey)
                                : passkey != null)
                        .toList(),
                lastStep,
                visits);
    }

    Account cameInWithCodes(long step, Instant at) {
        return showedCodes(step).visited(new Visit(at, false));
    }

    Account cameInWithPasskey(String id, long counter, Instant at) {
        return showedPasskey(id, counter).visited(new Visit(at, true));
    }

    /// A code is used up by whatever it was shown for.
    Account showedCodes(long step) {
        return new Account(owner, invitation, credentials, Math.max(step, lastStep), visits);
    }

    Account showedPasskey(String id, long counter) {
        var counted = credentials.stream()
                .map(each -> each instanceof Credential.Passkey key && key.id().equals(id)
                        ? new Credential.Passkey(
                                key.id(), key.publicKey(), Math.max(counter, key.counter()), key.label())
                        : each)
                .toList();
        return new Account(owner, invitation, counted, lastStep, visits);
    }

    private Account visited(Visit newest) {
        return new Account(owner, invitation, credentials, lastStep, visits(newest));
    }

    private List<Visit> visits(Visit newest) {
        return Stream.concat(Stream.of(newest), visits.stream())
                .limit(VISITS_SHOWN)
                .toList();
    }

    Account ended() {
        return new Account(owner, null, List.of(), lastStep, visits);
    }
}
