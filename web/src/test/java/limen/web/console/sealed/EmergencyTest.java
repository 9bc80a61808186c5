package limen.web.console.sealed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import limen.study.Entry;
import limen.study.Oversight;
import limen.study.ParticipantId;
import limen.study.Rights;
import limen.study.Role;
import limen.web.console.Conducted;
import limen.web.participant.LivedStudy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One person's allocation, opened in an emergency by two people, over HTTP.
class EmergencyTest {
    private static final ParticipantId WHO = new ParticipantId("P001");
    private static final String ASK = "/staff/unblind/ask";
    private static final Pattern AGREE = Pattern.compile("href=\"(/staff/unblind/agree/[^\"]+)\"");
    private static final Map<String, String> ASKED = Map.of("code", "P001", "reason", "Found unconscious");
    private static final Map<String, String> KEY = Map.of("list_passphrase", LivedStudy.LIST_PASSPHRASE);

    private Conducted house;

    @BeforeEach
    void open() throws IOException {
        house = Conducted.of(LivedStudy.of("n-of-1.yaml", 2, 11, UnaryOperator.identity())
                .until(Instant.parse("2027-03-06T09:00:00Z")));
    }

    @AfterEach
    void close() {
        assertThat(house.log()).isEmpty();
        house.close();
    }

    private List<Entry> opened() {
        return house.lived().study().entries(WHO).stream()
                .filter(entry -> entry.event() instanceof Oversight.EmergencyUnblinded)
                .toList();
    }

    private Conducted.Member physician() throws IOException, InterruptedException {
        return house.as(Role.PHYSICIAN, "Dr. Ben Example");
    }

    private static String agreePath(String page) {
        var found = AGREE.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    @Test
    void two_people_open_it_and_only_the_one_who_asked_is_told_and_once() throws Exception {
        var physician = physician();
        var form = physician.get("/staff/unblind").body();
        assertThat(physician.send(form, ASK, ASKED).body()).contains("Found unconscious");
        // The same form once more is the same request.
        physician.send(form, ASK, ASKED);
        assertThat(house.lived().study().situation(WHO).person().supervision().asked())
                .hasSize(1);

        var preparer = house.as(Role.PREPARER, "Pat Preparer");
        var path = agreePath(preparer.get("/staff/unblind").body());
        var agree = preparer.get(path).body();
        preparer.send(agree, path, KEY);
        preparer.send(agree, path, KEY);
        assertThat(opened()).hasSize(1);
        var entry = opened().getFirst();
        assertThat(entry.author().name()).isEqualTo("Pat Preparer");
        assertThat(entry.event()).isEqualTo(new Oversight.EmergencyUnblinded("Found unconscious", "Dr. Ben Example"));
        assertThat(house.lived().study().entries(WHO).stream()
                        .filter(each -> each.event() instanceof Rights.Signed)
                        .map(each -> each.author().role()))
                .contains(Role.PHYSICIAN, Role.PREPARER);

        var page = physician.get("/staff/unblind").body();
        var show = Pattern.compile("name=\"entry\" value=\"([^\"]+)\"")
                .matcher(page.substring(page.indexOf("/staff/unblind/show")));
        assertThat(show.find()).isTrue();
        var others = List.of(
                preparer,
                house.as(Role.INVESTIGATOR, "Dr. Ada Example"),
                house.as(Role.MONITOR, "Mo Monitor"),
                house.as(Role.PHYSICIAN, "Dr. Somebody Else"));
        for (var other : others) {
            assertThat(other.get("/staff/unblind").body()).doesNotContain("Show it now");
            var told = other.force("/staff/unblind/show", Map.of("entry", show.group(1)));
            assertThat(told.body()).doesNotContain("Period");
            // The door is shut to whoever treats nobody.
            assertThat(told.statusCode() == 403 || told.body().contains("nothing to show"))
                    .isTrue();
        }
        assertThat(physician.send(page, "/staff/unblind/show", Map.of()).body())
                .contains("What P001 was given")
                .containsAnyOf("<b>placebo</b>", "<b>15 mg</b>")
                .contains("Period 1")
                // What is still to come was given to nobody.
                .doesNotContain("Period 2");
        assertThat(physician.send(page, "/staff/unblind/show", Map.of()).body())
                .contains("nothing to show")
                .doesNotContain("Period");
        assertThat(house.lived().study().situation(WHO).person().supervision().stop())
                .isNotNull();
    }

    @Test
    void one_person_opens_nothing_in_any_combination_of_roles() throws Exception {
        for (var asking : List.of(Role.INVESTIGATOR, Role.PHYSICIAN)) {
            var asker = house.as(asking, "Dr. Ben Example");
            asker.fill("/staff/unblind", ASK, ASKED);
            var path = agreePath(house.as(Role.PREPARER, "Pat Preparer")
                    .get("/staff/unblind")
                    .body());
            for (var agreeing : List.of(Role.PREPARER, Role.MONITOR)) {
                var answer = house.as(agreeing, "ben example").fill(path, path, KEY);
                assertThat(answer.statusCode()).isEqualTo(422);
                assertThat(answer.body()).contains("needs a second person");
            }
            for (var blinded : List.of(Role.INVESTIGATOR, Role.PHYSICIAN, Role.STATISTICIAN)) {
                var other = house.as(blinded, "Dr. Somebody Else");
                assertThat(other.get(path).statusCode()).isEqualTo(403);
                var sent = Map.of("entry", UUID.randomUUID().toString(), "list_passphrase", LivedStudy.LIST_PASSPHRASE);
                assertThat(other.force(path, sent).statusCode()).isEqualTo(403);
            }
        }
        assertThat(opened()).isEmpty();
    }

    @Test
    void whoever_may_see_the_list_asks_for_nothing() throws Exception {
        for (var role : List.of(Role.PREPARER, Role.MONITOR, Role.STATISTICIAN)) {
            var sent = Map.of("entry", UUID.randomUUID().toString(), "code", "P001", "reason", "curious");
            assertThat(house.as(role, "Mo Monitor").force(ASK, sent).statusCode())
                    .isEqualTo(403);
        }
        assertThat(house.lived().study().situation(WHO).person().supervision().asked())
                .isEmpty();
    }

    @Test
    void a_wrong_passphrase_opens_nothing_and_soon_has_to_wait() throws Exception {
        physician().fill("/staff/unblind", ASK, ASKED);
        var monitor = house.as(Role.MONITOR, "Mo Monitor");
        var path = agreePath(monitor.get("/staff/unblind").body());
        for (int wrong = 0; wrong < 5; wrong++) {
            assertThat(monitor.fill(path, path, Map.of("list_passphrase", "wrong words " + wrong))
                            .body())
                    .contains("does not open the list")
                    .doesNotContain("wrong words");
        }
        assertThat(monitor.fill(path, path, KEY).body()).contains("tried too often");
        assertThat(opened()).isEmpty();
        house.lived().until(house.now().plusSeconds(90));
        monitor.fill(path, path, KEY);
        assertThat(opened()).hasSize(1);
    }

    @Test
    void a_request_lapses_after_a_day_and_stays_in_the_record() throws Exception {
        physician().fill("/staff/unblind", ASK, ASKED);
        var path = agreePath(
                house.as(Role.PREPARER, "Pat Preparer").get("/staff/unblind").body());
        house.lived().until(house.now().plusSeconds(24 * 3600 + 1));
        var preparer = house.as(Role.PREPARER, "Pat Preparer");
        assertThat(preparer.get("/staff/unblind").body()).doesNotContain("Found unconscious");
        preparer.force(
                path, Map.of("entry", UUID.randomUUID().toString(), "list_passphrase", LivedStudy.LIST_PASSPHRASE));
        assertThat(opened()).isEmpty();
        assertThat(house.lived().study().entries(WHO))
                .anyMatch(entry -> entry.event() instanceof Oversight.UnblindingAsked);
    }

    @Test
    void what_cannot_be_read_is_shown_again_as_it_was_typed() throws Exception {
        var answer = physician().fill("/staff/unblind", ASK, Map.of("code", "P999", "reason", "Found <unconscious>"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Nobody in this study has this code.")
                .contains("value=\"P999\"")
                .contains("Found &lt;unconscious&gt;");
    }
}
