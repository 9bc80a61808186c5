package limen.study.schedule;

import static limen.study.schedule.Plans.BERLIN;
import static limen.study.schedule.Plans.LORD_HOWE;
import static limen.study.schedule.Plans.NEW_YORK;
import static limen.study.schedule.Plans.TOKYO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import limen.study.Standing.Zone;
import org.junit.jupiter.api.Test;

class WallClockTest {
    @Test
    void a_zone_holds_from_the_moment_of_the_change() {
        var change = Instant.parse("2027-06-07T12:00:00Z");
        var clock = clock(NEW_YORK, change, TOKYO);

        assertThat(clock.at(change.minusNanos(1)).getZone()).isEqualTo(NEW_YORK);
        assertThat(clock.at(change).getZone()).isEqualTo(TOKYO);
        assertThat(clock.at(Instant.parse("1999-01-01T00:00:00Z")).getZone()).isEqualTo(NEW_YORK);
    }

    @Test
    void clocks_can_skip_half_an_hour() {
        var clock = new WallClock(List.of(new Zone(Instant.EPOCH, LORD_HOWE)));

        assertThat(clock.when(wall("2028-10-01T02:15")).toLocalDateTime()).isEqualTo(wall("2028-10-01T02:45"));
        assertThat(clock.when(wall("2028-10-01T02:30")).toLocalDateTime()).isEqualTo(wall("2028-10-01T02:30"));
    }

    @Test
    void a_time_that_comes_first_by_one_clock_and_then_by_another_is_meant_the_first_time() {
        // Half past two comes twice in Berlin on this night; the person arrives between the two.
        var arrival = Instant.parse("2028-10-29T01:00:00Z");

        assertThat(clock(TOKYO, arrival, BERLIN).when(wall("2028-10-29T02:30")).toInstant())
                .isEqualTo(Instant.parse("2028-10-28T17:30:00Z"));
        assertThat(clock(ZoneId.of("Asia/Kolkata"), arrival, BERLIN)
                        .when(wall("2028-10-29T06:45"))
                        .toInstant())
                .isEqualTo(Instant.parse("2028-10-29T05:45:00Z"));
        assertThat(clock(ZoneId.of("UTC-08:00"), arrival, BERLIN)
                        .when(wall("2028-10-29T02:30"))
                        .toInstant())
                .as("only the second half past two was lived through in Berlin")
                .isEqualTo(Instant.parse("2028-10-29T01:30:00Z"));
    }

    @Test
    void a_time_that_two_journeys_skip_is_meant_by_the_clock_that_the_last_left_behind() {
        // Nine in New York is 14:00Z and skipped at 12:00Z; nine in Anchorage is 18:00Z and skipped at 16:00Z.
        var home = new Zone(Instant.EPOCH, NEW_YORK);
        var east = new Zone(Instant.parse("2028-01-10T12:00:00Z"), TOKYO);
        var west = new Zone(Instant.parse("2028-01-10T13:00:00Z"), ZoneId.of("America/Anchorage"));
        var eastAgain = new Zone(Instant.parse("2028-01-10T16:00:00Z"), TOKYO);
        var nine = wall("2028-01-10T09:00");

        assertThat(new WallClock(List.of(home, east)).when(nine).toInstant())
                .isEqualTo(Instant.parse("2028-01-10T14:00:00Z"));
        var meant = Instant.parse("2028-01-10T18:00:00Z");
        assertThat(new WallClock(List.of(home, east, west)).when(nine).toInstant())
                .isEqualTo(meant);
        assertThat(new WallClock(List.of(home, east, west, eastAgain))
                        .when(nine)
                        .toInstant())
                .as("no journey moves it into the past")
                .isEqualTo(meant);
    }

    @Test
    void without_a_zone_there_is_no_wall_clock() {
        assertThatThrownBy(() -> new WallClock(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one zone");
    }

    private static WallClock clock(ZoneId first, Instant change, ZoneId second) {
        return new WallClock(List.of(new Zone(Instant.EPOCH, first), new Zone(change, second)));
    }

    private static LocalDateTime wall(String time) {
        return LocalDateTime.parse(time);
    }
}
