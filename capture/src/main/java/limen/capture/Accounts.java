package limen.capture;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import limen.study.Access;
import limen.study.Author;
import limen.study.Entry;
import limen.study.Event;
import limen.study.ParticipantId;
import limen.study.Role;
import limen.study.StudyEvent;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// Everybody who may come in, and with what: the fold of the entries that say so.
public record Accounts(PMap<Author, Account> all) {
    static final Accounts NONE = new Accounts(HashTreePMap.empty());

    /// Whose access an event is about; nobody's for most.
    static Optional<Author> owner(Entry entry) {
        return switch (entry.event()) {
            case StudyEvent.StaffAccess staff -> Optional.of(staff.owner());
            case Access _ when entry.participant() != null -> Optional.of(takingPart(entry.participant()));
            case Event _ -> Optional.empty();
        };
    }

    private static Author takingPart(ParticipantId id) {
        return new Author(Role.PARTICIPANT, id.text());
    }

    public Optional<Account> of(Author owner) {
        return Optional.ofNullable(all.get(owner));
    }

    /// Who signs in under a name or code. Case and the blanks around it make no other name.
    public Optional<Account> named(String typed) {
        var name = plain(typed);
        return find(account -> plain(account.owner().name()).equals(name));
    }

    /// Whose invitation has a token of that hash, used up or not being the same as never made.
    public Optional<Account> invitedBy(String sha256) {
        return find(account ->
                account.invitation() != null && account.invitation().sha256().equals(sha256));
    }

    public Optional<Account> withPasskey(String id) {
        return find(account -> account.passkey(id).isPresent());
    }

    /// Everybody of those who conduct the study.
    public List<Account> staff() {
        return all.values().stream()
                .filter(account -> account.owner().role() != Role.PARTICIPANT)
                .sorted((one, other) ->
                        one.owner().name().compareTo(other.owner().name()))
                .toList();
    }

    private Optional<Account> find(Predicate<Account> which) {
        return all.values().stream().filter(which).findFirst();
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    Accounts after(Entry entry) {
        return owner(entry)
                .map(owner -> {
                    var before = all.getOrDefault(owner, Account.of(owner));
                    var event = entry.event() instanceof StudyEvent.StaffAccess staff
                            ? staff.what()
                            : (Access) entry.event();
                    return new Accounts(
                            all.plus(owner, after(before, event, entry.times().recordedAt())));
                })
                .orElse(this);
    }

    private static Account after(Account account, Access access, Instant at) {
        return switch (access) {
            case Access.Invited(var sha256, var until) -> account.invited(new Account.Invitation(sha256, until));
            case Access.CredentialsSet(var invitation, var set) ->
                invitation == null ? account.with(set) : account.begunWith(set);
            case Access.CredentialRemoved(var passkey, var reason) -> account.without(passkey);
            case Access.SignedInWithCodes(var step) -> account.cameInWithCodes(step, at);
            case Access.SignedInWithPasskey(var passkey, var counter) ->
                account.cameInWithPasskey(passkey, counter, at);
            case Access.SignatureProvedWithCodes(var step) -> account.showedCodes(step);
            case Access.SignatureProvedWithPasskey(var passkey, var counter) -> account.showedPasskey(passkey, counter);
            case Access.SignInPaused _ -> account;
            case Access.AccessEnded _ -> account.ended();
        };
    }

    Accounts without(ParticipantId erased) {
        return new Accounts(all.minus(takingPart(erased)));
    }

    /// Why an entry cannot be true as things stand: an invitation opens once, and so does a one-time code.
    Optional<String> obstacle(Entry entry) {
        return owner(entry).flatMap(owner -> {
            var event = entry.event() instanceof StudyEvent.StaffAccess staff ? staff.what() : (Access) entry.event();
            return obstacle(
                    owner,
                    of(owner).orElse(Account.of(owner)),
                    event,
                    entry.times().recordedAt());
        });
    }

    private Optional<String> obstacle(Author owner, Account account, Access access, Instant at) {
        return switch (access) {
            case Access.Invited _ ->
                named(owner.name())
                        .filter(other -> !other.owner().equals(owner))
                        .map(other ->
                                "%s signs in under this name already; expected another name.".formatted(other.owner()));
            case Access.CredentialsSet(var invitation, var set) -> setting(account, invitation, at);
            case Access.SignedInWithCodes(var step) -> codes(owner, account, step);
            case Access.SignatureProvedWithCodes(var step) -> codes(owner, account, step);
            case Access.SignedInWithPasskey(var passkey, var counter) -> passkey(owner, account, passkey, counter);
            case Access.SignatureProvedWithPasskey(var passkey, var counter) ->
                passkey(owner, account, passkey, counter);
            case Access.CredentialRemoved(var passkey, var reason) ->
                account.without(passkey).credentials().size()
                                == account.credentials().size()
                        ? Optional.of("There is nothing to remove.")
                        : Optional.empty();
            case Access.SignInPaused _, Access.AccessEnded _ -> Optional.empty();
        };
    }

    private static Optional<String> codes(Author owner, Account account, long step) {
        if (account.password().isEmpty() || account.codes().isEmpty()) {
            return Optional.of("No password and codes open for %s.".formatted(owner));
        }
        return step <= account.lastStep()
                ? Optional.of("This code opened before; expected the next one.")
                : Optional.empty();
    }

    private static Optional<String> passkey(Author owner, Account account, String passkey, long counter) {
        return account.passkey(passkey)
                .<Optional<String>>map(key -> counter != 0 && counter <= key.counter()
                        ? Optional.of("This passkey counted further before: there may be a copy of it.")
                        : Optional.empty())
                .orElseGet(() -> Optional.of("No such passkey opens for %s.".formatted(owner)));
    }

    private static Optional<String> setting(Account account, @Nullable String invitation, Instant at) {
        if (invitation == null) {
            return account.isOpen()
                    ? Optional.empty()
                    : Optional.of("Nothing opens for %s; expected an invitation.".formatted(account.owner()));
        }
        var open = account.invitation();
        if (open == null || !open.sha256().equals(invitation)) {
            return Optional.of("This invitation was used, or another took its place; expected a new one.");
        }
        return open.isOpen(at) ? Optional.empty() : Optional.of("This invitation has run out; expected a new one.");
    }
}
