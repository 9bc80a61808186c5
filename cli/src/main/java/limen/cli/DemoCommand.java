package limen.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import limen.storage.file.DurableFile;
import limen.study.Entry;
import limen.study.log.EntryLog;
import limen.web.Rooms;
import limen.web.demo.Demo;
import limen.web.demo.DemoRooms;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `limen demo`: the whole house with simulated people in it.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "A blinded study of simulated people, some weeks in, to look at in a browser: be one of them, move the clock, and"
                    + " see what is asked, held and recorded.",
            "",
            "Nobody in it exists. It lives in memory and is gone when the program ends; only this machine can reach it."
                    + " Ctrl-C stops it.",
            ""
        },
        footer = {"", "Example:", "  ./limen demo --port 8080"})
final class DemoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private final ListeningPort port = new ListeningPort();

    @Option(names = "--rehearsed", paramLabel = "FILE", hidden = true, description = "Where the simulated log is kept.")
    private @Nullable Path kept;

    @Override
    public Integer call() throws InterruptedException {
        var at = port.number();
        var clock = InstantSource.system();
        var err = spec.commandLine().getErr();
        try (var demo = Demo.begin(rehearsed());
                var rooms = Rooms.open(DemoRooms.plan(demo, at, clock, err::println))) {
            say(rooms, spec.commandLine().getOut());
            new CountDownLatch(1).await();
            return 0;
        } catch (Rooms.PortTaken e) {
            throw ListeningPort.taken(e);
        }
    }

    /// Playing it takes some seconds, and gives the same each time: whoever starts this program may keep it beside the
    /// build.
    private List<Entry> rehearsed() {
        if (kept != null
                && Files.isRegularFile(kept)
                && EntryLog.read(PlainFile.text(kept, "simulated log")) instanceof EntryLog.Whole(var entries)) {
            return entries;
        }
        var played = Demo.rehearsed();
        if (kept != null) {
            DurableFile.replace(kept, EntryLog.write(played));
        }
        return played;
    }

    private static void say(Rooms rooms, PrintWriter out) {
        out.printf(
                "The demo is at %sdemo (this machine only; Ctrl-C stops it). Everybody in it is simulated.%n",
                rooms.address());
        out.flush();
    }
}
