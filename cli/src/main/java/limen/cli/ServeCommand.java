package limen.cli;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import limen.web.Rooms;
import limen.web.library.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `limen serve`: the public rooms in a browser.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "The public rooms in a browser on this machine: claims with their grades, medicines, law by country, a fixed"
                    + " comparison, and what to do when somebody feels unwell.",
            "",
            "No sign-in, no study and no record: nothing is stored, and nothing that is typed is logged. Only this machine"
                    + " can reach the address. Ctrl-C stops it.",
            ""
        },
        footer = {"", "Example:", "  ./limen serve --port 8080"})
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private final ListeningPort port = new ListeningPort();

    @Override
    public Integer call() throws InterruptedException {
        var err = spec.commandLine().getErr();
        try (var rooms = Rooms.open(port.number(), InstantSource.system(), err::println, Library.class)) {
            Runtime.getRuntime().addShutdownHook(new Thread(rooms::close, "closing the rooms"));
            spec.commandLine()
                    .getOut()
                    .printf("Limen is at %s (this machine only; Ctrl-C stops it)%n", rooms.address());
            new CountDownLatch(1).await();
            return 0;
        } catch (Rooms.PortTaken e) {
            throw ListeningPort.taken(e);
        }
    }
}
