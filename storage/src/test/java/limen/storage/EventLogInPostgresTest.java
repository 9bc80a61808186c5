package limen.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import limen.storage.keeper.Keeper;
import limen.storage.keeper.PostgresKeeper;
import limen.storage.keeper.TestPostgres;
import limen.storage.key.Vault;
import org.junit.jupiter.api.Test;

class EventLogInPostgresTest extends EventLogContract {
    private String url = "";

    @Override
    Keeper empty() {
        url = TestPostgres.freshUrl();
        return PostgresKeeper.open(url);
    }

    @Override
    Keeper again() {
        return PostgresKeeper.open(url);
    }

    @Test
    void two_servers_share_one_log() {
        var place = TestPostgres.freshUrl();
        var first = PostgresKeeper.open(place);
        var vault = first.write(to -> Vault.create(to, "LIM-01", Written.KEY));
        var second = PostgresKeeper.open(place);
        try (var one = SealedLog.open(first, vault, new Written.Remembered(), Written.CLOCK);
                var other = SealedLog.open(
                        second,
                        second.read(log -> Vault.open(log, Written.KEY)),
                        new Written.Remembered(),
                        Written.CLOCK)) {
            for (int i = 0; i < 6; i++) {
                var log = i % 2 == 0 ? one : other;
                assertThat(log.append(Batch.of(List.of(Written.entry(Written.ANNA, i, "words")))))
                        .isEqualTo(new Appended.Stored(i + 1, i + 1));
            }
            var late = Batch.of(List.of(Written.entry(Written.ANNA, 7, "late")), Strand.of(Written.ANNA), 5);
            assertThat(other.append(late)).isEqualTo(new Appended.StrandOvertaken(5, 6));
            assertThat(other.append(Batch.of(List.of(Written.entry(Written.ANNA, 0, "other")))))
                    .isInstanceOf(Appended.Conflicting.class);
            one.append(Batch.of(List.of(Written.erasure(Written.ANNA, 9))));
            assertThat(other.append(Batch.of(List.of(Written.entry(Written.ANNA, 10, "again")))))
                    .isEqualTo(new Appended.RecordErased());
            assertThat(other.of(Written.ANNA)).isEmpty();
            assertThat(Written.all(other)).isEqualTo(Written.all(one)).hasSize(7);
        }
    }
}
