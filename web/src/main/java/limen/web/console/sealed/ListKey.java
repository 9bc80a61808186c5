package limen.web.console.sealed;

import java.time.Duration;
import java.time.InstantSource;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Trouble;
import limen.storage.key.Opener;
import limen.study.randomisation.Commitment;
import limen.study.randomisation.SealedList;
import limen.web.access.Visitor;
import limen.web.console.Team;
import limen.web.signin.Tries;

/// The passphrase of the sealed list, as somebody types it. Tries are slowed, and what was typed is kept nowhere.
final class ListKey {
    /// The field of a form.
    static final String FIELD = "list_passphrase";

    /// The field in which a new one is typed once more.
    static final String REPEATED = "list_repeated";

    private static final int FREE = 5;
    private static final Duration MEMORY = Duration.ofHours(1);
    private static final int LONGEST = 1000;

    private final Team team;
    private final InstantSource clock;
    private final Tries tries = new Tries(FREE, MEMORY);

    /// @param clock that tells how long somebody has to wait
    ListKey(Team team, InstantSource clock) {
        this.team = team;
        this.clock = clock;
    }

    /// What became of a try.
    sealed interface Tried {
        /// It opened.
        ///
        /// @param sha256 the fingerprint of what it opened, which may be another than the published one
        record Opened(SealedList list, String sha256) implements Tried {}

        record Refused(String because) implements Tried {}
    }

    /// Opens the list, whether it is the published one or not.
    Tried open(Visitor.Conducting visitor, String passphrase) {
        var now = clock.instant();
        var waiting = tries.waiting(visitor.name(), now);
        if (waiting.isPresent()) {
            return new Tried.Refused("That was tried too often. The next passphrase is read in %s."
                    .formatted(Tries.words(waiting.get())));
        }
        if (passphrase.isEmpty() || passphrase.length() > LONGEST) {
            return new Tried.Refused(
                    "The passphrase of the list is needed, as it was chosen when the list was sealed.");
        }
        tries.failed(visitor.name(), now);
        try {
            var found = team.study().allocations(new Opener.Passphrase(passphrase));
            tries.forget(visitor.name());
            return found.<Tried>map(list -> new Tried.Opened(
                            list, Commitment.to(list.list(), list.nonce()).sha256()))
                    .orElseGet(() -> new Tried.Refused("No list has been sealed in this study."));
        } catch (StorageFault fault) {
            if (fault.trouble() instanceof Trouble.WrongKey) {
                return new Tried.Refused("This passphrase does not open the list.");
            }
            throw fault;
        }
    }

    /// Opens the list if it is the one whose fingerprint was published.
    Tried openPublished(Visitor.Conducting visitor, String passphrase) {
        return switch (open(visitor, passphrase)) {
            case Tried.Opened opened
            when !opened.sha256().equals(team.study().conduct().allocations().sealed()) ->
                new Tried.Refused(
                        "The list that this passphrase opens is not the one whose fingerprint was published. Nothing"
                                + " was opened; tell the monitor.");
            case Tried tried -> tried;
        };
    }
}
