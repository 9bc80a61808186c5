package limen.web.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import limen.testkit.Seeded;
import limen.web.sheet.Typed;
import org.junit.jupiter.api.Test;

/// When something happened that waited on a phone.
class HappenedTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2027-04-09T08:10:00+02:00[Europe/Zurich]");
    private static final OffsetDateTime SENT = OffsetDateTime.parse("2027-04-09T08:10:00+02:00");

    @Test
    void what_is_told_at_once_happened_now() {
        assertThat(Happened.of(Typed.NOTHING, NOW)).isEqualTo(new Happened.At(NOW, false));
    }

    @Test
    void what_waited_an_hour_happened_an_hour_ago() {
        assertThat(Happened.of(typed(SENT.minusHours(1), SENT), NOW))
                .isEqualTo(new Happened.At(NOW.minusHours(1), true));
    }

    @Test
    void a_clock_that_is_wrong_by_any_span_changes_nothing() {
        Seeded.forAll("a skewed clock", 200, random -> {
            var skew = Duration.ofSeconds(random.nextLong(-400_000_000L, 400_000_000L));
            var ago = Duration.ofSeconds(random.nextLong(0, Duration.ofDays(14).toSeconds()));
            var zone = ZoneOffset.ofTotalSeconds(random.nextInt(-12, 13) * 3600);
            var sent = SENT.plus(skew);

            assertThat(Happened.of(typed(sent.minus(ago).withOffsetSameInstant(zone), sent), NOW))
                    .isEqualTo(new Happened.At(NOW.minus(ago), true));
        });
    }

    @Test
    void nothing_happens_later_than_now() {
        assertThat(Happened.of(typed(SENT.plusMinutes(2), SENT), NOW)).isEqualTo(new Happened.At(NOW, true));
        assertThat(Happened.of(typed(SENT.plusSeconds(121), SENT), NOW))
                .isInstanceOfSatisfying(
                        Happened.Unbelievable.class,
                        said -> assertThat(said.sentence()).contains("after it was sent"));
    }

    @Test
    void fourteen_days_are_taken_and_more_is_not() {
        assertThat(Happened.of(typed(SENT.minusDays(14), SENT), NOW))
                .isEqualTo(new Happened.At(NOW.minus(Duration.ofDays(14)), true));
        assertThat(Happened.of(typed(SENT.minusDays(16), SENT), NOW))
                .isInstanceOfSatisfying(
                        Happened.Unbelievable.class,
                        said -> assertThat(said.sentence()).contains("16 days", "at most 14"));
    }

    @Test
    void a_time_that_cannot_be_read_is_said_in_words() {
        for (var typed : new Typed[] {
            Typed.NOTHING.with("happened", "yesterday").with("sent", SENT.toString()),
            Typed.NOTHING.with("happened", SENT.toString()),
            Typed.NOTHING.with("sent", SENT.toString()),
            Typed.NOTHING.with("happened", "9999999999-01-01T00:00:00Z").with("sent", SENT.toString())
        }) {
            assertThat(Happened.of(typed, NOW)).isInstanceOf(Happened.Unbelievable.class);
        }
    }

    private static Typed typed(OffsetDateTime happened, OffsetDateTime sent) {
        return Typed.NOTHING.with("happened", happened.toString()).with("sent", sent.toString());
    }
}
