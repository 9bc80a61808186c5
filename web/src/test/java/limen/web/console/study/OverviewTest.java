package limen.web.console.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import limen.notation.Parsed;
import limen.simulation.Assumptions;
import limen.simulation.Rehearsal;
import limen.study.Entry;
import limen.study.Evolve;
import limen.study.Findings;
import limen.study.Participant;
import limen.study.Role;
import limen.study.decision.Tables;
import limen.study.instrument.InstrumentObservations;
import limen.study.protocol.Protocol;
import limen.study.protocol.ProtocolFile;
import limen.study.protocol.SupervisedStudy;
import limen.web.page.StudyConsoleTemplates;
import org.junit.jupiter.api.Test;

class OverviewTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
    private static final Tables TABLES = Tables.reviewed(InstrumentObservations.shipped());
    private static final SupervisedStudy STUDY = protocol();
    private static final Rehearsal LIVED = Rehearsal.of(
            STUDY, TABLES, new Rehearsal.Plan(12, 3, LocalDate.of(2027, 3, 1), ZONE, Assumptions.byDefault()), _ -> {});

    @Test
    void every_planned_capsule_of_everybody_is_one_mark_and_the_sums_agree() {
        var at = ZonedDateTime.of(2027, 4, 9, 9, 0, 0, 0, ZONE);
        var people = peopleAt(at);
        var page = overview(people, at, Role.INVESTIGATOR);

        assertThat(page.adherence().strips())
                .hasSize(people.size())
                .allSatisfy(strip -> assertThat(strip.marks()).hasSize(8));
        var taken = page.adherence().strips().stream()
                .mapToInt(strip -> strip.count(SlotMark.AS_PLANNED) + strip.count(SlotMark.OUTSIDE))
                .sum();
        assertThat(taken).isEqualTo(page.events().capsules()).isPositive();
        var sum = page.enrolment().rows().getLast();
        assertThat(sum.begun()).isEqualTo(12);
        assertThat(sum.completed()).isZero();
        assertThat(sum.enrolled())
                .isEqualTo(page.enrolment().rows().stream()
                        .filter(row -> !row.sum())
                        .mapToInt(Enrolment.Row::enrolled)
                        .sum());
    }

    @Test
    void after_the_last_day_nothing_is_to_come_and_who_went_through_has_completed() {
        var at = ZonedDateTime.of(2027, 6, 1, 9, 0, 0, 0, ZONE);
        var page = overview(peopleAt(at), at, Role.STATISTICIAN);
        var sum = page.enrolment().rows().getLast();

        assertThat(page.adherence().strips())
                .allSatisfy(strip -> assertThat(strip.count(SlotMark.AHEAD)).isZero());
        assertThat(sum.completed() + sum.stopped() + sum.left()).isEqualTo(12);
        assertThat(sum.completed()).isPositive();
        assertThat(page.waiting().stream().filter(Waiting::stopped)).hasSize(sum.stopped() + sum.left());
    }

    @Test
    void it_is_the_same_for_every_role_and_only_what_opens_is_a_link() {
        var at = ZonedDateTime.of(2027, 4, 9, 9, 0, 0, 0, ZONE);
        var people = peopleAt(at);
        var investigator = content(people, at, Role.INVESTIGATOR);
        var statistician = content(people, at, Role.STATISTICIAN);

        assertThat(investigator).contains("href=\"/staff/people/P001\"", "href=\"/staff/alarms\"");
        assertThat(statistician).doesNotContain("href=\"/staff/people", "href=\"/staff/alarms\"");
        assertThat(content(people, at, Role.PREPARER)).isEqualTo(statistician);
        assertThat(words(investigator))
                .contains("Open the alarms")
                .isEqualTo(words(statistician).replace("opened until now.", "opened until now. Open the alarms"));
        assertThat(content(people, at, Role.PHYSICIAN)).isEqualTo(investigator);
    }

    @Test
    void two_hundred_people_stay_a_page_of_less_than_150_kilobytes() {
        var at = ZonedDateTime.of(2027, 6, 1, 9, 0, 0, 0, ZONE);
        var twelve = peopleAt(at);
        var people = IntStream.range(0, 200)
                .mapToObj(i -> twelve.get(i % twelve.size()))
                .toList();
        assertThat(content(people, at, Role.PHYSICIAN).length()).isLessThan(140_000);
    }

    private static String content(List<Participant> people, ZonedDateTime at, Role role) {
        return StudyConsoleTemplates.overview(overview(people, at, role));
    }

    private static String words(String html) {
        return html.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ").replace(" ( ", "(");
    }

    private static Overview overview(List<Participant> people, ZonedDateTime at, Role role) {
        return Overview.of(STUDY, LIVED.conduct(), people, StudyState.of(STUDY, LIVED.conduct(), ZONE), at, role);
    }

    /// Everybody as they were known then.
    private static List<Participant> peopleAt(ZonedDateTime at) {
        var evolve = new Evolve(new Findings(TABLES.scores()));
        return LIVED.people().keySet().stream()
                .sorted(Comparator.comparing(id -> id.text().toLowerCase(Locale.ROOT)))
                .map(id -> {
                    var person = Participant.unknown(id);
                    for (Entry entry : LIVED.log()) {
                        if (id.equals(entry.participant())
                                && !entry.times().recordedAt().isAfter(at.toInstant())) {
                            person = evolve.participant(person, entry);
                        }
                    }
                    return person;
                })
                .toList();
    }

    private static SupervisedStudy protocol() {
        try {
            var text = Files.readString(Path.of("..", "examples", "protocols", "n-of-1.yaml"));
            return (SupervisedStudy) ((Parsed.Read<Protocol>) ProtocolFile.read(text)).value();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
