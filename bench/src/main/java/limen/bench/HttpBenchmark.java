package limen.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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

/// Pages of a journal over HTTP by people who signed in: how many a second, how long each waits until it is
/// on the disk, encrypted and chained, and what it costs in processor time. A load tool sends them; what
/// arrived is counted in the log. The same forms, sent to an [EmptyRoom], say how much of it is session,
/// token and wire alone.
public final class HttpBenchmark {
    /// Simulated people leave, too: so many are asked that enough remain.
    private static final double SOME_LEAVE = 1.6;

    private static final String JOURNAL = "/tell/journal";

    private static final int WARMING_SECONDS = 5;

    private HttpBenchmark() {}

    /// Runs it.
    ///
    /// @param args a new folder, the file of a protocol, how many write at once, for how many seconds, the
    ///     port, the script of the load tool, and how many pages are written before anything is measured
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
            var load = new Load(file, writers, args[5], rooms.address());
            // The compiler works for the first tens of thousands of requests, however long these take.
            var warm = known(house.study(), people) + Integer.parseInt(args[6]);
            while (known(house.study(), people) < warm) {
                load.send(JOURNAL, WARMING_SECONDS);
            }
            for (var path : List.of(JOURNAL, EmptyRoom.PATH)) {
                var before = written(house.study(), people);
                var began = processorTime();
                System.out.println(load.send(path, seconds));
                System.out.printf(
                        "entries that the log gained: %d; processor time of this process: %d ms%n",
                        written(house.study(), people) - before,
                        processorTime().minus(began).toMillis());
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

    /// A load tool that sends forms in the names of many.
    private record Load(Path tickets, int writers, String script, URI home) {
        /// Sends for so many seconds, and says what the tool found.
        String send(String path, int seconds) throws IOException, InterruptedException {
            var builder = new ProcessBuilder(
                            "wrk",
                            "-t1",
                            "-c" + writers,
                            "-d" + seconds + "s",
                            "--latency",
                            "-s",
                            script,
                            home.resolve(path).toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().put("TICKETS", tickets.toString());
            var tool = builder.start();
            var said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (tool.waitFor() != 0) {
                throw new IllegalStateException("the load tool failed");
            }
            return said;
        }
    }

    /// Entries about these people, without a look into the log.
    private static int known(LiveStudy study, List<ParticipantId> people) {
        return people.stream()
                .mapToInt(person -> study.situation(person).person().seen().size())
                .sum();
    }

    private static long written(LiveStudy study, List<ParticipantId> people) {
        return people.stream()
                .flatMap(person -> study.entries(person).stream())
                .filter(entry -> entry.event() instanceof Report.JournalWritten)
                .count();
    }
}
