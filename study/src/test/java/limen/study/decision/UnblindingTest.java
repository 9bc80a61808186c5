package limen.study.decision;

import static limen.study.Story.INVESTIGATOR;
import static limen.study.Story.MONITOR;
import static limen.study.Story.PHYSICIAN;
import static limen.study.Story.PREPARER;
import static limen.study.Story.inShort;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import limen.study.Author;
import limen.study.Oversight;
import limen.study.Protocols;
import limen.study.Role;
import limen.study.Story;
import org.junit.jupiter.api.Test;

class UnblindingTest {
    private static final Author STATISTICIAN = new Author(Role.STATISTICIAN, "Stella Count");
    private static final String MORNING = "2027-01-11T08:00";
    private static final String LATER = "2027-01-11T08:20";

    private final Story story = Story.begun();

    private static Oversight.EmergencyUnblinded agreed(Author asker) {
        return new Oversight.EmergencyUnblinded("coma", asker.name());
    }

    @Test
    void opening_a_capsule_for_safety_takes_two_people_and_stops() {
        assertThat(story.tells(PHYSICIAN, new Oversight.UnblindingAsked("coma"), MORNING))
                .isEmpty();
        assertThat(story.anna().standing().unblinded()).isNull();
        assertThat(inShort(story.tells(PREPARER, agreed(PHYSICIAN), LATER)))
                .containsExactly("stop UNBLIND", "alarm UNBLIND");
        assertThat(story.anna().standing().unblinded()).isNotNull();
        assertThat(story.anna().supervision().asked()).isEmpty();
    }

    @Test
    void nobody_opens_what_nobody_asked_for() {
        for (var who : List.of(PREPARER, MONITOR)) {
            assertThat(story.isRefused(who, agreed(PHYSICIAN), MORNING)).contains("has asked");
        }
        story.tells(INVESTIGATOR, new Oversight.UnblindingAsked("coma"), MORNING);
        assertThat(story.isRefused(PREPARER, agreed(PHYSICIAN), LATER)).contains("has asked");
    }

    @Test
    void one_person_alone_opens_nothing_in_whatever_role_and_spelling() {
        var physician = Protocols.PHYSICIAN;
        for (var name : List.of(physician, " " + physician.toUpperCase(java.util.Locale.ROOT), "Dr. P. Physician")) {
            var story = Story.begun();
            story.tells(PHYSICIAN, new Oversight.UnblindingAsked("coma"), MORNING);
            for (var role : List.of(Role.PREPARER, Role.MONITOR)) {
                assertThat(story.isRefused(new Author(role, name), agreed(PHYSICIAN), LATER))
                        .contains("needs a second person");
            }
        }
        assertThat(story.isRefused(PREPARER, new Oversight.EmergencyUnblinded("coma", " "), LATER))
                .contains("needs a second person");
    }

    @Test
    void whoever_is_blinded_agrees_to_nothing() {
        story.tells(PHYSICIAN, new Oversight.UnblindingAsked("coma"), MORNING);
        for (var who : List.of(INVESTIGATOR, PHYSICIAN, STATISTICIAN, Story.participant(Story.ANNA))) {
            assertThat(story.isRefused(who, agreed(PHYSICIAN), LATER)).contains("cannot write");
        }
    }

    @Test
    void whoever_may_see_the_list_does_not_ask_and_nor_does_a_statistician() {
        for (var who : List.of(PREPARER, MONITOR, STATISTICIAN, Story.participant(Story.ANNA))) {
            assertThat(story.isRefused(who, new Oversight.UnblindingAsked("coma"), MORNING))
                    .contains("cannot write");
        }
        assertThat(story.isRefused(PHYSICIAN, new Oversight.UnblindingAsked(" "), MORNING))
                .contains("written reason");
    }

    @Test
    void a_request_waits_for_a_day_and_is_answered_once() {
        story.tells(PHYSICIAN, new Oversight.UnblindingAsked("coma"), MORNING);
        assertThat(story.isRefused(PREPARER, agreed(PHYSICIAN), "2027-01-12T08:01"))
                .contains("more than 24 hours ago");
        story.tells(PHYSICIAN, new Oversight.UnblindingAsked("still coma"), "2027-01-12T08:02");
        story.tells(PREPARER, agreed(PHYSICIAN), "2027-01-12T08:05");
        assertThat(story.isRefused(MONITOR, agreed(PHYSICIAN), "2027-01-12T08:06"))
                .contains("has asked");
    }

    @Test
    void nothing_is_opened_for_somebody_without_a_place() {
        var story = Story.active(Protocols.study());
        assertThat(story.isRefused(PHYSICIAN, new Oversight.UnblindingAsked("coma"), MORNING))
                .contains("no place in the sealed list");
    }
}
