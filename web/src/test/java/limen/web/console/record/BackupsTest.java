package limen.web.console.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.function.UnaryOperator;
import limen.storage.keeper.SqliteKeeper;
import limen.web.participant.LivedStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backups that are made in the console.
class BackupsTest {
    private static final Instant NOW = Instant.parse("2027-03-20T06:30:00Z");

    @Test
    void a_backup_holds_every_row_and_only_backups_are_ever_fetched(@TempDir Path folder) {
        try (var lived = LivedStudy.of("n-of-1.yaml", 1, 21, UnaryOperator.identity())) {
            var whole = lived.until(NOW).study().whole();
            var backups = Backups.in(folder.resolve("backups"));

            assertThat(backups.made()).isEmpty();
            assertThat(backups.newest()).contains(Instant.EPOCH);
            assertThat(backups.make(whole, NOW)).isEmpty();
            assertThat(backups.make(whole, NOW)).isPresent();

            assertThat(backups.made()).extracting(Backups.Backup::name).containsExactly("backup-20270320-063000.limen");
            assertThat(backups.newest()).contains(backups.made().getFirst().made());
            var file = backups.find("backup-20270320-063000.limen").orElseThrow();
            try (var copy = SqliteKeeper.openForReading(file)) {
                int last = copy.read(rows -> rows.last().orElseThrow().position());
                assertThat(last).isEqualTo(whole.length()).isPositive();
            }
            assertThat(backups.find("../backups/backup-20270320-063000.limen")).isEmpty();
            assertThat(backups.find("backup-20270321-063000.limen")).isEmpty();
        }
    }

    @Test
    void a_study_in_memory_has_none() {
        try (var lived = LivedStudy.of("n-of-1.yaml", 1, 21, UnaryOperator.identity())) {
            assertThat(Backups.none().make(lived.study().whole(), NOW)).isPresent();
            assertThat(Backups.none().made()).isEmpty();
            assertThat(Backups.none().newest()).isEmpty();
        }
    }
}
