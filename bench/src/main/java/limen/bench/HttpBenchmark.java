package limen.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import limen.capture.LiveStudy;
import limen.storage.key.Opener;
import limen.study.ParticipantId;
import limen.study.Report;
import limen.web.Rooms;
import limen.web.signin.PublicOrigin;
import limen.web.signin.StudyRooms;

/// Pages of a journal and check-ins over HTTP by people who signed in: how many a second, and how long each waits until
/// it is on the disk, encrypted and chained. A load tool sends them; what arrived is counted in the log.
public final class HttpBenchmark {
    /// Simulated people leave, too: so many are asked that enough remain.
    private static final double SOME_LEAVE = 1.6;

    private HttpBenchmark() {}

    /// Runs it.
    ///
    /// @param args a new folder, the file of a protocol, how many write at once, for how many seconds, the
    ///     port, and the script of the load tool
    public static void main(String... args) throws Exception {
        var writers = Integer.parseInt(args[2]);
        var port = Integer.parseInt(args[4]);
        var origin = PublicOrigin.local(port);
        var opener = new Opener.Passphrase("a passphrase of a benchmark");
        try (var house = RehearsedHouse.in(
                        Path.of(args[0]), Files.readString(Path.of(args[1])), (int) (writers * SOME_LEAVE), opener);
                var rooms = Rooms.open(
                        StudyRooms.plan(house.study(), port, origin, house.clock(), HttpBenchmark::complain))) {
            var people = house.people().subList(0, writers);
            var lead = new SigningIn(rooms.address(), house.clock());
            lead.begin(StudyRooms.firstInvitation(house.study(), origin, house.clock()));
            var tickets = new ArrayList<String>();
            for (var person : people) {
                var browser = new SigningIn(rooms.address(), house.clock());
                browser.begin(lead.invite(person.text()));
                tickets.add(browser.ticket("/tell/journal"));
            }
            var file = Files.createTempFile("limen-tickets", ".txt");
            Files.write(file, tickets);
            for (var round : List.of("warm", "measured")) {
                var before = written(house.study(), people);
                System.out.println(round);
                run(file, writers, Integer.parseInt(args[3]), args[5], rooms.address() + "tell/journal");
                System.out.printf("entries that the log gained: %d%n", written(house.study(), people) - before);
            }
            Files.delete(file);
        }
    }

    private static void complain(String line) {
        System.err.println(line);
    }

    private static void run(Path tickets, int writers, int seconds, String script, String address)
            throws IOException, InterruptedException {
        var tool = new ProcessBuilder(
                        "wrk", "-t1", "-c" + writers, "-d" + seconds + "s", "--latency", "-s", script, address)
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
