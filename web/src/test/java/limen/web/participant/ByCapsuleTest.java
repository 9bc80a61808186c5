package limen.web.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import limen.capture.Receipt;
import limen.study.Author;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.ParticipantId;
import limen.study.Role;
import limen.study.StudyEvent;
import limen.study.StudyEvent.AllocationsOpened.Opened;
import limen.study.Times;
import limen.web.page.StudyTemplates;
import org.junit.jupiter.api.Test;

class ByCapsuleTest {
    private static final Instant LATE = Instant.parse("2027-06-20T20:00:00Z");
    private static final ParticipantId PERSON = new ParticipantId("P003");
    private static final List<String> ODD = IntStream.range(0, 8)
            .mapToObj(i -> i % 2 == 0 ? "active" : "placebo")
            .toList();
    private static final List<String> EVEN = IntStream.range(0, 8)
            .mapToObj(i -> i % 2 == 1 ? "active" : "placebo")
            .toList();

    @Test
    void once_the_list_is_opened_harm_comes_first_and_each_outcome_has_its_finding() {
        try (var lived = LivedStudy.of("n-of-1.yaml", 6, 1).until(LATE)) {
            assertThat(lived.study().opened(PERSON)).isEmpty();
            opens(lived, ODD);

            var html = page(lived, PERSON);

            assertThat(lived.study().opened(PERSON)).isEqualTo(ODD);
            assertThat(html)
                    .containsSubsequence(
                            "The list of capsules was opened",
                            "What went wrong, by capsule",
                            "What your capsules held",
                            "What your days show",
                            "<h3>Mood</h3>",
                            "What you had guessed",
                            "so none is given")
                    .containsPattern("one cannot tell|No difference that matters|A difference|A signal of harm")
                    .doesNotContain("style=");
        }
    }

    @Test
    void opposite_lists_say_the_opposite_and_only_once_opened() {
        try (var one = LivedStudy.of("n-of-1.yaml", 6, 1).until(LATE);
                var other = LivedStudy.of("n-of-1.yaml", 6, 1).until(LATE)) {
            assertThat(page(one, PERSON)).isEqualTo(page(other, PERSON));
            opens(one, ODD);
            opens(other, EVEN);

            var here = byCapsule(one);
            var there = byCapsule(other);

            assertThat(here.harm())
                    .extracting(ByCapsule.Harm::active)
                    .isEqualTo(
                            there.harm().stream().map(ByCapsule.Harm::placebo).toList());
            assertThat(page(one, PERSON)).isNotEqualTo(page(other, PERSON));
        }
    }

    @Test
    void capsules_of_one_kind_compare_nothing_and_who_has_no_place_is_told_so() {
        try (var lived = LivedStudy.of("n-of-1.yaml", 6, 1).until(LATE)) {
            opens(lived, IntStream.range(0, 8).mapToObj(_ -> "placebo").toList());

            assertThat(byCapsule(lived).findings()).isEmpty();
            assertThat(page(lived, PERSON)).contains("All your capsules were of one kind");
            assertThat(page(lived, new ParticipantId("P999"))).contains("It has no place of yours");
        }
    }

    @Test
    void few_guesses_tell_nothing_and_many_right_ones_say_so() {
        try (var lived = LivedStudy.of("n-of-1.yaml", 6, 1).until(LATE)) {
            opens(lived, ODD);

            assertThat(byCapsule(lived).guesses())
                    .first()
                    .asString()
                    .containsPattern("You guessed (once|\\d+ times), and \\d+ of these were right|You told no guesses");
            assertThat(byCapsule(lived).guesses()).noneMatch(said -> said.contains("Bang"));
        }
    }

    private static ByCapsule byCapsule(LivedStudy lived) {
        return ByCapsule.of(
                        lived.study().situation(PERSON),
                        lived.study().entries(PERSON),
                        lived.study().opened(PERSON))
                .orElseThrow();
    }

    private static String page(LivedStudy lived, ParticipantId id) {
        var situation = lived.study().situation(id);
        var clock = new Clock(LATE, situation.person().standing().zone(LATE));
        return StudyTemplates.results(
                new Frames("").of("Results", Tab.RESULTS),
                ResultsPage.of(
                        situation,
                        clock,
                        lived.study().entries(id),
                        lived.study().opened(id)));
    }

    private static void opens(LivedStudy lived, List<String> kinds) {
        propose(lived, Role.INVESTIGATOR, new StudyEvent.DataLocked("everybody has finished"));
        var hash = String.valueOf(lived.study().conduct().allocations().sealed());
        propose(lived, Role.PREPARER, new StudyEvent.AllocationsOpened(hash, List.of(new Opened(PERSON, kinds))));
    }

    private static void propose(LivedStudy lived, Role role, StudyEvent event) {
        var receipt = lived.study()
                .propose(Entry.ofStudy(
                        new EventId(UUID.randomUUID()),
                        new Author(role, "of a test"),
                        new Times(null, LATE.atZone(ZoneOffset.UTC), LATE),
                        event));
        assertThat(receipt).isInstanceOf(Receipt.Entered.class);
    }
}
