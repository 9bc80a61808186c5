package limen.cli;

import java.util.Set;
import java.util.TreeSet;
import limen.storage.keeper.Keeper;
import limen.storage.key.Lock;

/// The names of the locks of a study, as they lie in the clear, and what can be asked of one.
record LockNames(Set<String> names) {
    private static final String PLACE = "lock/";

    static LockNames of(Keeper.Reading log) {
        var names = new TreeSet<String>();
        log.notes().keySet().stream()
                .filter(note -> note.startsWith(PLACE))
                .map(note -> note.substring(PLACE.length()))
                .forEach(names::add);
        return new LockNames(names);
    }

    /// Refuses a name that no lock can have.
    static void requireName(String name) {
        try {
            var _ = new Lock(name, new Lock.Kind.ByKeyFile());
        } catch (IllegalArgumentException e) {
            throw new BadInput(e.getMessage() + ".");
        }
    }

    void requireFree(String name) {
        if (names.contains(name)) {
            throw new BadInput(
                    "There is a lock \"%s\" already; use another name, or ./limen key change.".formatted(name));
        }
    }

    void requireThere(String name) {
        if (!names.contains(name)) {
            throw new BadInput("There is no lock \"%s\"; there are: %s.".formatted(name, String.join(", ", names)));
        }
    }

    /// Refuses to take the last lock away.
    void requireAnother(String name) {
        requireThere(name);
        if (names.size() == 1) {
            throw new BadInput("\"%s\" is the only lock; without it nobody could open the study. Add another one first."
                    .formatted(name));
        }
    }
}
