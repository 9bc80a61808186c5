package limen.web.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import limen.capture.Receipt;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The record as an auditor reads it, checks it, and takes it along.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordTest {
    private static final Instant NOW = Instant.parse("2027-04-09T06:30:00Z");

    private World world;
    private ParticipantId person;

    @BeforeAll
    void open() throws Exception {
        world = new World("n-of-1.yaml", 2, 21, UnaryOperator.identity());
        world.lived().until(NOW);
        person = world.people().getFirst();
        var told = proposed(new Report.MedicineReported("ibuprofene", false));
        proposed(new Rights.EntryCorrected(
                told.id(), new Report.MedicineReported("ibuprofen", false), null, "a slip of the pen"));
    }

    private Entry proposed(ParticipantEvent event) {
        var at = NOW.atZone(ZoneId.of("Europe/Zurich"));
        var entry = Entry.of(
                new EventId(UUID.randomUUID()),
                person,
                new Author(Role.PARTICIPANT, person.text()),
                new Times(null, at, NOW),
                event);
        assertThat(world.lived().study().propose(entry)).isInstanceOf(Receipt.Entered.class);
        return entry;
    }

    @AfterAll
    void close() {
        assertThat(world.log()).isEmpty();
        world.close();
    }

    @Test
    void a_correction_stands_beside_the_first_wording() throws Exception {
        var page = world.as(Role.INVESTIGATOR).get("/staff/record").body();

        assertThat(page).contains("First wording: <del>", "ibuprofene", "a slip of the pen", "Corrected in row ");
    }

    @Test
    void each_role_reads_what_it_may() throws Exception {
        assertThat(world.as(Role.MONITOR).get("/staff/record").body())
                .contains("Medicine reported")
                .doesNotContain("ibuprofen");
        assertThat(world.as(Role.STATISTICIAN).get("/staff/record").body())
                .contains("Medicine reported", "withheld")
                .doesNotContain("ibuprofen");
        assertThat(world.as(Role.STATISTICIAN).get("/staff/record/entries.csv").body())
                .contains("medicine_reported,name,withheld")
                .doesNotContain("ibuprofen", "a slip");
        assertThat(world.as(Role.INVESTIGATOR).get("/staff/record/entries.csv").body())
                .contains("medicine_reported,name,ibuprofene");
    }

    @Test
    void what_is_looked_for_is_found_page_by_page() throws Exception {
        world.as(Role.PHYSICIAN);
        var length = world.lived().study().whole().length();
        assertThat(world.get("/staff/record?kind=entry_corrected&person=" + person)
                        .body())
                .contains("1 of %,d fit.".formatted(length));
        assertThat(world.get("/staff/record?day=yesterday").body()).contains("This is no day.", "value=\"yesterday\"");
        assertThat(world.get("/staff/record?before=11").body())
                .contains("Rows 1 to 10 of", "The newest")
                .doesNotContain("Older entries");
        assertThat(world.get("/staff/record?person=NOBODY").body()).contains("No entry fits.");
    }

    @Test
    void the_record_is_checked_and_signed() throws Exception {
        world.as(Role.MONITOR);
        assertThat(world.post("/staff/record/verify", Map.of("kept", List.of("0000-0000")))
                        .status())
                .isEqualTo(422);
        assertThat(world.post("/staff/record/checkpoint", Map.of()).status()).isEqualTo(303);
        assertThat(world.get("/staff/record/checkpoint.txt").body())
                .startsWith("limen checkpoint 1\nstudy: LIMEN-TEST");
        assertThat(world.post("/staff/record/verify", Map.of("kept", List.of("")))
                        .status())
                .isEqualTo(303);
        var page = world.get("/staff/record/verify");
        for (int tries = 0; page.headers().containsKey("refresh") && tries < 600; tries++) {
            Thread.sleep(50);
            page = world.get("/staff/record/verify");
        }
        assertThat(page.body()).contains("The record is whole.", "Asked by Somebody (monitor)");
    }

    @Test
    void everything_can_be_taken_along_but_what_journals_say() throws Exception {
        var archive = world.as(Role.INVESTIGATOR).get("/staff/record/archive.zip");

        assertThat(archive.body()).contains("log.jsonl", "protocol.yaml", "README.txt", "manifest.json", "ibuprofene");
        assertThat(world.get("/staff/record/backups").body()).contains("in memory alone");
    }

    @Test
    void whoever_takes_a_copy_stands_in_the_record_before_it_leaves() throws Exception {
        assertThat(world.as(Role.STATISTICIAN).get("/staff/record/entries.csv").body())
                .contains(",copy_taken,copy,table");
        assertThat(world.get("/staff/record/archive.zip").status()).isEqualTo(403);
        assertThat(world.as(Role.INVESTIGATOR).get("/staff/record/archive.zip").body())
                .contains("{\"type\":\"copy_taken\",\"copy\":\"archive\"}");
        assertThat(world.get("/staff/record?kind=copy_taken").body()).contains("Copy taken", "archive", "table");
        assertThat(world.lived().study().history())
                .filteredOn(entry -> entry.event() instanceof StudyEvent.CopyTaken)
                .extracting(entry -> entry.author().role())
                .contains(Role.STATISTICIAN, Role.INVESTIGATOR);
    }
}
