package limen.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import limen.storage.keeper.Keeper;
import limen.storage.key.Lock;
import limen.storage.key.NewLock;
import limen.storage.key.Vault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `limen key`: the locks of a study, each of which opens all of it but the sealed allocations.
@Command(
        name = "key",
        subcommands = {
            KeyCommand.Listing.class,
            KeyCommand.Adding.class,
            KeyCommand.Changing.class,
            KeyCommand.Removing.class,
            KeyCommand.Rotating.class
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "The locks of a study. Each opens all of it but the sealed list of allocations.",
            "",
            "A new passphrase is in LIMEN_NEW_PASSPHRASE or is asked for twice; it is never an argument. Whoever loses"
                    + " every passphrase and key file has lost the study: make a second lock, and keep its key file"
                    + " in a safe.",
            ""
        })
final class KeyCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "No command was given; expected list, add, change, remove or rotate");
    }

    /// What opens the new lock.
    static final class NewOpener {
        @Option(
                names = "--new-key-file",
                paramLabel = "FILE",
                description = "A key file instead of a passphrase; it is made now, and must not exist.")
        private @Nullable Path keyFile;

        /// Makes a lock with it, and uses that lock. A key file that opens nothing does not stay.
        void lock(String name, Vault vault, Consumer<NewLock> use) {
            if (keyFile == null) {
                var passphrase = Passphrase.ofProcess().another();
                passphrase.refusal().ifPresent(sentence -> {
                    throw new BadInput(sentence);
                });
                use.accept(vault.newLock(name, passphrase));
            } else {
                KeyFiles.makeFor(keyFile, made -> use.accept(vault.newLock(name, made)));
            }
        }
    }

    /// What every command on locks needs.
    abstract static class OnLocks implements Callable<Integer> {
        @Spec
        CommandSpec spec;

        @Mixin
        final DataOptions data = new DataOptions();

        void say(String sentence) {
            spec.commandLine().getOut().println(sentence);
        }

        /// The study is opened before anything new is asked for or made: a wrong passphrase changes nothing.
        void open(BiConsumer<Keeper, Vault> work) {
            try (var keeper = data.folder().writing()) {
                var opener = data.opener();
                work.accept(keeper, keeper.read(log -> Vault.open(log, opener)));
            }
        }

        void change(BiConsumer<Keeper.Writing, Vault> work) {
            open((keeper, vault) -> write(keeper, log -> work.accept(log, vault)));
        }

        /// Stretching the new passphrase takes its time, and nobody waits for it: the log is changed afterwards.
        ///
        /// @param check asked before anything new is made, and again when the log is changed
        void lock(String name, Consumer<LockNames> check, NewOpener opener, LockUse work) {
            LockNames.requireName(name);
            open((keeper, vault) -> {
                check.accept(keeper.read(LockNames::of));
                opener.lock(
                        name,
                        vault,
                        made -> write(keeper, log -> {
                            check.accept(LockNames.of(log));
                            work.accept(vault, log, made);
                        }));
            });
        }

        private static void write(Keeper keeper, Consumer<Keeper.Writing> work) {
            keeper.write(log -> {
                work.accept(log);
                return log;
            });
        }
    }

    /// What is done with a new lock.
    @FunctionalInterface
    interface LockUse {
        void accept(Vault vault, Keeper.Writing log, NewLock made);
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "The locks by name, and what opens each.")
    static final class Listing extends OnLocks {
        @Override
        public Integer call() {
            try (var log = data.folder().openForReading(data.opener())) {
                var locks = log.rows(log.vault()::locks);
                locks.forEach(lock -> say("%s: %s".formatted(lock.name(), kind(lock))));
            }
            return 0;
        }

        private static String kind(Lock lock) {
            return switch (lock.kind()) {
                case Lock.Kind.ByPassphrase(var stretching) ->
                    "passphrase (Argon2id: %d MiB, passes %d, lanes %d)"
                            .formatted(stretching.memoryKib() / 1024, stretching.passes(), stretching.lanes());
                case Lock.Kind.ByKeyFile() -> "key file";
            };
        }
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "One lock more: another passphrase or key file that opens the study.",
            footer = {"", "Example:", "  ./limen key add safe --data study --new-key-file /media/stick/study.key"})
    static final class Adding extends OnLocks {
        @Parameters(paramLabel = "NAME", description = "Of the new lock: letters, digits and -. It lies in the clear.")
        private String name;

        @Mixin
        private final NewOpener opener = new NewOpener();

        @Override
        public Integer call() {
            lock(name, locks -> locks.requireFree(name), opener, Vault::addLock);
            say("Lock %s was added.".formatted(name));
            return 0;
        }
    }

    @Command(
            name = "change",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            footer = {"", "Example:", "  ./limen key change first --data study"},
            description = "Another passphrase or key file for a lock. Backups made before still open with the old one.")
    static final class Changing extends OnLocks {
        @Parameters(paramLabel = "NAME", description = "Which lock.")
        private String name;

        @Mixin
        private final NewOpener opener = new NewOpener();

        @Override
        public Integer call() {
            lock(name, locks -> locks.requireThere(name), opener, Vault::changeLock);
            say("Lock %s was changed; what opened it before opens it no more.".formatted(name));
            return 0;
        }
    }

    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            footer = {"", "Example:", "  ./limen key remove safe --data study"},
            description = "One lock less. Rotate afterwards if whoever had it may have a copy of the study.")
    static final class Removing extends OnLocks {
        @Parameters(paramLabel = "NAME", description = "Which lock; not the last.")
        private String name;

        @Override
        public Integer call() {
            change((log, vault) -> {
                LockNames.of(log).requireAnother(name);
                vault.removeLock(log, name);
            });
            say("Lock %s was removed.".formatted(name));
            return 0;
        }
    }

    @Command(
            name = "rotate",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            footer = {"", "Example:", "  ./limen key rotate --data study"},
            description =
                    "A new wrapping key for the keys of all records, after a lock was removed. No entry is written"
                            + " anew, and backups made before still open with what opened them.")
    static final class Rotating extends OnLocks {
        @Override
        public Integer call() {
            change((log, vault) -> vault.rotate(log));
            say("The wrapping key was drawn anew, and every key wrapped by it.");
            return 0;
        }
    }
}
