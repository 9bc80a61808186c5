package limen.study.decision;

import static limen.study.Story.ANNA;
import static limen.study.Story.INVESTIGATOR;
import static limen.study.Story.KIT;
import static limen.study.Story.MONITOR;
import static limen.study.Story.PHYSICIAN;
import static limen.study.Story.PREPARER;
import static limen.study.Story.at;
import static limen.study.Story.inShort;
import static limen.study.Story.participant;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import limen.study.Amount;
import limen.study.Author;
import limen.study.Dosing;
import limen.study.LevelsTaken;
import limen.study.Oversight;
import limen.study.ParticipantEvent;
import limen.study.Protocols;
import limen.study.SlotId;
import limen.study.Story;
import limen.study.StudyEvent;
import limen.study.Times;
import limen.study.protocol.SupervisedStudy;
import limen.study.schedule.Agenda;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

/// A step up is gone one at a time, by the physician's hand, and no further than the design
/// recommended.
class TitratingTest {
    private static final SupervisedStudy STUDY = Protocols.findingItsDose();
    private static final String LATER = "2027-01-25T09:00";

    private final Story story = Story.begun(STUDY);

    @Test
    void a_step_waits_for_the_window_of_the_level_below() {
        takes(1, "2027-01-11T09:00", 5);
        takes(2, "2027-01-18T09:00", 5);
        assertThat(story.isRefused(PHYSICIAN, up("UP-10", 2), "2027-01-25T08:59"))
                .isEqualTo(
                        "P-001 is watched at level 1 until 2027-01-25T08:00:00Z, 14 d after the first capsule there.");

        story.tells(PHYSICIAN, up("UP-10", 2), "2027-01-25T09:00");

        assertThat(story.anna().supervision().titrated()).containsOnlyKeys("UP-10");
    }

    @Test
    void a_step_of_a_design_names_what_was_recommended_and_goes_no_further() {
        afterTwoWeeks();
        assertThat(story.isRefused(PHYSICIAN, new Oversight.TitrationApproved("UP-10", "tolerated"), LATER))
                .contains("no level was named");
        assertThat(story.isRefused(PHYSICIAN, up("UP-10", 1), LATER))
                .isEqualTo("Step UP-10 leads to level 2, and the design recommended no level above 1.");
        assertThat(story.isRefused(PHYSICIAN, up("UP-10", 0), LATER)).contains("no level above 0");
        assertThat(story.isRefused(PHYSICIAN, up("UP-10", 3), LATER))
                .contains("names no level above their own step, and 3 was named");
        assertThat(story.anna().supervision().titrated()).isEmpty();
    }

    @Test
    void no_step_is_left_out() {
        afterTwoWeeks();
        takes(3, "2027-01-25T09:00", 5);
        assertThat(story.isRefused(PHYSICIAN, up("UP-15", 3), "2027-01-26T09:00"))
                .isEqualTo("Step UP-15 comes after UP-10, which is not signed for P-001; no step is left out.");
        story.tells(PHYSICIAN, up("UP-10", 2), "2027-01-26T09:00");
        assertThat(story.isRefused(PHYSICIAN, up("UP-15", 3), "2027-01-27T09:00"))
                .isEqualTo("P-001 has taken no capsule since step UP-10 was signed; no step is left out.");
        assertThat(story.isRefused(PHYSICIAN, up("UP-10", 2), "2027-01-27T09:00"))
                .isEqualTo("Step UP-10 is signed for P-001 already.");
        takes(4, "2027-02-01T09:00", 5);
        assertThat(story.isRefused(PHYSICIAN, up("UP-15", 3), "2027-02-20T09:00"))
                .as("a capsule was taken, but of the lower dose")
                .isEqualTo("P-001 has taken no capsule at level 2; no level is left out.");
        takes(5, "2027-02-08T09:00", 10);
        assertThat(story.isRefused(PHYSICIAN, up("UP-15", 3), "2027-02-20T09:00"))
                .contains("is watched at level 2");
        story.tells(PHYSICIAN, up("UP-15", 3), "2027-02-22T09:00");
    }

    @Test
    void nobody_but_the_physician_signs_it_and_there_is_no_level_beyond_the_written_ones() {
        afterTwoWeeks();
        for (var nobody : List.of(participant(ANNA), INVESTIGATOR, MONITOR, PREPARER)) {
            assertThat(story.isRefused(nobody, up("UP-10", 2), LATER)).contains("cannot write");
        }
        assertThat(story.isRefused(PHYSICIAN, up("UP-20", 4), LATER))
                .isEqualTo("The protocol has no titration step \"UP-20\".");
    }

    @Test
    void a_stopped_study_takes_nobody_up() {
        afterTwoWeeks();
        story.study(MONITOR, new StudyEvent.StudyStopped(null, "a look at the board"), "2027-01-25T08:30");
        assertThat(story.isRefused(PHYSICIAN, up("UP-10", 2), LATER))
                .isEqualTo("The whole study waits, and nobody goes up a step: a look at the board.");
    }

    @Test
    void without_a_design_there_is_nothing_to_name() {
        var plain = Story.begun();
        for (int week = 0; week < 2; week++) {
            plain.takes(
                    new SlotId(week + 1, 1),
                    at("2027-01-11T09:00").plusWeeks(week).toLocalDateTime().toString());
        }
        assertThat(plain.isRefused(PHYSICIAN, new Oversight.TitrationApproved("UP", "tolerated", 2), LATER))
                .contains("no design that could recommend");
    }

    /// What a design recommends stands in no entry. Until a step is signed the larger dose is one
    /// that was not planned.
    @Test
    void nothing_is_larger_before_the_step_is_signed() {
        afterTwoWeeks();
        var other = new Story(story);
        var more = new Dosing.DoseTaken(new SlotId(1, 3), KIT, 1, new Amount.Measured(Protocols.milligrams(10), "L1"));

        assertThat(inShort(other.tells(more, "2027-01-25T10:00"))).contains("stop DEP-LARGER");

        var agenda = Agenda.of(STUDY, story.anna(), at(LATER).toInstant());
        story.tells(PHYSICIAN, up("UP-10", 2), LATER);
        assertThat(Agenda.of(STUDY, story.anna(), at(LATER).toInstant())).isEqualTo(agenda);
        assertThat(inShort(story.tells(more, "2027-01-25T10:00"))).doesNotContain("stop DEP-LARGER");
    }

    @Test
    void whatever_is_proposed_the_signed_steps_are_a_beginning_of_the_written_ones() {
        var highest = new AtomicInteger();
        Seeded.forAll("no step left out", 200, random -> {
            var life = Story.begun(STUDY);
            var time = at("2027-01-11T09:00");
            for (int week = 1; week <= 8; week++) {
                var signed = LevelsTaken.signed(STUDY.levels().orElseThrow(), life.anna(), time.toInstant());
                var dose = STUDY.levels()
                        .orElseThrow()
                        .at(1 + random.nextInt(signed))
                        .dose();
                propose(
                        life,
                        participant(ANNA),
                        new Dosing.DoseTaken(new SlotId(1, week), KIT, 1, new Amount.Measured(dose, "L1")),
                        time);
                for (int i = 0; i < 3; i++) {
                    time = time.plusHours(random.nextInt(40));
                    var level = 2 + random.nextInt(2);
                    propose(life, PHYSICIAN, up(level == 2 ? "UP-10" : "UP-15", random.nextInt(5)), time);
                }
                time = at("2027-01-11T09:00").plusWeeks(week);
            }
            var steps = life.anna().supervision().titrated();
            if (steps.containsKey("UP-15")) {
                highest.incrementAndGet();
                assertThat(Duration.between(steps.get("UP-10"), steps.get("UP-15")))
                        .isGreaterThanOrEqualTo(Duration.ofDays(14));
            }
            assertThat(life.log().stream()
                            .filter(entry -> entry.event() instanceof Oversight.TitrationApproved)
                            .map(entry -> (Oversight.TitrationApproved) entry.event()))
                    .allMatch(approved -> Integer.valueOf(approved.step().equals("UP-10") ? 2 : 3)
                            .equals(approved.recommended()));
        });
        assertThat(highest.get()).as("lives that came to the highest step").isGreaterThan(5);
    }

    private void afterTwoWeeks() {
        takes(1, "2027-01-11T09:00", 5);
        takes(2, "2027-01-18T09:00", 5);
    }

    private void takes(int slot, String time, double milligrams) {
        story.tells(
                new Dosing.DoseTaken(
                        new SlotId(1, slot), KIT, 1, new Amount.Measured(Protocols.milligrams(milligrams), "L1")),
                time);
    }

    private static Oversight.TitrationApproved up(String step, int recommended) {
        return new Oversight.TitrationApproved(step, "tolerated", recommended);
    }

    private static void propose(Story life, Author author, ParticipantEvent event, ZonedDateTime time) {
        assertThat(life.propose(ANNA, author, event, Times.now(time))).isNotNull();
    }
}
