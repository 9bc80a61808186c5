package limen.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import limen.capture.LiveStudy;
import limen.storage.key.Opener;
import limen.study.ParticipantId;
import limen.study.Report;
import limen.web.Rooms;
import limen.web.signin.PublicOrigin;
import limen.web.signin.StudyRooms;

/// Pages of a journal over HTTP by people who signed in: how many a second, how long each waits until it is on the disk,
/// encrypted and chained, and what it costs in processor time. A load tool sends them; what arrived is counted in the
/// log. The same forms, sent to an [EmptyRoom], say how much of it is session, token and wire alone.
public final class HttpBenchmark {
    /// Simulated people leave, too: so many are asked that enough remain.
    private static final double SOME_LEAVE = 1.6;

    private static final String JOURNAL = "/tell/journal";

    private record Round(String what, String path, int seconds) {}

    private HttpBenchmark() {}

    /// Runs it.
    ///
    /// @param args a new folder, the file of a protocol, how many write at once, for how many seconds, the port, the script
    ///     of the load tool, and for how many seconds it is warmed up
    public static void main(String... args) throws Exception {
        var writers = Integer.parseInt(args[2]);
        var seconds = Integer.parseInt(args[3]);
        var port = Integer.parseInt(args[4]);
        var origin = PublicOrigin.local(port);
        var opener = new Opener.Passphrase("a passphrase of a benchmark");
        try (var house = RehearsedHouse.in(
                        Path.of(args[0]), Files.readString(Path.of(args[1])), (int) (writers * SOME_LEAVE), opener);
                var rooms = Rooms.open(EmptyRoom.beside(
                        StudyRooms.plan(house.study(), port, origin, house.clock(), HttpBenchmark::complain)))) {
            var people = house.people().subList(0, writers);
            var lead = new SigningIn(rooms.address(), house.clock());
            lead.begin(StudyRooms.firstInvitation(house.study(), origin, house.clock()));
            var tickets = new ArrayList<String>();
            for (var person : people) {
                var browser = new SigningIn(rooms.address(), house.clock());
                browser.begin(lead.invite(person.text()));
                tickets.add(browser.ticket(JOURNAL));
            }
            var file = Files.createTempFile("limen-tickets", ".txt");
            Files.write(file, tickets);
            var warm = Integer.parseInt(args[6]);
            for (var round : List.of(
                    new Round("warmed up", JOURNAL, warm),
                    new Round("pages of a journal", JOURNAL, seconds),
                    new Round("the same, of which nothing is kept", EmptyRoom.PATH, seconds))) {
                var before = written(house.study(), people);
                System.out.println(round.what());
                var began = processorTime();
                run(file, writers, round.seconds(), args[5], rooms.address().resolve(round.path()));
                var spent = processorTime().minus(began);
                System.out.printf(
                        "entries that the log gained: %d; processor time of this process: %d ms%n",
                        written(house.study(), people) - before, spent.toMillis());
            }
            Files.delete(file);
        }
    }

    private static void complain(String line) {
        System.err.println(line);
    }

    /// With that of the compiler and the collector.
    private static Duration processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static void run(Path tickets, int writers, int seconds, String script, URI address)
            throws IOException, InterruptedException {
        var tool = new ProcessBuilder(
                        "wrk", "-t1", "-c" + writers, "-d" + seconds + "s", "--latency", "-s", script, address.toString())
                .inheritIO();
        tool.environment().put("TICKETS", tickets.toString());
        if (tool.start().waitFor() != 0) {
            throw new IllegalStateException("the load tool failed");
        }
    }

    private static long written(LiveStudy study, List<ParticipantId> people) {
        return people.stream()
                .flatMap(person -> study.entries(person).stream())
                .filter(entry -> entry.event() instanceof Report.JournalWritten)
                .count();
    }
}
