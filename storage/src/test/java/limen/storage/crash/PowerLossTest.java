package limen.storage.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A cut of power at any moment: whatever was not synced is gone, or half of it is.
class PowerLossTest {
    private static final int FEW = 3;
    private static final int MANY = 40;

    @TempDir
    private Path temporary;

    @Test
    void what_was_acknowledged_survives_when_nothing_unsynced_does() throws Exception {
        survives(Shim.Mode.HOLD, FEW, ChildJava.plain());
    }

    @Test
    void what_was_acknowledged_survives_when_half_of_the_unsynced_does() throws Exception {
        survives(Shim.Mode.TORN, FEW, ChildJava.plain());
    }

    @Test
    @Tag("slow")
    void what_was_acknowledged_survives_many_times_when_nothing_unsynced_does() throws Exception {
        survives(Shim.Mode.HOLD, MANY, Killings.trained(temporary));
    }

    @Test
    @Tag("slow")
    void what_was_acknowledged_survives_many_times_when_half_of_the_unsynced_does() throws Exception {
        survives(Shim.Mode.TORN, MANY, Killings.trained(temporary));
    }

    @Test
    void a_log_whose_syncs_do_nothing_loses_what_it_acknowledged() throws Exception {
        var outcome = run(Shim.Mode.DROP, FEW, ChildJava.plain());
        assertThat(outcome.entries().lost()).isPositive();
        assertThat(outcome.lostDeeds()).isPositive();
        assertThat(outcome.wrong()).isNotEmpty();
    }

    private void survives(Shim.Mode mode, int kills, ChildJava java) throws Exception {
        var outcome = run(mode, kills, java);
        assertThat(outcome.wrong()).isEmpty();
        assertThat(outcome.lost()).isZero();
        assertThat(outcome.entries().acknowledged()).isPositive();
    }

    private Outcome run(Shim.Mode mode, int kills, ChildJava java) throws Exception {
        long seed = Long.getLong("limen.seed", 20261121);
        var outcome = new Killings(temporary, java, Shim.compile(temporary), mode, seed).run(kills);
        System.out.printf(
                "Cut of power (%s), seed %d: %s; %d syncs, %d bytes forgotten%n",
                mode,
                seed,
                outcome.sentence(),
                outcome.counts().syncs(),
                outcome.counts().unsynced());
        return outcome;
    }
}
