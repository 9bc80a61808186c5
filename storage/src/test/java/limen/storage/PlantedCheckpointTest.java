package limen.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import limen.storage.chain.Chain;
import limen.storage.chain.Checkpoint;
import limen.storage.chain.SigningKey;
import limen.storage.chain.Verification;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Keeper;
import limen.storage.keeper.MemoryKeeper;
import limen.storage.key.Vault;
import org.junit.jupiter.api.Test;

/// A log hands out no checkpoint that somebody else put into it.
final class PlantedCheckpointTest {
    private final MemoryKeeper keeper = new MemoryKeeper();

    @Test
    void what_the_log_did_not_sign_is_not_handed_out() {
        try (var log = Written.log(keeper, new Written.Remembered())) {
            Written.append(log, 0, 4);
            var own = log.checkpoint();
            var stranger = SigningKey.generate();
            for (var planted : List.of(
                    Checkpoint.of("LIM-01", 4, own.link(), Written.AT),
                    Checkpoint.of("LIM-01", 4, own.link(), Written.AT).signed(stranger),
                    new Checkpoint("LIM-01", 4, Chain.genesis("LIM-01"), Written.AT, own.signatures()),
                    new Checkpoint("LIM-02", 4, own.link(), Written.AT, own.signatures()))) {
                plant(planted.blob());

                var handed = log.checkpoint();

                assertThat(handed.link()).isEqualTo(own.link());
                assertThat(handed.study()).isEqualTo("LIM-01");
                assertThat(handed.verify(Set.of(key())))
                        .hasSize(1)
                        .allSatisfy(one -> assertThat(one).isInstanceOf(Verification.Valid.class));
            }
        }
    }

    @Test
    void its_own_is_handed_out_again() {
        try (var log = Written.log(keeper, new Written.Remembered())) {
            Written.append(log, 0, 4);
            assertThat(log.checkpoint()).isEqualTo(log.checkpoint());
        }
        // One of the beginning, and one of the end.
        assertThat(keeper.read(Keeper.Reading::checkpoints)).hasSize(2);
    }

    private void plant(Blob checkpoint) {
        keeper.write(rows -> {
            rows.addCheckpoint(checkpoint);
            return rows;
        });
    }

    private Blob key() {
        return keeper.read(rows -> Vault.open(rows, Written.KEY)).publicKey();
    }
}
