package limen.web.console.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import limen.study.AdverseEvents.Action;
import limen.study.AdverseEvents.Causality;
import limen.study.AdverseEvents.Outcome;
import limen.study.AdverseEvents.Reported;
import limen.study.AdverseEvents.Seriousness;
import limen.study.Participant.AdverseEvent;
import org.junit.jupiter.api.Test;

class ReportDueTest {
    private static final Instant AWARE = Instant.parse("2028-02-28T10:00:00Z");
    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

    private static AdverseEvent event(Seriousness... serious) {
        var reported = new Reported(
                "chest pain",
                "pressure",
                3,
                Set.of(serious),
                Causality.POSSIBLE,
                false,
                Action.DOSE_HELD,
                Outcome.RECOVERING);
        return new AdverseEvent(reported, AWARE.minusSeconds(7200), AWARE, false);
    }

    private static Clock after(Duration since) {
        return new Clock(AWARE.plus(since), ZURICH);
    }

    @Test
    void what_is_not_serious_is_reported_to_nobody_in_a_hurry() {
        assertThat(ReportDue.of(event(), List.of(), after(Duration.ZERO))).isEmpty();
    }

    @Test
    void time_left_is_counted_from_when_the_study_knew_and_not_from_when_it_began() {
        var dues = ReportDue.of(event(Seriousness.HOSPITALISATION), List.of(), after(Duration.ofHours(20)));
        assertThat(dues)
                .extracting(ReportDue::whom, ReportDue::state, ReportDue::late)
                .containsExactly(
                        tuple("Sponsor, within 24 h", "4 h 0 min left", false),
                        tuple("Authority, within 15 d", "14 d 4 h left", false));
    }

    @Test
    void a_leap_day_and_a_clock_change_move_no_deadline() {
        var due = ReportDue.of(event(Seriousness.HOSPITALISATION), List.of(), after(Duration.ZERO))
                .getLast();
        assertThat(due.until()).isEqualTo("14 March 2028, 11:00");
    }

    @Test
    void what_was_not_sent_in_time_is_late_until_it_is_sent() {
        var event = event(Seriousness.LIFE_THREATENING);
        var now = after(Duration.ofDays(8));
        var before = ReportDue.of(event, List.of(), now);
        assertThat(before)
                .extracting(ReportDue::state)
                .containsExactly("late by 7 d 0 h", "late by 1 d 0 h", "7 d 0 h left");

        var sent = List.of(
                new ReportDue.Sent("sponsor", AWARE.plus(Duration.ofHours(3))),
                new ReportDue.Sent(
                        "authority, a number", AWARE.plus(Duration.ofDays(7).plusHours(2))));
        var after = ReportDue.of(event, sent, now);
        assertThat(after.get(0).state()).startsWith("sent ").doesNotContain("late");
        assertThat(after.get(1).state()).startsWith("sent ").contains("late by 2 h 0 min");
        assertThat(after.get(1).late()).isFalse();
        assertThat(after.get(2).state()).isEqualTo("7 d 0 h left");
    }
}
