package limen.storage.key;

import static limen.storage.key.KeyedLog.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import limen.storage.keeper.Tag;
import org.junit.jupiter.api.Test;

class ManyThreadsTest {
    private static final int THREADS = 16;
    private static final int ROUNDS = 500;

    @Test
    void tags_seals_and_signatures_are_right_whoever_else_asks() throws Exception {
        var log = new KeyedLog();
        var vault = log.create(ADA);
        var key = vault.newKey();
        var strand = vault.tag("strand", "P-001");
        var wrapped = log.at(vault).wrap(key, strand);
        var expected = new ArrayList<Tag>();
        for (int round = 0; round < ROUNDS; round++) {
            expected.add(vault.tag("id", "entry " + round));
        }
        var tasks = new ArrayList<Callable<Boolean>>();
        for (int thread = 0; thread < THREADS; thread++) {
            var name = "thread " + thread;
            tasks.add(() -> {
                for (int round = 0; round < ROUNDS; round++) {
                    assertThat(vault.tag("id", "entry " + round)).isEqualTo(expected.get(round));
                    var plain = KeyedLog.bytes(name + " round " + round);
                    var place = KeyedLog.bytes(name);
                    assertThat(key.open(key.seal(plain, place), place)).isEqualTo(plain);
                    if (round % 50 == 0) {
                        assertThat(log.at(vault).unwrap(wrapped, strand).open(key.seal(plain, place), place))
                                .isEqualTo(plain);
                        // Ed25519 has no dice: the same text has the same signature.
                        assertThat(vault.sign(place)).isEqualTo(vault.sign(place));
                    }
                }
                return true;
            });
        }
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (var answer : threads.invokeAll(tasks)) {
                assertThat(answer.get()).isTrue();
            }
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(tasks)) {
                assertThat(answer.get()).isTrue();
            }
        }
    }
}
