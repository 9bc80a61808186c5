package limen.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import limen.exchange.Printable;
import limen.storage.DataFolder;
import limen.storage.key.Opener;
import limen.storage.key.Stretching;
import limen.web.Rooms;
import limen.web.journal.Journal;
import limen.web.journal.JournalProtocol;
import limen.web.journal.JournalRooms;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `limen journal`: one person's own record, behind one passphrase.
@Command(
        name = "journal",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "A private journal on this machine: one locked folder, one passphrase, no account and no network. It records"
                    + " and warns; it never says how much to take, or when.",
            "",
            "The passphrase is typed on the page that opens, and again after half an hour without use. A new journal asks"
                    + " for it twice: a lost passphrase is lost. With LIMEN_PASSPHRASE in the environment the folder is made"
                    + " or checked at once, and the page still asks, because every user of this machine can reach it.",
            "",
            "Only this machine can reach the address. Ctrl-C closes the journal.",
            ""
        },
        footer = {"", "Example:", "  ./limen journal --data diary"})
final class JournalCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "Folder of the journal; an empty or new one begins a journal.")
    private Path data;

    @Option(
            names = "--protocol",
            paramLabel = "FILE",
            description = "What a new journal asks, instead of what comes with Limen: a file of kind: journal.")
    private @Nullable Path protocol;

    @Mixin
    private final ListeningPort port = new ListeningPort();

    @Override
    public Integer call() throws InterruptedException {
        var number = port.number();
        var clock = InstantSource.system();
        var err = spec.commandLine().getErr();
        try (var journal = journal(clock);
                var rooms = Rooms.open(JournalRooms.plan(journal, number, clock, err::println))) {
            Runtime.getRuntime().addShutdownHook(new Thread(journal::close, "closing the journal"));
            say(rooms, spec.commandLine().getOut());
            new CountDownLatch(1).await();
            return 0;
        } catch (Rooms.PortTaken e) {
            throw ListeningPort.taken(e);
        }
    }

    private Journal journal(InstantSource clock) {
        if (data.toString().isBlank()) {
            throw new BadInput("Option --data is empty; expected the name of a folder.");
        }
        var folder = DataFolder.of(data);
        if (protocol != null && folder.isMade()) {
            throw new BadInput("There is a journal in %s already, with a protocol of its own; expected no --protocol."
                    .formatted(Printable.of(data.toString())));
        }
        var journal = Journal.in(folder, chosen(), Stretching.STRONG, clock, ZoneId.systemDefault());
        checked(journal);
        return journal;
    }

    /// A passphrase that was given is tried before anybody waits for a page.
    private static void checked(Journal journal) {
        if (System.getenv(Passphrase.VARIABLE) == null) {
            return;
        }
        var given = Passphrase.ofProcess().existing();
        if (!(given instanceof Opener.Passphrase passphrase)) {
            return;
        }
        if (journal.isMade()) {
            journal.open(passphrase);
        } else {
            passphrase.refusal().ifPresent(because -> {
                throw new BadInput(because);
            });
            journal.make(passphrase);
        }
        journal.close();
    }

    private JournalProtocol chosen() {
        if (protocol == null) {
            return JournalProtocol.shipped();
        }
        return switch (JournalProtocol.read(PlainFile.text(protocol, "protocol"))) {
            case JournalProtocol.Reading.Read(var read) -> read;
            case JournalProtocol.Reading.Unfit(var because) ->
                throw new BadInput("%s: %s".formatted(Printable.of(protocol.toString()), because));
        };
    }

    private static void say(Rooms rooms, PrintWriter out) {
        out.printf("The journal is at %sjournal (this machine only; Ctrl-C closes it)%n", rooms.address());
        out.flush();
    }
}
