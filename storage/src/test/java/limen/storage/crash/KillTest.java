package limen.storage.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// SIGKILL at any moment, with 32 threads writing.
///
/// `-Dlimen.kills=1000` says how many in the long run, `-Dlimen.seed=S` when.
class KillTest {
    @TempDir
    private Path temporary;

    @Test
    void what_was_acknowledged_survives_a_few_kills() throws Exception {
        survives(8, ChildJava.plain());
    }

    @Test
    @Tag("slow")
    void what_was_acknowledged_survives_hundreds_of_kills() throws Exception {
        survives(Integer.getInteger("limen.kills", 200), Killings.trained(temporary));
    }

    private void survives(int kills, ChildJava java) throws Exception {
        long seed = Long.getLong("limen.seed", 20261121);
        var outcome = new Killings(temporary, java, null, Shim.Mode.HOLD, seed).run(kills);
        System.out.printf("SIGKILL, seed %d: %s%n", seed, outcome.sentence());
        assertThat(outcome.wrong()).isEmpty();
        assertThat(outcome.lost()).isZero();
        assertThat(outcome.entries().acknowledged()).isPositive();
    }
}
