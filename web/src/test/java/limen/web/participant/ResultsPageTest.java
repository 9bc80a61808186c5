package limen.web.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import limen.analysis.person.Told;
import limen.capture.Situation;
import limen.study.ParticipantId;
import limen.web.page.StudyTemplates;
import limen.web.whole.OppositeList;
import org.junit.jupiter.api.Test;

class ResultsPageTest {
    private static final Instant LATE = Instant.parse("2027-04-20T20:00:00Z");
    private static final Frames FRAMES = new Frames("");

    @Test
    void opposite_lists_of_capsules_give_the_same_bytes() {
        try (var one = LivedStudy.of("n-of-1.yaml", 6, 1);
                var other = LivedStudy.of("n-of-1.yaml", 6, 1, OppositeList::of)) {
            for (var day = Instant.parse("2027-03-03T09:00:00Z");
                    day.isBefore(LATE);
                    day = day.plusSeconds(11 * 24 * 3600L)) {
                one.until(day);
                other.until(day);
                assertThat(one.study().people())
                        .isEqualTo(other.study().people())
                        .isNotEmpty();
                for (var person : one.study().people()) {
                    assertThat(pages(one, person)).isEqualTo(pages(other, person));
                }
            }
            assertThat(one.study().conduct().allocations().sealed())
                    .isNotNull()
                    .isNotEqualTo(other.study().conduct().allocations().sealed());
        }
    }

    @Test
    void before_the_list_is_opened_nothing_is_said_of_what_a_capsule_did() {
        try (var lived = LivedStudy.of("n-of-1.yaml", 6, 1).until(LATE)) {
            for (var person : lived.study().people()) {
                var situation = lived.study().situation(person);
                var html = StudyTemplates.results(FRAMES.of("Results", Tab.RESULTS), results(situation));

                assertThat(html)
                        .contains("Results by capsule are shown only after the list of capsules is opened")
                        .containsSubsequence(
                                "What went wrong",
                                "Why capsules waited",
                                "What was measured",
                                "<h2 id=\"capsules-title\">")
                        .doesNotContainIgnoringCase("placebo")
                        .doesNotContainIgnoringCase("mdma")
                        .doesNotContainIgnoringCase("well done");
            }
        }
    }

    @Test
    void counts_add_up_to_what_was_planned() {
        try (var lived = LivedStudy.of("n-of-1.yaml", 6, 1).until(LATE)) {
            for (var person : lived.study().people()) {
                var situation = lived.study().situation(person);
                var counts = results(situation).capsules();

                assertThat(counts.stream()
                                .filter(count -> !count.what().equals("taken without being planned"))
                                .mapToLong(ResultsPage.Count::count)
                                .sum())
                        .as(person.text())
                        .isEqualTo(situation.person().standing().hasBegun() ? 8 : 0);
                assertThat(results(situation).holds())
                        .hasSize(situation.person().supervision().holds().size());
            }
        }
    }

    @Test
    void a_sign_is_drawn_with_every_reading_and_said_in_words() {
        try (var lived = LivedStudy.of("n-of-1.yaml", 6, 1).until(LATE)) {
            var situation = lived.study().situation(new ParticipantId("P003"));
            var readings = situation.person().readings().series("systolic_bp").size();
            var figure = results(situation).vitals().getFirst();

            assertThat(readings).isGreaterThan(3);
            assertThat(figure.drawing().text().split("<circle class=\"vital\"", -1))
                    .hasSize(readings + 1);
            assertThat(figure.words()).startsWith(readings + " readings from ");
        }
    }

    private static List<String> pages(LivedStudy lived, ParticipantId id) {
        var situation = lived.study().situation(id);
        var entries = lived.study().entries(id);
        var clock = clock(situation, lived.clock().get());
        var pages = new ArrayList<String>();
        pages.add(StudyTemplates.results(FRAMES.of("Results", Tab.RESULTS), ResultsPage.of(situation, clock)));
        pages.add(StudyTemplates.today(FRAMES.of("Today", Tab.TODAY), Today.of(situation, clock.now())));
        pages.add(StudyTemplates.record(
                FRAMES.of("Record", Tab.RECORD), RecordPage.of(entries, situation.protocol(), clock)));
        pages.add(StudyTemplates.data(FRAMES.of("Your data", Tab.DATA), DataPage.of(situation, entries, clock)));
        pages.add(new OwnRecord(entries, situation.protocol()).lines());
        pages.add(new OwnRecord(entries, situation.protocol()).table());
        pages.add(CalendarFile.of(situation, clock.now()));
        pages.add(StudyTemplates.results(
                FRAMES.of("Results", Tab.RESULTS),
                ResultsPage.of(situation, clock, entries, lived.study().opened(id))));
        pages.add(
                StudyTemplates.doctor(FRAMES.of("Questions", null), DoctorPage.of(situation, Told.of(entries), clock)));
        HabitTold.of(situation, entries, clock)
                .ifPresent(told -> pages.add(StudyTemplates.habitTold(FRAMES.of("Told", null), told)));
        return pages;
    }

    private static ResultsPage results(Situation situation) {
        return ResultsPage.of(situation, clock(situation, LATE));
    }

    private static Clock clock(Situation situation, Instant at) {
        return new Clock(at, situation.person().standing().zone(at));
    }
}
