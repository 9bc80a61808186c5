package limen.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import limen.capture.AppendTimes;
import org.junit.jupiter.api.Test;

class MetricsTest {
    private static String text(Optional<Instant> backup) {
        var appends = new AppendTimes.Counted(0, List.of(new AppendTimes.Bound(Integer.MAX_VALUE, 0)), Duration.ZERO);
        return new Metrics(List.of(0L, 0L, 0L, 0L, 0L), appends, 0, 0, backup).text();
    }

    @Test
    void the_newest_backup_is_a_moment_and_none_at_all_is_long_ago() {
        assertThat(text(Optional.of(Instant.parse("2027-03-20T06:30:00Z"))))
                .contains("# TYPE limen_backup_timestamp_seconds gauge\nlimen_backup_timestamp_seconds 1805524200\n");
        assertThat(text(Optional.of(Instant.EPOCH))).contains("limen_backup_timestamp_seconds 0\n");
    }

    @Test
    void where_none_are_made_nothing_is_said_of_them() {
        assertThat(text(Optional.empty())).doesNotContain("backup");
    }
}
