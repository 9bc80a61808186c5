package limen.report.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import limen.evidence.Lifter;
import limen.evidence.RuleId;
import limen.evidence.Verdict;
import limen.study.Oversight;
import limen.study.ParticipantId;
import limen.study.Rights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimelinePageTest {
    private static final String STOPPED = TimelinePage.html(ExampleRecords.stoppedTimeline());

    static Stream<String> pages() {
        return Stream.of(
                STOPPED,
                TimelinePage.html(ExampleRecords.leftTimeline()),
                TimelinePage.html(ExampleRecords.personalTimeline()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothing_of_a_page_comes_from_elsewhere_and_nothing_runs(String page) {
        assertThat(page)
                .doesNotContain("<script", "src=", "http:", "https:", "url(", "@import", "@font-face", "onclick");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_figure_has_a_title(String page) {
        assertThat(count(page, "<svg class=\"fig\"")).isPositive().isEqualTo(count(page, "<title id="));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void no_arm_and_no_word_of_a_participant_appears(String page) {
        assertThat(page)
                .doesNotContainIgnoringCase(ExampleProtocols.SECRET_ARM)
                .doesNotContainIgnoringCase("quartz")
                .doesNotContain("Lorna");
    }

    @Test
    void harm_comes_before_the_course_then_decisions_record_and_provenance() {
        var places = Stream.of("id=\"harm\"", "id=\"course\"", "id=\"decisions\"", "id=\"record\"", "id=\"sources\"")
                .map(STOPPED::indexOf)
                .toList();
        assertThat(places).isSorted().doesNotContain(-1);
    }

    @Test
    void all_capsules_that_were_taken_are_drawn_alike() {
        var marks = Pattern.compile("<rect class=\"cp\"[^>]*height=\"24\"[^>]*>")
                .matcher(STOPPED)
                .results()
                .map(match -> match.group().replaceAll(" y=\"[^\"]*\"", ""))
                .toList();
        assertThat(marks).hasSize(4);
        assertThat(marks.stream().distinct()).hasSize(1);
    }

    @Test
    void the_same_record_of_another_allocation_gives_the_same_bytes() {
        assertThat(TimelinePage.html(ExampleRecords.stoppedTimeline())).isEqualTo(STOPPED);
    }

    @Test
    void a_hold_is_explained_with_its_rule_its_sum_its_source_and_who_read_and_lifted_it() {
        assertThat(STOPPED)
                .contains(
                        "BP_A-RISE: Upper blood pressure minus its value before the first capsule ≥ 20, at any time",
                        "148 − 126 = 22, and 22 ≥ 20",
                        "secondary: read in a text that reports the original",
                        "Dr Lind (study physician) read it 22 March 2027, 09:41 (day 21)",
                        "Called; new cuff goes out today.",
                        "25 March 2027, 11:30 (day 24), by Dr Lind (study physician)");
    }

    @Test
    void an_alarm_that_nobody_read_is_said_first_and_beside_its_stop() {
        assertThat(STOPPED).contains("One alarm was read by nobody.", "Nobody has read it.");
    }

    @Test
    void a_correction_shows_both_wordings() {
        assertThat(STOPPED).contains("Blood pressure 168/81 mmHg", "Blood pressure 126/81 mmHg", "corrected later");
    }

    @Test
    void a_person_is_called_simulated_only_where_they_are() {
        assertThat(STOPPED).contains("Simulated person.");
        assertThat(TimelinePage.html(ExampleRecords.personalTimeline())).doesNotContain("Simulated", "simulated");
    }

    @Test
    void a_journal_proposes_nothing() {
        assertThat(TimelinePage.html(ExampleRecords.personalTimeline()))
                .doesNotContainIgnoringCase("proceed")
                .doesNotContainIgnoringCase("no rule holds")
                .doesNotContain("course is", "next capsule", "off schedule", "study physician");
    }

    @Test
    void a_journal_does_not_speak_as_a_study() {
        var log = new RecordBuilder("me");
        log.add(RecordBuilder.RULES, 0, "09:00", new Oversight.HoldPlaced(null, Lifter.PHYSICIAN, "A hold."));
        log.add(RecordBuilder.RULES, 1, "09:00", new Oversight.DosingStopped(new RuleId("CARD-PAIN"), "Chest pain."));
        log.add(
                RecordBuilder.RULES,
                1,
                "09:00",
                new Oversight.AlarmOpened(Verdict.SEEK_CARE, new RuleId("CARD-PAIN"), "Chest pain."));
        log.add(RecordBuilder.RULES, 2, "09:00", new Oversight.AlarmOpened(Verdict.STOP, null, "Another."));
        log.self(3, "09:00", new Rights.WithdrawnFromDosing("private"));
        var page = TimelinePage.html(Timelines.of(
                ExampleProtocols.journal(), new ParticipantId("me"), log.entries(), ExampleRecords.background()));
        assertThat(page)
                .contains(
                        "The keeper of this journal stopped.",
                        "It stands; nobody is here to lift it. A doctor can look at it.",
                        "Nobody is told by a journal: call the emergency number.")
                .doesNotContainIgnoringCase("follow-up")
                .doesNotContainIgnoringCase("read by nobody")
                .doesNotContainIgnoringCase("nobody has read")
                .doesNotContain("left the study", "Left the study", "study physician", "next capsule");
    }

    @Test
    void a_hold_after_the_end_of_dosing_no_longer_matters() {
        var log = new RecordBuilder("P-014");
        var hold =
                log.add(RecordBuilder.RULES, 0, "09:00", new Oversight.HoldPlaced(null, Lifter.TIME, "Slept little."));
        log.add(RecordBuilder.RULES, 0, "10:00", new Oversight.DosingStopped(null, "Chest pain."));
        log.add(RecordBuilder.RULES, 1, "10:00", new Oversight.HoldLifted(hold, "A day has gone by."));
        log.add(RecordBuilder.RULES, 2, "09:00", new Oversight.HoldPlaced(null, Lifter.TIME, "Slept little again."));
        var decisions = Timelines.of(
                        ExampleProtocols.study(),
                        new ParticipantId("P-014"),
                        log.entries(),
                        ExampleRecords.background())
                .decisions();
        var noMatter = "It no longer matters, because nothing more is taken.";
        assertThat(decisions.get(2).sentence()).isEqualTo(noMatter);
        assertThat(decisions.get(3).facts()).contains(new Decision.Fact("Lifted", noMatter));
        assertThat(decisions)
                .extracting(Decision::sentence)
                .filteredOn(sentence -> sentence.contains("before each capsule") || sentence.contains("next capsule"))
                .containsExactly("The next capsule waits.");
    }

    @Test
    void a_name_cannot_become_markup() {
        var log = new RecordBuilder("x");
        log.add(
                new limen.study.Author(limen.study.Role.PHYSICIAN, "<b onclick=1>"),
                0,
                "09:00",
                new limen.study.Oversight.DeviationRecorded("<i>", "<script>", true));
        var page = TimelinePage.html(Timelines.of(
                ExampleProtocols.study(), new ParticipantId("x"), log.entries(), ExampleRecords.background()));
        assertThat(page).doesNotContain("<script", "<b onclick").contains("&lt;script");
    }

    @Test
    void no_page_says_safe_or_significant() {
        assertThat(List.of(STOPPED))
                .allSatisfy(page -> assertThat(page.replaceAll("(?s)<style>.*?</style>", ""))
                        .doesNotContainPattern("(?i)\\bsafe\\b|significant|just a"));
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }
}
