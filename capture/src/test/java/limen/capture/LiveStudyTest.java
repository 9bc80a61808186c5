package limen.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import limen.simulation.Rehearsal;
import limen.storage.keeper.MemoryKeeper;
import limen.study.Author;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.ParticipantEvent;
import limen.study.ParticipantId;
import limen.study.Report;
import limen.study.Rights;
import limen.study.Role;
import limen.study.StudyEvent;
import limen.study.Times;
import org.junit.jupiter.api.Test;

class LiveStudyTest {
    private static final ParticipantId ANNA = new ParticipantId("P-001");
    private static final ZonedDateTime NOON = ZonedDateTime.parse("2027-03-02T12:00+01:00[Europe/Zurich]");

    @Test
    void a_rehearsal_proposed_anew_gives_the_same_record_and_the_same_state() {
        var rehearsal = Conducted.rehearsed("n-of-1.yaml", 6, 1);
        var conducted = Conducted.by("n-of-1.yaml");
        try (var study = conducted.open()) {
            lived(rehearsal, conducted, study);

            assertThat(study.conduct()).isEqualTo(rehearsal.conduct());
            assertThat(study.people())
                    .containsExactlyElementsOf(rehearsal.people().keySet().stream()
                            .sorted(byCode())
                            .toList());
            for (var id : study.people()) {
                assertThat(study.situation(id).person())
                        .isEqualTo(rehearsal.people().get(id));
            }
        }
        try (var log = conducted.log()) {
            assertThat(Conducted.written(log)).isEqualTo(rehearsal.log());
        }
    }

    @Test
    void what_is_read_back_is_what_was_known() {
        var rehearsal = Conducted.rehearsed("parallel-groups.yaml", 8, 3);
        var conducted = Conducted.by("parallel-groups.yaml");
        try (var study = conducted.open()) {
            lived(rehearsal, conducted, study);
        }
        try (var again = conducted.open()) {
            assertThat(again.conduct()).isEqualTo(rehearsal.conduct());
            for (var id : again.people()) {
                assertThat(again.situation(id).person())
                        .isEqualTo(rehearsal.people().get(id));
            }
        }
    }

    @Test
    void an_entry_sent_twice_is_in_the_record_once() {
        var conducted = Conducted.by("personal-journal.yaml");
        var page = page(ANNA, "a quiet day", NOON);
        try (var study = conducted.open()) {
            assertThat(study.propose(page)).isInstanceOf(Receipt.Entered.class);
            conducted.setClock(NOON.plusHours(3).toInstant());
            assertThat(study.propose(page)).isEqualTo(new Receipt.KnownAlready());
            assertThat(study.entries(ANNA)).hasSize(1);
        }
        try (var study = conducted.open()) {
            assertThat(study.propose(page)).isEqualTo(new Receipt.KnownAlready());
        }
    }

    @Test
    void another_entry_under_a_known_id_is_refused() {
        var conducted = Conducted.by("personal-journal.yaml");
        try (var study = conducted.open()) {
            var page = page(ANNA, "a quiet day", NOON);
            study.propose(page);

            var other = new Entry(page.id(), ANNA, page.author(), page.times(), journal("another day"));

            assertThat(study.propose(other))
                    .isEqualTo(new Receipt.Refused(
                            "Another entry has this id already; expected a new id for a new entry."));
            assertThat(study.entries(ANNA)).extracting(Entry::event).containsExactly(page.event());
        }
    }

    @Test
    void the_time_of_recording_is_that_of_the_clock_here() {
        var conducted = Conducted.by("personal-journal.yaml");
        conducted.setClock(Instant.parse("2027-03-05T10:00:00Z"));
        try (var study = conducted.open()) {
            study.propose(page(ANNA, "written offline", NOON));

            assertThat(study.entries(ANNA).getFirst().times())
                    .isEqualTo(new Times(null, NOON, Instant.parse("2027-03-05T10:00:00Z")));
        }
    }

    @Test
    void what_the_rules_refuse_leaves_no_trace() {
        var conducted = Conducted.by("personal-journal.yaml");
        try (var study = conducted.open()) {
            var future = page(ANNA, "from tomorrow", NOON.plusYears(1));

            assertThat(study.propose(future)).isInstanceOf(Receipt.Refused.class);
            assertThat(study.entries(ANNA)).isEmpty();
            assertThat(study.people()).isEmpty();
        }
    }

    @Test
    void whoever_is_erased_is_forgotten_here_too() {
        var conducted = Conducted.by("personal-journal.yaml");
        try (var study = conducted.open()) {
            study.propose(page(ANNA, "a quiet day", NOON));
            assertThat(study.propose(entry(ANNA, new Rights.Erased("I changed my mind"), NOON)))
                    .isInstanceOf(Receipt.Entered.class);

            assertThat(study.people()).isEmpty();
            assertThat(study.entries(ANNA)).isEmpty();
            assertThat(study.propose(page(ANNA, "once more", NOON)))
                    .isEqualTo(new Receipt.Refused("This record was erased, and nothing can be added to it."));
        }
    }

    @Test
    void an_amendment_without_its_text_is_refused() {
        var conducted = Conducted.by("n-of-1.yaml");
        try (var study = conducted.open()) {
            var amendment = Entry.ofStudy(
                    new EventId(UUID.randomUUID()),
                    new Author(Role.INVESTIGATOR, "I. Lind"),
                    Times.now(NOON),
                    new StudyEvent.ProtocolAmended("2", "0".repeat(64), "a longer washout"));

            assertThat(study.propose(amendment))
                    .isEqualTo(new Receipt.Refused(
                            "The protocol of this study is not in it, so nothing can be decided; expected a document %s."
                                    .formatted("0".repeat(64))));
        }
    }

    @Test
    void an_amendment_is_the_same_study_under_the_version_that_it_says_and_holds_from_then_on() {
        var conducted = Conducted.by("n-of-1.yaml");
        var old = Conducted.text("n-of-1.yaml");
        var next = old.replace("version: \"1.0\"", "version: \"1.1\"");
        try (var study = conducted.open()) {
            var sha256 = study.keep("protocol-1.1.yaml", next);
            assertThat(study.protocolText().text()).isEqualTo(old);

            assertThat(study.propose(amended("1.2", sha256)))
                    .isEqualTo(new Receipt.Refused("The new text is version 1.1, and not version 1.2."));
            var other = study.keep("other.yaml", next.replace("code: EX-N1", "code: EX-N2"));
            assertThat(study.propose(amended("1.1", other)))
                    .isEqualTo(new Receipt.Refused("The new text is the protocol of EX-N2, and this study is EX-N1."));
            assertThat(study.obstacle(amended("1.0", sha256)).orElseThrow())
                    .contains("Version 1.0 is the version in force");
            assertThat(study.history()).isEmpty();

            assertThat(study.propose(amended("1.1", sha256))).isInstanceOf(Receipt.Entered.class);
            assertThat(study.protocol().identity().version()).isEqualTo("1.1");
            assertThat(study.protocolText().text()).isEqualTo(next);
            assertThat(study.history()).hasSize(1);
        }
        try (var again = conducted.open()) {
            assertThat(again.protocol().identity().version()).isEqualTo("1.1");
            assertThat(again.protocolText().sha256()).hasSize(64);
        }
    }

    private static Entry amended(String version, String sha256) {
        return Entry.ofStudy(
                new EventId(UUID.randomUUID()),
                new Author(Role.INVESTIGATOR, "I. Lind"),
                Times.now(NOON),
                new StudyEvent.ProtocolAmended(version, sha256, "clearer words"));
    }

    @Test
    void a_log_without_a_protocol_cannot_be_conducted() {
        var conducted = Conducted.in(new MemoryKeeper(), "kind: [");
        try (var log = conducted.log()) {
            assertThat(LiveStudy.open(log, Conducted.TABLES, Instant::now))
                    .isInstanceOfSatisfying(
                            LiveStudy.Opened.Unready.class,
                            unready -> assertThat(unready.because()).startsWith("The protocol in this study"));
        }
    }

    @Test
    void many_people_may_write_at_once_and_nothing_is_lost() throws Exception {
        var conducted = Conducted.by("personal-journal.yaml");
        try (var study = conducted.open();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = threads.invokeAll(IntStream.range(0, 400)
                    .mapToObj(i -> (Callable<Receipt>)
                            () -> study.propose(page(person(i % 7), "page %d".formatted(i), NOON.plusSeconds(i))))
                    .toList());
            for (var answer : done) {
                assertThat(answer.get()).isInstanceOf(Receipt.Entered.class);
            }
            for (int i = 0; i < 7; i++) {
                assertThat(study.situation(person(i)).person().seen()).hasSize(i == 0 ? 58 : 57);
            }
        }
        try (var log = conducted.log()) {
            assertThat(Conducted.written(log)).hasSize(400);
        }
    }

    @Test
    void two_processes_on_one_study_come_to_know_of_each_other() throws Exception {
        var conducted = Conducted.by("n-of-1.yaml");
        try (var one = conducted.open();
                var other = conducted.open();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(IntStream.range(0, 200)
                    .mapToObj(i -> (Callable<Receipt>) () -> (i % 2 == 0 ? one : other)
                            .propose(
                                    i % 20 == 0
                                            ? stop("reason %d".formatted(i))
                                            : page(person(i % 3), "page %d".formatted(i), NOON.plusSeconds(i))))
                    .toList());
            for (var answer : answers) {
                assertThat(answer.get()).isInstanceOf(Receipt.Entered.class);
            }
            other.propose(page(ANNA, "after everything", NOON.plusHours(1)));

            assertThat(other.conduct()).isEqualTo(known(conducted).conduct());
            assertThat(other.situation(ANNA).person())
                    .isEqualTo(known(conducted).situation(ANNA).person());
        }
    }

    @Test
    void a_stop_by_one_process_is_heeded_by_the_next_entry_of_another() {
        var conducted = Conducted.by("n-of-1.yaml");
        try (var one = conducted.open();
                var other = conducted.open()) {
            one.propose(stop("two people fell ill"));
            assertThat(other.conduct().authority().stop()).isNull();

            other.propose(page(ANNA, "a quiet day", NOON));

            assertThat(other.conduct().authority().stop()).isEqualTo("two people fell ill");
        }
    }

    @Test
    void whoever_another_process_erased_is_forgotten_here() {
        var conducted = Conducted.by("personal-journal.yaml");
        try (var one = conducted.open();
                var other = conducted.open()) {
            one.propose(page(ANNA, "a quiet day", NOON));
            other.propose(page(ANNA, "another", NOON));
            one.propose(entry(ANNA, new Rights.Erased("I changed my mind"), NOON));

            assertThat(other.propose(page(ANNA, "a third", NOON))).isInstanceOf(Receipt.Refused.class);
            assertThat(other.people()).isEmpty();
        }
    }

    /// As it is read from the beginning. What is known of people needs no open log.
    private static LiveStudy known(Conducted conducted) {
        try (var fresh = conducted.open()) {
            return fresh;
        }
    }

    private static void lived(Rehearsal rehearsal, Conducted conducted, LiveStudy study) {
        var proposed =
                rehearsal.log().stream().filter(LiveStudyTest::isProposed).toList();
        assertThat(proposed).isNotEmpty();
        for (var entry : proposed) {
            conducted.setClock(entry.times().recordedAt());
            assertThat(study.propose(entry))
                    .isInstanceOfSatisfying(
                            Receipt.Entered.class,
                            entered -> assertThat(entered.entries().getFirst()).isEqualTo(entry));
        }
    }

    private static boolean isProposed(Entry entry) {
        return entry.author().role() != Role.RULES;
    }

    private static Comparator<ParticipantId> byCode() {
        return Comparator.comparing(ParticipantId::text);
    }

    private static ParticipantId person(int i) {
        return new ParticipantId("P-%03d".formatted(i + 1));
    }

    private static Entry stop(String reason) {
        return Entry.ofStudy(
                new EventId(UUID.randomUUID()),
                new Author(Role.MONITOR, "M. Board"),
                Times.now(NOON),
                new StudyEvent.StudyStopped(null, reason));
    }

    private static Entry page(ParticipantId who, String words, ZonedDateTime at) {
        return entry(who, journal(words), at);
    }

    private static Report.JournalWritten journal(String words) {
        return new Report.JournalWritten(words, Set.of());
    }

    private static Entry entry(ParticipantId who, ParticipantEvent event, ZonedDateTime at) {
        return Entry.of(
                new EventId(UUID.randomUUID()), who, new Author(Role.PARTICIPANT, who.text()), Times.now(at), event);
    }
}
