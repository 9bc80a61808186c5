package limen.web.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import limen.capture.Account;
import limen.capture.LiveStudy;
import limen.capture.Receipt;
import limen.study.Access;
import limen.study.Author;
import limen.study.Credential;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.ParticipantId;
import limen.study.Role;
import limen.study.StudyEvent;
import limen.study.Times;
import limen.web.access.Visitor;
import org.jspecify.annotations.Nullable;

/// Who is let in. It asks the record what opens, and writes into it who came.
final class Reception {
    static final Duration STAFF_INVITATION = Duration.ofDays(2);
    static final Duration INVITATION = Duration.ofDays(7);

    /// The same for every reason, so that nobody learns who is known here.
    static final String NO = "This did not open. The name, the password or the six digits do not fit together."
            + " The digits change every half minute, and each opens once.";

    private static final int FREE_TRIES = 5;
    private static final int FREE_TRIES_OF_AN_ADDRESS = 20;

    private final LiveStudy study;
    private final InstantSource clock;
    private final Passkeys passkeys;
    private final Tries names = new Tries(FREE_TRIES, Duration.ofHours(24));
    private final Tries addresses = new Tries(FREE_TRIES_OF_AN_ADDRESS, Duration.ofHours(1));

    Reception(LiveStudy study, InstantSource clock, Passkeys passkeys) {
        this.study = study;
        this.clock = clock;
        this.passkeys = passkeys;
    }

    /// What a try gives.
    sealed interface Answer {
        record In(Visitor visitor) implements Answer {}

        /// It stays shut.
        ///
        /// @param because in words for whoever tried
        /// @param pause for how long whatever is tried is not looked at; null if the next try is
        record Out(String because, @Nullable Duration pause) implements Answer {
            Out(String because) {
                this(because, null);
            }

            static Out waiting(Duration wait) {
                return new Out(tooMany(wait), wait);
            }
        }
    }

    InstantSource clock() {
        return clock;
    }

    LiveStudy study() {
        return study;
    }

    Passkeys passkeys() {
        return passkeys;
    }

    /// Somebody signs in with a name, a password and six digits.
    ///
    /// @param address from where they ask
    Answer withCodes(String name, String password, String digits, String address) {
        return codes(
                name, () -> study.accounts().named(name), password, digits, address, Access.SignedInWithCodes::new);
    }

    /// Somebody who is in shows both once more, to sign something or to change how they come in. It counts as a try
    /// like
    /// any other, and brings nobody in.
    Answer provesWithCodes(Author owner, String password, String digits, String address) {
        return codes(
                owner.name(),
                () -> study.accounts().of(owner),
                password,
                digits,
                address,
                Access.SignatureProvedWithCodes::new);
    }

    private Answer codes(
            String name,
            Supplier<Optional<Account>> whose,
            String password,
            String digits,
            String address,
            LongFunction<Access> what) {
        var now = clock.instant();
        var key = "name " + new Token(name.strip().toLowerCase(Locale.ROOT)).sha256();
        var wait = names.waiting(key, now).or(() -> addresses.waiting(address, now));
        if (wait.isPresent()) {
            return Answer.Out.waiting(wait.get());
        }
        // Counted before anything is looked at, taken back if it opens.
        var failed = names.failed(key, now);
        addresses.failed(address, now);
        var account = whose.get();
        var matches =
                Passwords.matches(password, account.flatMap(Account::password).orElse(null));
        var step = account.flatMap(Account::codes)
                .map(codes -> OneTimeCode.step(
                        codes, digits, now, account.map(Account::lastStep).orElse(Long.MAX_VALUE)))
                .orElseGet(OptionalLong::empty);
        if (account.isPresent() && matches && step.isPresent()) {
            var owner = account.get().owner();
            if (write(owner, owner, what.apply(step.getAsLong())) instanceof Receipt.Entered) {
                names.forget(key);
                addresses.takeBack(address);
                return new Answer.In(visitor(owner));
            }
        }
        account.ifPresent(known -> paused(known.owner(), failed, now));
        return names.waiting(key, now).<Answer>map(Answer.Out::waiting).orElseGet(() -> new Answer.Out(NO));
    }

    private static String tooMany(Duration wait) {
        return "Too many tries; try again in %s. \"I feel unwell\" opens without signing in."
                .formatted(Tries.words(wait));
    }

    private void paused(Author owner, Tries.Failed failed, Instant now) {
        if (failed.until().isAfter(now)) {
            write(Author.RULES, owner, new Access.SignInPaused(failed.times(), failed.until()));
        }
    }

    /// Somebody signs in with a passkey, which says itself whose it is.
    Answer withPasskey(String json, String challenge, String address) {
        return passkey(
                () -> passkeys.named(json).flatMap(study.accounts()::withPasskey),
                json,
                challenge,
                address,
                Access.SignedInWithPasskey::new);
    }

    /// Somebody who is in shows a passkey of theirs once more, to sign something; it brings nobody in.
    Answer provesWithPasskey(Author owner, String json, String challenge, String address) {
        return passkey(
                () -> study.accounts().of(owner), json, challenge, address, Access.SignatureProvedWithPasskey::new);
    }

    /// What is written of a passkey that was shown.
    private interface Shown {
        Access with(String passkey, long counter);
    }

    private Answer passkey(
            Supplier<Optional<Account>> whose, String json, String challenge, String address, Shown what) {
        var now = clock.instant();
        var wait = addresses.waiting(address, now);
        if (wait.isPresent()) {
            return Answer.Out.waiting(wait.get());
        }
        addresses.failed(address, now);
        var account = whose.get();
        var passkey = account.flatMap(known -> passkeys.named(json).flatMap(known::passkey));
        var counter = passkey.map(key -> passkeys.shown(json, challenge, key)).orElseGet(OptionalLong::empty);
        if (account.isPresent() && passkey.isPresent() && counter.isPresent()) {
            var owner = account.get().owner();
            if (write(owner, owner, what.with(passkey.get().id(), counter.getAsLong())) instanceof Receipt.Entered) {
                addresses.takeBack(address);
                return new Answer.In(visitor(owner));
            }
        }
        return new Answer.Out("This passkey does not open here. Another way to sign in may.");
    }

    /// Whose invitation opens now; nobody's if it ran out, was used, or never was.
    Optional<Account> invited(Token token) {
        return study.accounts()
                .invitedBy(token.sha256())
                .filter(account ->
                        account.invitation() != null && account.invitation().isOpen(clock.instant()));
    }

    /// Uses an invitation up: sets what its owner will sign in with, and lets them in with it.
    Answer begin(Token token, Author owner, List<Credential> credentials, Access with) {
        return switch (write(owner, owner, new Access.CredentialsSet(token.sha256(), credentials))) {
            case Receipt.Entered _ -> {
                write(owner, owner, with);
                yield new Answer.In(visitor(owner));
            }
            case Receipt.KnownAlready _ -> new Answer.Out("This was set before.");
            case Receipt.Refused(var because) -> new Answer.Out(because);
        };
    }

    /// Makes an invitation, which takes the place of an earlier one.
    ///
    /// @return why not; nothing if it was made
    Optional<String> invite(Author by, Author owner, Token token, Duration opens) {
        var invited = new Access.Invited(token.sha256(), clock.instant().plus(opens));
        return write(by, owner, invited) instanceof Receipt.Refused(var because)
                ? Optional.of(because)
                : Optional.empty();
    }

    Receipt write(Author by, Author owner, Access what) {
        var now = clock.instant();
        var times = new Times(null, now.atZone(ZoneOffset.UTC), now);
        var id = new EventId(UUID.randomUUID());
        return study.propose(
                owner.role() == Role.PARTICIPANT
                        ? Entry.of(id, new ParticipantId(owner.name()), by, times, what)
                        : Entry.ofStudy(id, by, times, new StudyEvent.StaffAccess(owner.role(), owner.name(), what)));
    }

    static Visitor visitor(Author owner) {
        return owner.role() == Role.PARTICIPANT
                ? new Visitor.TakingPart(owner.name())
                : new Visitor.Conducting(owner.role(), owner.name());
    }
}
