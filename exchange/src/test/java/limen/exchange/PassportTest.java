package limen.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import limen.study.Access;
import limen.study.AdverseEvents;
import limen.study.Author;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.ParticipantEvent;
import limen.study.ParticipantId;
import limen.study.Report;
import limen.study.Rights;
import limen.study.Role;
import limen.study.StudyEvent;
import limen.study.StudyEvent.AllocationsOpened.Opened;
import limen.study.Times;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassportTest {
    @TempDir
    Path folder;

    private static final String OWN_WORDS = "the dog of my neighbour";

    private static final Times AT = Times.now(ZonedDateTime.of(2027, 3, 1, 9, 0, 0, 0, ZoneOffset.UTC));

    private static Entry entry(int number, ParticipantEvent event) {
        return entry(number, "P001", event);
    }

    private static Entry entry(int number, String person, ParticipantEvent event) {
        return Entry.of(
                new EventId(new UUID(1, number)),
                new ParticipantId(person),
                new Author(Role.PARTICIPANT, person),
                AT,
                event);
    }

    private static Passport passport() {
        return new Passport(new TreeMap<>(
                Map.of(Passport.PROTOCOL, "code: X\n", Passport.LOG, "{}\n", Passport.FINDINGS + "harm.csv", "arm\n")));
    }

    @Test
    void nothing_that_somebody_wrote_in_their_own_words_goes_with_it() {
        var told = new Report.JournalWritten(OWN_WORDS, Set.of());
        var event = new AdverseEvents.Reported(
                "Nausea",
                OWN_WORDS,
                1,
                Set.of(),
                AdverseEvents.Causality.POSSIBLE,
                true,
                AdverseEvents.Action.NONE,
                AdverseEvents.Outcome.RECOVERED);
        var mood = new Report.CheckInAnswered("LIMEN-DAY", Map.of("mood", 60), Map.of());
        var shown = Passport.shown(List.of(
                entry(1, told),
                entry(2, event),
                entry(3, new Rights.EntryCorrected(new EventId(new UUID(1, 1)), told, null, OWN_WORDS)),
                entry(4, new Rights.EntryCorrected(new EventId(new UUID(1, 2)), event, null, OWN_WORDS)),
                entry(5, new Report.LifeEventReported("loss", OWN_WORDS)),
                entry(6, new Report.MedicineReported(OWN_WORDS, false)),
                entry(7, new Access.AccessEnded(OWN_WORDS)),
                entry(8, mood)));

        assertThat(shown).extracting(each -> each.id().toString().charAt(35)).containsExactly('2', '4', '6', '8');
        assertThat(Passport.written(shown)).doesNotContain(OWN_WORDS).contains("Nausea", "\"mood\":60");
        assertThat(shown.getLast().event()).isEqualTo(mood);
    }

    @Test
    void whoever_took_their_data_back_is_in_no_line_of_it_and_is_counted() {
        var mood = new Report.CheckInAnswered("LIMEN-DAY", Map.of("mood", 60), Map.of());
        var opened = new StudyEvent.AllocationsOpened(
                "00".repeat(32),
                Stream.of("P001", "P002")
                        .map(person -> new Opened(new ParticipantId(person), List.of("active")))
                        .toList());
        var log = List.of(
                entry(1, "P001", mood),
                entry(2, "P002", mood),
                entry(3, "P002", new Report.JournalWritten(OWN_WORDS, Set.of())),
                entry(4, "P001", new Report.JournalWritten(OWN_WORDS, Set.of())),
                Entry.ofStudy(new EventId(new UUID(1, 5)), new Author(Role.PREPARER, "Pat"), AT, opened),
                entry(6, "P002", new Rights.WithdrawnFromData(OWN_WORDS)));
        var left = LeftOut.of(log, 7);

        assertThat(Passport.written(Passport.shown(log)))
                .contains("P001", "allocations_opened")
                .doesNotContain("P002", "withdrawn_from_data");
        assertThat(left).isEqualTo(new LeftOut(1, 3, 7, 1));
        assertThat(LeftOut.people(left.text())).contains(1);
    }

    @Test
    void a_passport_that_does_not_count_them_has_them_in_its_log_and_one_that_miscounts_is_noticed() {
        var parts = passport().parts();

        assertThat(new Passport(parts).tookBack()).contains(0);
        parts.put(Passport.LEFT_OUT, new LeftOut(2, 9, 0, 0).text());
        assertThat(new Passport(parts).tookBack()).contains(2);
        parts.put(Passport.LEFT_OUT, "what,count\npeople_who_took_their_data_back,few\n");
        assertThat(new Passport(parts).tookBack()).isEmpty();
    }

    @Test
    void the_same_parts_are_the_same_bytes_and_come_back_whole() throws IOException {
        assertThat(passport().zip()).isEqualTo(passport().zip());
        assertThat(read(passport().zip())).isEqualTo(new PassportRead.Read(passport(), List.of()));
        assertThat(passport().findings()).containsExactly(Map.entry("harm.csv", "arm\n"));
    }

    @Test
    void a_changed_byte_is_named() throws IOException {
        var parts = passport().parts();
        var sums = passport().sums();
        parts.put(Passport.LOG, "{ }\n");

        assertThat(new Passport(parts).flaws(sums))
                .singleElement()
                .asString()
                .startsWith("log.jsonl was changed")
                .contains("and SHA256SUMS says");
        assertThat(new Passport(parts).fingerprint()).isNotEqualTo(passport().fingerprint());
    }

    @Test
    void a_part_too_many_and_one_too_few_are_named() {
        var more = passport().parts();
        more.put("extra.txt", "");
        var fewer = passport().parts();
        fewer.remove(Passport.FINDINGS + "harm.csv");

        assertThat(new Passport(more).flaws(passport().sums()))
                .containsExactly("extra.txt is in the zip, and SHA256SUMS does not name it.");
        assertThat(new Passport(fewer).flaws(passport().sums()))
                .containsExactly("findings/harm.csv is missing, and SHA256SUMS names it.");
    }

    @Test
    void what_is_no_passport_is_refused_in_a_sentence() throws IOException {
        assertThat(read(new byte[] {1, 2, 3})).isInstanceOf(PassportRead.Refused.class);
        assertThat(PassportRead.of(folder.resolve("none.zip")))
                .isInstanceOfSatisfying(
                        PassportRead.Refused.class,
                        refused -> assertThat(refused.sentence()).contains("none.zip cannot be read"));
    }

    @Test
    void of_a_file_that_differs_the_first_line_is_named() {
        var again = FileAgain.of(
                Map.of("a.csv", "x\n1\n", "b.csv", "same"), Map.of("a.csv", "x\n2\n", "b.csv", "same", "c.csv", ""));

        assertThat(again)
                .containsExactly(
                        new FileAgain("a.csv", false, "from line 2 on"),
                        new FileAgain("b.csv", true, ""),
                        new FileAgain("c.csv", false, "it was computed, and the passport has none"));
    }

    private PassportRead read(byte[] zip) throws IOException {
        var file = Files.write(folder.resolve("passport.zip"), zip);
        return PassportRead.of(file);
    }
}
