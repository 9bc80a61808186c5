package limen.web.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import limen.capture.Receipt;
import limen.evidence.Lifter;
import limen.study.Author;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.Oversight;
import limen.study.ParticipantId;
import limen.study.Report;
import limen.study.Role;
import limen.study.Times;
import limen.study.schedule.DueState;
import limen.study.schedule.Task;
import limen.web.Chromium;
import limen.web.Rooms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What tests of a phone without network share: a demo, and a phone in whose folder nothing lies yet.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WithPhone {
    static final String PLANTED = "Zwetschgendatschi";
    private static final List<String> FAILURES = new ArrayList<>();

    private Chromium chromium;
    private Path executable;
    private List<Entry> rehearsed;
    private Demo demo;
    private Rooms rooms;
    Phone phone;

    @TempDir
    Path profile;

    @BeforeAll
    void start() {
        var found = Chromium.installed();
        if (found.isEmpty()) {
            System.out.println(getClass().getSimpleName() + " is skipped: no Chromium is installed under /usr/bin.");
        }
        assumeTrue(found.isPresent());
        executable = found.get();
        chromium = Chromium.start(executable);
        rehearsed = Demo.rehearsed();
    }

    @BeforeEach
    void open() throws Exception {
        demo = Demo.begin(rehearsed);
        rooms = Rooms.open(DemoRooms.plan(demo, 0, InstantSource.system(), FAILURES::add));
        takeUpPhone();
    }

    @AfterEach
    void shut() {
        phone.close();
        rooms.close();
        demo.close();
        assertThat(FAILURES).isEmpty();
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    /// Starts the browser of the phone, with what lies in its folder.
    final void takeUpPhone() {
        phone = new Phone(chromium.phone(executable, profile), profile, rooms.address());
    }

    Walk walk() {
        return phone.walk();
    }

    <T> List<Entry> all(String person, Class<T> kind) {
        return demo.study().entries(new ParticipantId(person)).stream()
                .filter(entry -> kind.isInstance(entry.event()))
                .toList();
    }

    /// The study doctor holds the next capsule.
    void hold(String person, String because) {
        var now = demo.clock().instant();
        var entry = Entry.of(
                new EventId(UUID.randomUUID()),
                new ParticipantId(person),
                new Author(Role.PHYSICIAN, "M. Beispiel"),
                Times.now(now.atZone(ZoneOffset.UTC)),
                new Oversight.HoldPlaced(null, Lifter.PHYSICIAN, because));
        assertThat(demo.study().propose(entry)).isInstanceOf(Receipt.Entered.class);
    }

    static boolean isPlanted(Entry entry) {
        return entry.event() instanceof Report.JournalWritten page
                && page.text().contains(PLANTED);
    }

    static boolean isLate(Entry entry) {
        return entry.times().occurred().isBefore(entry.times().recordedAt());
    }

    String withCapsuleToday() {
        return demo.study().people().stream()
                .filter(person -> demo
                        .study()
                        .situation(person)
                        .agenda(demo.clock().instant())
                        .stream()
                        .anyMatch(
                                due -> due.task() instanceof Task.TakeCapsule && due.state() instanceof DueState.Open))
                .findFirst()
                .orElseThrow()
                .text();
    }
}
