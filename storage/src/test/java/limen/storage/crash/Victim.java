package limen.storage.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import limen.storage.DataFolder;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Trouble;
import org.jspecify.annotations.Nullable;

/// One log whose processes are killed one after the other, and what is known of it.
final class Victim {
    private final Path folder;
    private final DataFolder study;
    private final Ledger ledger;
    private final Promises promises;
    private final List<String> wrong = new ArrayList<>();
    private Ledger.Found found = new Ledger.Found(0, 0, 0);
    private @Nullable Look last;
    private boolean opens = true;

    /// @param folder for the study and its backups
    /// @param writers that append in each of its processes
    Victim(Path folder, long seed, int writers) throws IOException {
        this.folder = folder;
        this.study = StudyFolder.in(folder);
        this.ledger = new Ledger(seed, writers);
        this.promises = new Promises(Files.createDirectories(StudyFolder.backups(folder)));
    }

    Path folder() {
        return folder;
    }

    long seed() {
        return ledger.seed();
    }

    /// Whether it could be opened after the last kill. Where nothing is synced it may be that it cannot.
    boolean opens() {
        return opens;
    }

    /// Another process begins.
    ///
    /// @return its number
    synchronized int begin() {
        return ledger.begin();
    }

    /// The key that opens it now ([Keyring]).
    String key() {
        return promises.locks().first();
    }

    /// What a process says: see [Writer].
    ///
    /// @param announced is told of each deed that begins
    synchronized void hear(int run, String line, Consumer<Deed> announced) {
        var words = line.split(" ", -1);
        switch (words[0]) {
            case "+" -> ledger.stored(sent(run, words), Integer.parseInt(words[3]));
            case "-" -> ledger.refused(sent(run, words));
            case "begin" -> {
                var deed = Deed.heard(run, words);
                promises.begin(deed, words[4], ledger.length());
                announced.accept(deed);
            }
            case "done" -> promises.done(Integer.parseInt(words[1]), words[2]);
            default -> throw new AssertionError("The child said: " + line);
        }
    }

    private Sent sent(int run, String[] words) {
        return new Sent(seed(), run, Integer.parseInt(words[1]), Integer.parseInt(words[2]));
    }

    /// Opens it after a kill and holds it against what was acknowledged.
    synchronized void look() {
        if (Files.notExists(study.path().resolve(DataFolder.LOG))) {
            found = ledger.nothing();
            return;
        }
        try {
            var look = into(promises.locks().opening(study));
            promises.settle(study, look, wrong);
            found = ledger.compare(look, promises.leavers().entries(look), wrong);
            last = look;
        } catch (StorageFault fault) {
            wrong.add(fault.trouble().sentence());
            found = ledger.nothing();
            opens = false;
        }
    }

    private Look into(String key) {
        try {
            return Look.into(study, key, promises.leavers().people(), promises.checkpoints());
        } catch (StorageFault fault) {
            var other = fault.trouble() instanceof Trouble.WrongKey
                    ? promises.locks().found(study)
                    : key;
            if (other.equals(key)) {
                throw fault;
            }
            // An acknowledged change of the lock was lost; what else was is still to be told.
            return Look.into(study, other, promises.leavers().people(), promises.checkpoints());
        }
    }

    /// Ends with it, and makes it again from its newest backup.
    ///
    /// @param into an empty place
    synchronized Outcome outcome(Path into) {
        var look = last;
        if (look != null && opens) {
            try {
                promises.restore(study, into, look, wrong);
            } catch (StorageFault fault) {
                wrong.add("restoring: " + fault.trouble().sentence());
            }
        }
        Map<String, Tally> deeds = new LinkedHashMap<>();
        for (var kind : Deed.Kind.values()) {
            deeds.merge(kind.plural(), promises.tally(kind), Tally::plus);
        }
        deeds.merge(
                Deed.Kind.LOCK_CHANGED.plural(),
                new Tally(0, 0, 0, promises.locks().lost()),
                Tally::plus);
        return new Outcome(
                0,
                0,
                1,
                found,
                deeds,
                promises.deadKeys().searched(),
                promises.deadKeys().leftOnKill(),
                new Shim.Counts(0, 0, 0),
                List.copyOf(wrong));
    }
}
