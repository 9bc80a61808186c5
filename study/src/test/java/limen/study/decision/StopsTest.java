package limen.study.decision;

import static limen.study.Story.ANNA;
import static limen.study.Story.KIT;
import static limen.study.Story.MONITOR;
import static limen.study.Story.PHYSICIAN;
import static limen.study.Story.at;
import static limen.study.Story.inShort;
import static limen.study.Story.participant;
import static limen.study.Story.vitals;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import limen.evidence.Verdict;
import limen.quantity.BodyTemperature;
import limen.safety.Value;
import limen.study.AdverseEvents;
import limen.study.Amount;
import limen.study.Author;
import limen.study.Dosing;
import limen.study.Measurement;
import limen.study.Messages;
import limen.study.Oversight;
import limen.study.Report;
import limen.study.Rights;
import limen.study.SlotId;
import limen.study.Story;
import limen.study.Supervision;
import limen.study.Times;
import org.junit.jupiter.api.Test;

class StopsTest {
    private final Story story = Story.begun();

    @Test
    void a_stop_is_taken_back_by_nothing() {
        assertThat(inShort(story.tells(vitals(165, 80), "2027-01-11T08:00")))
                .containsExactly("stop BP_S", "alarm BP_S", "hold BP_A", "hold BP_A-RISE");
        assertThat(story.isRefused(
                        PHYSICIAN,
                        new Oversight.HoldLifted(story.last(Oversight.DosingStopped.class), "all is well"),
                        "2027-01-11T09:00"))
                .contains("no such hold");
        story.tells(
                PHYSICIAN,
                new Oversight.HoldLifted(story.last(Oversight.HoldPlaced.class), "all is well"),
                "2027-01-11T09:00");
        story.tells(vitals(118, 74), "2027-01-12T08:00");
        assertThat(story.verdict("2027-01-18T09:00", null).verdict()).isEqualTo(Verdict.STOP);
    }

    @Test
    void help_now_opens_an_alarm_that_says_who_read_it() {
        assertThat(inShort(
                        story.tells(new Report.UnwellReported(Map.of("chest_pain", Value.yes())), "2027-01-11T10:00")))
                .contains("alarm CHEST")
                .anyMatch(entry -> entry.startsWith("stop"));
        var alarm = story.last(Oversight.AlarmOpened.class);
        assertThat(story.anna().supervision().alarm(alarm).orElseThrow().readBy())
                .isNull();
        assertThat(story.isRefused(new Oversight.AlarmRead(alarm, ""), "2027-01-11T10:01"))
                .contains("cannot write");
        story.tells(PHYSICIAN, new Oversight.AlarmRead(alarm, "called her"), "2027-01-11T10:05");
        story.tells(MONITOR, new Oversight.AlarmRead(alarm, ""), "2027-01-11T10:30");
        var read = story.anna().supervision().alarm(alarm).orElseThrow();
        assertThat(read.readBy()).isEqualTo(PHYSICIAN);
        assertThat(read.readAt()).isEqualTo(at("2027-01-11T10:05").toInstant());
        assertThat(read.verdict()).isEqualTo(Verdict.SEEK_CARE);
    }

    @Test
    void the_rules_write_what_became_of_a_message_about_an_alarm_and_nobody_else_does() {
        story.tells(new Report.UnwellReported(Map.of("chest_pain", Value.yes())), "2027-01-11T10:00");
        var alarm = story.last(Oversight.AlarmOpened.class);
        var sent = new Oversight.AlarmSent(alarm, Oversight.Channel.EMAIL, "on duty", false, "not reached");
        assertThat(story.isRefused(PHYSICIAN, sent, "2027-01-11T10:01")).contains("cannot write");
        assertThat(inShort(story.tells(Author.RULES, sent, "2027-01-11T10:02"))).isEmpty();
        assertThat(story.anna().supervision().sent())
                .containsExactly(
                        new Supervision.Sent(sent, at("2027-01-11T10:02").toInstant()));
        var unknown =
                new Oversight.AlarmSent(alarm.followedBy("another"), Oversight.Channel.EMAIL, "on duty", true, "taken");
        assertThat(story.isRefused(Author.RULES, unknown, "2027-01-11T10:03")).contains("no such alarm");
    }

    @Test
    void a_message_that_was_begun_waits_for_its_result_and_every_try_counts_once() {
        story.tells(new Report.UnwellReported(Map.of("chest_pain", Value.yes())), "2027-01-11T10:00");
        var alarm = story.last(Oversight.AlarmOpened.class);
        var first = new Oversight.AlarmSending(alarm, Oversight.Channel.EMAIL, "on duty", 1);
        var second = new Oversight.AlarmSending(alarm, Oversight.Channel.EMAIL, "on duty", 2);
        var other = new Oversight.AlarmSending(alarm, Oversight.Channel.WEBHOOK, "on duty", 1);
        assertThat(List.of(first.id(), second.id(), other.id())).doesNotHaveDuplicates();
        assertThat(story.isRefused(PHYSICIAN, first, "2027-01-11T10:01")).contains("cannot write");

        List.of(first, second, other).forEach(begun -> story.tells(Author.RULES, begun, "2027-01-11T10:01"));
        var sent = new Oversight.AlarmSent(alarm, Oversight.Channel.EMAIL, "on duty", false, "not reached");
        story.tells(Author.RULES, sent, "2027-01-11T10:02");
        var messages = story.anna().supervision().messages();
        assertThat(messages.begun()).extracting(Messages.Begun::what).containsExactly(second, other);
        assertThat(messages.tries()).isEqualTo(3);
        assertThat(messages.about(alarm.followedBy("another"))).isEqualTo(Messages.NONE);
    }

    @Test
    void an_earlier_stop_silences_no_alarm() {
        story.tells(new Rights.WithdrawnFromDosing("enough"), "2027-01-11T08:00");
        assertThat(inShort(story.tells(severe(AdverseEvents.Causality.UNRELATED), "2027-01-12T08:00")))
                .containsExactly("alarm SAE");
        assertThat(inShort(story.tells(new Report.UnwellReported(Map.of("seizure", Value.yes())), "2027-01-13T08:00")))
                .containsExactly("alarm SEIZURE");
    }

    @Test
    void a_later_opinion_that_an_event_may_come_from_the_capsule_stops() {
        var report = new AdverseEvents.Reported(
                "Insomnia",
                "I could not sleep",
                3,
                Set.of(),
                AdverseEvents.Causality.UNRELATED,
                false,
                AdverseEvents.Action.NONE,
                AdverseEvents.Outcome.RECOVERED);
        assertThat(inShort(story.tells(report, "2027-01-12T08:00"))).isEmpty();
        assertThat(inShort(story.tells(
                        PHYSICIAN,
                        new AdverseEvents.FollowedUp(
                                story.last(AdverseEvents.Reported.class),
                                AdverseEvents.Causality.PROBABLE,
                                AdverseEvents.Outcome.RECOVERED,
                                "on review"),
                        "2027-01-13T08:00")))
                .containsExactly("stop AE-3", "alarm AE-3");
    }

    @Test
    void a_high_temperature_before_the_capsule_was_told_is_one_after_it_once_it_is() {
        story.tells(
                new Measurement.VitalsMeasured(null, null, new BodyTemperature(38.1), null, null, false, "ear"),
                "2027-01-11T11:00");
        assertThat(story.anna().supervision().stop()).isNull();
        var late = story.propose(
                ANNA,
                participant(ANNA),
                new Dosing.DoseTaken(new SlotId(1, 1), KIT, 1, new Amount.Unknown()),
                new Times(null, at("2027-01-11T09:00"), at("2027-01-11T12:00").toInstant()));
        assertThat(inShort(((Decision.Accepted) late).entries())).contains("stop T_S");
    }

    private static AdverseEvents.Reported severe(AdverseEvents.Causality causality) {
        return new AdverseEvents.Reported(
                "Fracture",
                "I fell",
                3,
                Set.of(AdverseEvents.Seriousness.HOSPITALISATION),
                causality,
                false,
                AdverseEvents.Action.NONE,
                AdverseEvents.Outcome.RECOVERING);
    }
}
